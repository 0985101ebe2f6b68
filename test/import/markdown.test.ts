import {marked} from 'marked';
import {describe, expect, it} from 'vitest';
import {textOfHtml} from '../../source/import/text-of-html.ts';
import {readMarkdown} from '../../source/import/markdown.ts';

describe('the text of an article in Markdown', () => {
  it.each([
    ['A *plain* line with **weight** and ***both***, ~~gone~~.'],
    ['One paragraph\nover two lines.\n\nAnother one.'],
    [
      '# Cranes stand still #\n\nIt is `quiet` here. See [the list](https://example.com/a "b") or <https://example.com/c>.',
    ],
    ['Cranes stand still\n===\n\nText.\n\nPart two\n---\n\nMore.'],
    ['> “We wait,” Roe said.\n> And so they did.\n\n- one\n- two\n\n1. first\n2. second'],
    ['A snake_case_word, 2 * 3 * 4, \\*no emphasis\\* and a \\[bracket\\].'],
    ['Fish &amp; chips, 5 < 6, <b>bold</b> &ldquo;said&rdquo;.'],
    ['```\nlet x = 1;\n```\n\nAfter.'],
    ['![A crane](crane.png)\n\nUnder the picture.\n\n***\n\nThe end.'],
    ['[the port][1] closed.\n\n[1]: https://example.com/port'],
    ['_Emphasis_ at the start, and __more__ here.'],
    ['Roe wrote:\n> We wait.\n> All\nof us.\n>\n> And *so* on.\n\nShe left.'],
    ['> The law.\n\n> We wait.\n\n— Ana Reyes'],
    ['Before it:\n\n| Side | Demand |\n|:---|---|\n| Port | a \\| b |\n| | “No” |\n\nAfter | it.'],
  ])('is that of the HTML that CommonMark makes of it: %s', (markdown) => {
    const {text} = readMarkdown(markdown);
    const peer = textOfHtml(marked.parse(markdown, {async: false}));
    expect(text.split('\n').filter((line) => line !== '')).toEqual(peer.split('\n'));
  });

  it('has a credit of a block quotation behind its words', () => {
    expect(readMarkdown('> We wait\n> — Ana Reyes').text).toBe('“We wait” — Ana Reyes');
    expect(readMarkdown('> We wait.\n> > — Ana Reyes\n\nNo.').text).toBe('“We wait.” — Ana Reyes\nNo.');
  });

  it('takes title, date and more from front matter', () => {
    const markdown =
      '---\ntitle: "Cranes stand still"\ndate: 2024-03-05T08:00:00Z\nsource: The Gazette\nlink: https://example.com/a\n---\n\nThe port is *closed*.\n';
    expect(readMarkdown(markdown)).toEqual({
      title: 'Cranes stand still',
      date: '2024-03-05T08:00:00Z',
      publisher: 'The Gazette',
      url: 'https://example.com/a',
      text: 'Cranes stand still\nThe port is closed.',
    });
  });

  it('takes the first heading for the title, and says it once', () => {
    expect(readMarkdown('# Cranes *stand* still\n\nText.')).toEqual({
      title: 'Cranes stand still',
      text: 'Cranes stand still\nText.',
    });
  });

  it.each([['---\n: {\n---\nText.'], ['---\n- a list\n---\nText.'], ['---\n---\nText.']])(
    'reads on behind front matter that says nothing: %j',
    (markdown) => {
      expect(readMarkdown(markdown).text).toBe('Text.');
    },
  );

  it.each(['[', '*', '_', '`', '![', '<', '**a ', '`a ``', '\\', '> ', '# ', '| ', '>\n\n', '— '])(
    'takes time in proportion to many a %j',
    (mark) => {
      expect(readMarkdown(mark.repeat(200_000)).text.length).toBeGreaterThanOrEqual(0);
    },
  );
});
