import * as fc from 'fast-check';
import {parsers} from 'prettier/plugins/markdown';
import {describe, expect, it} from 'vitest';
import {escapeMarkdown} from '../../../source/print/export/escape-markdown.ts';

/** A node of Markdown's syntax tree: https://github.com/syntax-tree/mdast */
type Node = {type: string; value?: string; children?: Node[]};

/** As remark reads CommonMark and GitHub's additions to it. */
const parse = async (markdown: string): Promise<Node> =>
  (await parsers.remark.parse(markdown, {} as never)) as Node;

/** What a reader sees; of what is no text, such as code, that it is none. */
const shown = ({type, value, children = []}: Node): string =>
  value === undefined ? children.map(shown).join('') : type === 'text' ? value : `(${type})`;

const typesOf = ({type, children = []}: Node): string[] => [type, ...children.flatMap(typesOf)];

/** What Markdown has a meaning for, and what that stands beside. */
const pieces = [
  ' ',
  '  ',
  ...String.raw`a é 1 23 . ) # ## * ** _ ~ ~~ - --- + = === > < <b> </b> <!-- & amp; &lt; &#35;`.split(' '),
  ...String.raw`[ ] ](x) [x]: \ | |-| ! ![ http://a.b www.a.b a@b.co “ " ' : ( ) ^`.split(' '),
  '`',
  '```',
];
const text = fc
  .array(fc.constantFrom(...pieces), {maxLength: 9})
  .map((list) => list.join('').trim())
  .filter((one) => one !== '');

describe('text in Markdown', () => {
  it.each([
    ['', ['paragraph']],
    ['# ', ['heading']],
    ['- ', ['list', 'listItem', 'paragraph']],
    ['> ', ['blockquote', 'paragraph']],
    ['**Wed 14 May**: ', ['paragraph', 'strong', 'text']],
  ])('is shown as it stands behind %j', async (before, around) => {
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const document = await parse(before + escapeMarkdown(one));
        expect(shown(document)).toBe(before.replaceAll(/^\W+|\*\*/g, '') + one);
        // GitHub makes links of mail addresses, and shows them as they stand
        const types = typesOf(document).filter((type) => type !== 'link');
        expect(new Set(types)).toEqual(new Set(['root', ...around, 'text']));
      }),
      {numRuns: 200},
    );
  });

  it.each([
    ['*x* <b> [y](z) | # 1.', String.raw`\*x\* \<b> \[y\](z) \| \# 1.`],
    ['1. May', String.raw`1\. May`],
    ['1.5 million, 3) and R&D', '1.5 million, 3) and R&D'],
    ['#MeToo and C# #', String.raw`\#MeToo and C# \#`],
    ['- no', String.raw`\- no`],
    ['mid-May - no + yes', 'mid-May - no + yes'],
    ['see https://a.b/c_d', String.raw`see https\://a.b/c\_d`],
    ['&amp; & &#35;', String.raw`\&amp; & \&#35;`],
    ['    not code ', 'not code'],
  ])('%j is written %j', (one, expected) => {
    expect(escapeMarkdown(one)).toBe(expected);
  });
});
