import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isHtml, readHtml} from '../../source/import/html.ts';
import {textOfHtml} from '../../source/import/text-of-html.ts';

const page = `<!doctype html>
<html lang="en"><head>
<title>Cranes stand still | The Gazette</title>
<meta property="og:title" content="Cranes stand still &amp; ships wait">
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2024-03-05T23:30:00-05:00">
<link rel="canonical" href="https://example.com/cranes">
<style>p { color: red }</style>
<script>var p = "<p>no paragraph, no, none, at, all, of, it</p>";</script>
</head><body class="page has-sidebar">
<header class="masthead"><p>Subscribe to The Gazette, the paper of the port, for a pound a month, all of it.</p></header>
<nav><ul><li><a href="/">Home, and more, and more, and more</a></li></ul></nav>
<main><article>
<h1>Cranes stand still</h1>
<p class="byline">By Jane Roe</p>
<figure><img src="crane.jpg"><figcaption>A crane, on a day, in a port. Photograph: John Doe</figcaption></figure>
<div class="story-body">
<p>Some four hundred dockers left their work on Monday,
   the <a href="/union">union</a> said, and the port closed.</p>
<div class="ad-slot"><p>Buy one, get one, and another, and another one for nothing at all.</p></div>
<p>&ldquo;Enough is <em>enough</em>,&rdquo; said <b>Ana Reyes</b>, a shop steward.<br>She left.</p>
<aside><p>Read more, a lot more, of what we have, about ports, and cranes, and dockers.</p></aside>
<blockquote><p>We will wait as long as it takes, a year, or two, or more.</p></blockquote>
</div>
<div class="related"><p>Five more cranes, ten more ships, and one more port, that you should see.</p></div>
</article></main>
<footer><p>Copyright, imprint, contact, and all of the rest of it, for ever.</p></footer>
</body></html>`;

