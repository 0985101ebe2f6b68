import {describe, expect, it} from 'vitest';
import {readJsonFeed, readXmlFeed} from '../../source/import/feeds.ts';

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Gazette &amp; Mail</title><link>https://example.com</link>
<item><title>Cranes stand &lt;i&gt;still&lt;/i&gt;</title><link>https://example.com/1</link>
<pubDate>Tue, 05 Mar 2024 22:00:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>“Enough,” said <b>Ana Reyes</b>.</p><p>She left.</p>]]></content:encoded></item>
<item><title>Ships wait</title><description>&lt;p&gt;All of &lt;b&gt;them&lt;/b&gt;.&lt;/p&gt;</description></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title>
<entry><title type="html">Cranes &amp;amp; ships</title><link rel="edit" href="https://example.com/e"/><link href="https://example.com/1"/>
<published>2024-03-05T08:00:00Z</published><updated>2024-03-07T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Enough &amp; more.</p><p>She left.</p></div></content></entry>
<entry><title>Plain</title><summary type="text">1 &lt; 2</summary><updated>2024-03-07T08:00:00Z</updated></entry>
</feed>`;

const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>The Gazette</title></channel>
<item><title>Cranes</title><link>https://example.com/1</link><dc:date>2024-03-05</dc:date><description>Still.</description></item></rdf:RDF>`;

describe('the articles in a feed', () => {
  it('of RSS 2.0', () => {
    expect(readXmlFeed(rss)).toEqual([
      {
        title: 'Cranes stand still',
        publisher: 'The Gazette & Mail',
        url: 'https://example.com/1',
        date: 'Tue, 05 Mar 2024 22:00:00 -0500',
        text: 'Cranes stand still\n“Enough,” said Ana Reyes.\nShe left.',
      },
      {title: 'Ships wait', publisher: 'The Gazette & Mail', text: 'Ships wait\nAll of them.'},
    ]);
  });

  it('of Atom', () => {
    expect(readXmlFeed(atom)).toEqual([
      {
        title: 'Cranes & ships',
        publisher: 'The Gazette',
        url: 'https://example.com/1',
        date: '2024-03-05T08:00:00Z',
        text: 'Cranes & ships\nEnough & more.\nShe left.',
      },
      {title: 'Plain', publisher: 'The Gazette', date: '2024-03-07T08:00:00Z', text: 'Plain\n1 < 2'},
    ]);
  });

  it('of RSS 1.0', () => {
    expect(readXmlFeed(rdf)).toEqual([
      {
        title: 'Cranes',
        publisher: 'The Gazette',
        url: 'https://example.com/1',
        date: '2024-03-05',
        text: 'Cranes\nStill.',
      },
    ]);
  });

  it('of JSON Feed', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Gazette',
      items: [
        {id: '1', url: 'https://example.com/1', title: 'Cranes', content_html: '<p>Enough.</p><p>More.</p>', date_published: '2024-03-05T08:00:00Z'}, // prettier-ignore
        {id: '2', content_text: 'Just text.'},
        null,
      ],
    };
    expect(readJsonFeed(JSON.stringify(feed))).toEqual([
      {
        title: 'Cranes',
        publisher: 'The Gazette',
        url: 'https://example.com/1',
        date: '2024-03-05T08:00:00Z',
        text: 'Cranes\nEnough.\nMore.',
      },
      {publisher: 'The Gazette', text: 'Just text.'},
      {publisher: 'The Gazette', text: ''},
    ]);
  });

  it('is the longest text of an item', () => {
    const item =
      '<item><content:encoded>Short.</content:encoded><description>All of the text.</description></item>';
    expect(readXmlFeed(`<rss><channel>${item}</channel></rss>`)![0]!.text).toBe('All of the text.');
  });

  it('is told from what is none', () => {
    expect(readXmlFeed('<html><p>feed</p></html>')).toBeUndefined();
    expect(readJsonFeed('{"version": 1}')).toBeUndefined();
    expect(readJsonFeed('{"version": {"toString": 1}}')).toBeUndefined();
    expect(readJsonFeed('{')).toBeUndefined();
    expect(readJsonFeed('null')).toBeUndefined();
  });
});
