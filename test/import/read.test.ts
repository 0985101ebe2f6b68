import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {articlesIn, readAll, readArticles} from '../../source/import/read.ts';

const received = (text: string | Uint8Array, type = '', from = 'a') =>
  articlesIn({bytes: typeof text === 'string' ? Buffer.from(text) : text, type, from});

describe('what an article is written in', () => {
  it.each([
    ['text', 'The port closed.', '', 'a.txt', 'The port closed.'],
    ['HTML', '<!-- x --><!DOCTYPE html><p>The port closed.', '', 'a', 'The port closed.'],
    ['HTML that says it is text', '<html><p>The port closed.', 'text/plain', 'a', 'The port closed.'],
    ['Markdown by its name', 'The *port* closed.', '', 'a.md', 'The port closed.'],
    ['Markdown by its type', 'The *port* closed.', 'text/markdown; charset=utf-8', 'a', 'The port closed.'],
    ['a feed', '<?xml version="1.0"?><rss><channel><item><description>The port closed.</description></item></channel></rss>', 'text/html', 'a', 'The port closed.'], // prettier-ignore
    ['text in braces', '{The port closed.}', '', 'a', '{The port closed.}'],
  ])('is told from itself: %s', (_, text, type, from, words) => {
    expect(received(text, type, from).map((article) => article.text)).toEqual([words]);
  });

  it.each([
    ['its own mark', Uint8Array.of(0xff, 0xfe, 0x50, 0, 0xf6, 0), ''],
    ['its zeros', Buffer.from('P\xf6rt', 'utf16le'), ''],
    ['its zeros, big end first', Buffer.from('P\xf6rt', 'utf16le').swap16(), 'text/plain; charset=utf-16'],
    ['its spaces', Buffer.from('«Pö» — ответил Рейес на вопросы.\n', 'utf16le'), ''],
    ['the server', Uint8Array.of(0x50, 0xf6), 'text/plain; charset=ISO-8859-1'],
    ['the page', Buffer.from('<html><meta charset="windows-1252"><p>P\xf6', 'latin1'), 'text/html'],
    ['XML', Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><rss><item><description>P\xf6</description></item></rss>', 'latin1'), ''], // prettier-ignore
  ])('has the charset that %s gives', (_, bytes, type) => {
    expect(received(bytes, type)[0]!.text).toContain('Pö');
  });

  it.each(['windows-1252', 'iso-8859-1'])('has its quotation marks in %s', (charset) => {
    const bytes = Buffer.from('\x93No,\x94 she said \x96 it\x92s 5 \x80.', 'latin1');
    expect(received(bytes, `text/plain; charset=${charset}`)[0]!.text).toBe('“No,” she said – it’s 5 €.');
  });

  it.each([
    ['a: is binary and no article', Uint8Array.of(1, 0, 2), ''],
    ['a: is binary and no article', Uint8Array.of(1, 0, 2, 0), ''],
    ['a: is binary and no article', Uint8Array.of(0xff, 0xfe, 0, 0, 0x50, 0, 0, 0), ''],
    ['a: is binary and no article', Uint8Array.of(0x50, 0, 0, 0xd8), ''],
    ['a: not a text in UTF-8', Uint8Array.of(0x50, 0xf6), ''],
    ['a: its charset "klingon" is unknown', Buffer.from('x'), 'text/plain; charset=klingon'],
    ['a: holds no text', Buffer.from(' \n'), ''],
    ['a: a feed with no articles in it so far', Buffer.from('<rss><channel><title>Port news</title></channel></rss>'), ''], // prettier-ignore
    ['a: holds no text', Buffer.from('<html><p></p></html>'), ''],
  ])('is refused in a line: %s', (message, bytes, type) => {
    expect(() => received(bytes, type)).toThrow(message);
  });

  it('is sanitised, line by line', () => {
    const [article] = received('\x1b[31mThe\x07 port\r\nclosed\u202e.\u2028End');
    expect(article!.text).toBe('The port\nclosed.\nEnd');
  });

  it('may have a zero that strayed into it', () => {
    expect(received(Buffer.from(`${'The port closed. '.repeat(9)}\0End.`))[0]!.text).toMatch(
      /closed\. End\.$/,
    );
  });

  it('has a title where its first line is one', () => {
    expect(received('Cranes stand still\n\nThe port closed.')[0]!.title).toBe('Cranes stand still');
    expect(received('The port closed.\n\nAll of it.')[0]!.title).toBeUndefined();
    expect(received('date 2024-03-05\n\nAll of it.')[0]!.title).toBeUndefined();
  });
});

it('is kept in UTF-8 where only its zeros tell that it is UTF-16', () => {
  expect(received(Buffer.from('The port closed.', 'utf16le'))).toEqual([
    {from: 'a', text: 'The port closed.'},
  ]);
});

describe('an address', () => {
  let server: Server;
  let host = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(301, {location: '/article'}).end();
      else if (request.url === '/article')
        response.writeHead(200, {'content-type': 'text/html'}).end('<html><p>The port closed.</p>');
      else if (request.url === '/slow') response.once('close', () => server.emit('ended'));
      else if (request.url === '/large') response.end(Buffer.alloc(20 * 1024 * 1024, 'x'));
      else if (request.url === '/cut') response.writeHead(200, {'content-length': '100'}).write('x', () => response.destroy());
      else response.writeHead(404, 'Not Found').end();
    }); // prettier-ignore
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is read, and kept as the address of the article', async () => {
    const [article] = await readArticles(`${host}/moved`);
    expect(article).toEqual({from: `${host}/moved`, url: `${host}/moved`, text: 'The port closed.'});
  });

  it.each([
    ['/none', /answers 404 Not Found/],
    ['/large', /is larger than 16 MB/],
    ['/cut', /: .+/],
  ])('that gives nothing is told in a line: %s', async (path, message) => {
    await expect(readArticles(`${host}${path}`)).rejects.toThrow(message);
  });

  it('that fails ends the reading of the others', async () => {
    const ended = new Promise<void>((resolve) => server.once('ended', resolve));
    await expect(readAll([`${host}/slow`, `${host}/none`])).rejects.toThrow('answers 404');
    await ended;
  });

  it('where nobody is', async () => {
    await expect(readArticles('http://127.0.0.1:1/')).rejects.toThrow(/^http:\/\/127\.0\.0\.1:1\/: ./);
    await expect(readArticles('ftp://127.0.0.1/a')).rejects.toThrow('begins with http:// or https://');
    await expect(readArticles('no-such-file.txt')).rejects.toThrow('there is no such file');
  });
});