describe('the article in a page', () => {
  it('is its text, and what the page says of it', () => {
    expect(readHtml(page)).toEqual({
      title: 'Cranes stand still & ships wait',
      publisher: 'The Gazette',
      url: 'https://example.com/cranes',
      date: '2024-03-05T23:30:00-05:00',
      text: [
        'Cranes stand still & ships wait',
        'By Jane Roe',
        'Some four hundred dockers left their work on Monday, the union said, and the port closed.',
        '“Enough is enough,” said Ana Reyes, a shop steward.',
        'She left.',
        'We will wait as long as it takes, a year, or two, or more.',
      ].join('\n'),
    });
  });

  it('is found without an article element, and in several parts', () => {
    const html = `<body><div id="a"><p>Menu, one, two, three, four.</p></div><div id="b">
      <section><p>The first part of it, which is long, tells who came, and when, and why.</p></section>
      <section><p>The second part of it, which is long, tells who left, and when, and why.</p></section></div></body>`;
    const {text} = readHtml(html);
    expect(text).toContain('The first part');
    expect(text).toContain('The second part');
    expect(text).not.toContain('Menu');
  });

  it('is all there is where nothing stands out', () => {
    expect(readHtml('<title>Port</title><p>Closed.</p>').text).toBe('Port\nClosed.');
    expect(readHtml('just words').text).toBe('just words');
    expect(readHtml('').text).toBe('');
  });

  it('says what it is in JSON-LD where that is there', () => {
    const odd = {'@type': {toString: 1}};
    const data = {'@graph': [{'@type': 'WebPage'}, {'@type': 'NewsArticle', headline: 'Cranes', datePublished: '2024-03-05', publisher: {name: 'The Gazette'}}]}; // prettier-ignore
    const html = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(odd)}</script><script type="application/ld+json">${JSON.stringify(data)}</script><p>Text.</p>`;
    expect(readHtml(html)).toEqual({
      title: 'Cranes',
      publisher: 'The Gazette',
      date: '2024-03-05',
      text: 'Cranes\nText.',
    });
  });

  it('keeps words together that only inline elements part', () => {
    expect(textOfHtml('<p>Dro<b>p</b>cap and<span> more</span></p><p>2nd&nbsp;line</p>')).toBe(
      'Dropcap and more\n2nd line',
    );
  });

  it.each([
    ['elements', '<p>a</p>'.repeat(100_000)],
    ['quotations', `<figure><blockquote>${'<p>a</p>'.repeat(150_000)}`],
    ['links', '<a href="x">a long enough piece of text</a>'.repeat(20_000)],
    ['ends', '</p></div>'.repeat(50_000)],
    ['comments', '<!-- a -->'.repeat(50_000)],
  ])('is read however many %s there are', (_, html) => {
    expect(() => readHtml(html)).not.toThrow();
  });

  it('is no article where elements nest without end', () => {
    expect(() => readHtml('<div>'.repeat(100_000))).toThrow('nest more than 512 levels deep');
  });

  it.each([
    '<ul><li><a href="a">Why herring matters, to all</a></li><li><b><a href="b">The wars, explained</a></b> | </li></ul>',
    '<section><h2>Topics</h2><div><a href="a">Fish</a>, <a href="b">Law</a></div></section>',
    '<div class="PageList RelatedStories"><h3>Stories</h3><p>One, two, three.</p></div>',
    '<section data-component="related-internet-links"><p>Ministry, of, fish</p></section>',
    '<p id="EmailSignup-skip-link-4">after newsletter promotion</p>',
  ])('is without what leads elsewhere: %s', (menu) => {
    const html = `<article><p>The port closed, and opened.</p>${menu}<ul><li><a>One</a> closed.</li><li><a>Port</a></li></ul></article>`;
    expect(readHtml(html).text).toBe('The port closed, and opened.\nOne closed.\nPort');
  }); // prettier-ignore

  it.each(['has-sidebar', 'article-body paywall', 'hidden-gem', 'share-price', 'nav', 'unrelated'])(
    'is found in an element of the class %s',
    (name) => {
      const html = `<body><div class="${name}"><p>The port closed, and opened, and closed again.</p></div></body>`;
      expect(readHtml(html).text).toBe('The port closed, and opened, and closed again.');
    },
  );

  it('keeps the marks of a quotation that an element stands for', () => {
    expect(textOfHtml('<p>Roe said <q>we shall go</q> and left.</p>')).toBe(
      'Roe said “we shall go” and left.',
    );
  });

  it.each([
    ['a credit in a footer', '<blockquote><p>We wait.</p><p>All of us.</p><footer>— <cite>Ana Reyes</cite></footer></blockquote>', '“We wait.\n“All of us.” — Ana Reyes'],
    ['a credit without a dash', '<blockquote>We wait.<cite>Ana Reyes</cite><!-- x --></blockquote>', '“We wait.” — Ana Reyes'],
    ['a caption', '<figure><blockquote><p>We wait.</p></blockquote><figcaption>— Ana Reyes, shop steward</figcaption></figure>', '“We wait.” — Ana Reyes, shop steward'],
    ['a line below', '<blockquote>We wait.</blockquote><p>— Ana Reyes</p>', '“We wait.” — Ana Reyes'],
    ['a credit behind the words', '<blockquote>We wait. — Ana Reyes</blockquote>', '“We wait.” — Ana Reyes'],
    ['words that lead up to it', '<p>She wrote:</p><blockquote>We wait <i>here</i>.</blockquote>', 'She wrote:\n“We wait here.”'],
    ['a post', '<figure><div><blockquote class="twitter-tweet"><p>We wait.<br>All of us. <a href="https://t.co/a">pic.twitter.com/a1B</a></p>&mdash; Ana Reyes 🇪🇪 / Ана Рейес (@reyes) <a href="x">March 4, 2024</a></blockquote></div></figure>', '“We wait.\n“All of us.” — Ana Reyes (@reyes) March 4, 2024'],
    ['its own marks', '<blockquote>“We wait.”</blockquote><p>— Ana Reyes</p>', '“We wait.” — Ana Reyes'],
  ])('has a block quotation as direct speech where it has %s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
    expect(readHtml(`<p>The port closed, and opened, and closed.</p>${html}`).text).toContain(text);
  }); // prettier-ignore

  it.each([
    ['<blockquote><p>The parties shall wait.</p></blockquote><p>— That is all. It ends here.</p>', 'The parties shall wait.\n— That is all. It ends here.'],
    ['<blockquote>I read <cite>The Port</cite> daily.</blockquote>', 'I read The Port daily.'],
    ['<p>It says:</p><blockquote>“We wait,” said Roe. “Here.”</blockquote>', 'It says:\n“We wait,” said Roe. “Here.”'],
    ['<blockquote><blockquote>We wait</blockquote> they wrote', 'We wait\nthey wrote'],
    ['<blockquote>— Ana Reyes</blockquote>', '— Ana Reyes'],
    ['\u0002a\u0003<br>\u0002<br>\u0004b', 'a\nb'],
  ])('keeps other block quotations as they are: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  }); // prettier-ignore

  it('finds the article around its block quotations, and leaves pull quotes out', () => {
    const html = `<body><div><p>The port closed, all of it, at once.</p><blockquote><p>We wait, and wait, and wait, and wait, and wait.</p>
      <p>We wait, and wait, and wait, and wait, and wait.</p></blockquote><figure class="wp-block-pullquote"><blockquote><p>We wait</p>
      <cite>Ana Reyes</cite></blockquote></figure><p>She left.</p></div><div><p>Menu</p></div></body>`;
    expect(readHtml(html).text.split('\n')).toHaveLength(4);
  });

  it('has the cells of a table as lines', () => {
    expect(
      textOfHtml('<table><tr><th>Side</th><th>Demand</th></tr><tr><td>Port</td><td>“No”</td></tr></table>'),
    ).toBe('Side\nDemand\nPort\n“No”');
  });

  it('is told from text by what it begins with', () => {
    expect(isHtml('<!-- a --> <?xml version="1.0"?> <p>', '')).toBe(true);
    expect(isHtml('<!-- a -->'.repeat(400), '')).toBe(false);
    expect(isHtml('<Reuters> - “No,” said Roe.', '')).toBe(false);
    expect(isHtml('<x-page>', 'text/html')).toBe(false);
  });

  it('is read from anything', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<article>', '<', '>', '&', '&amp;', '"', 'words, of, it ', '<!--', '-->', '<script>', '</script>', '<br>', '\n', '<blockquote>', '</blockquote>', '— Ana Reyes', '<cite>', 'said:', '<figure>', '<ul>', '<td>'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        expect(typeof readHtml(pieces.join('')).text).toBe('string');
      }),
    );
  });
});
