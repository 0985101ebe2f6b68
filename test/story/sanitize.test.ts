import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeUtf8, printableJson, sanitize} from '../../source/story/sanitize.ts';

const esc = '\u001b';
const bell = '\u0007';

/** Pieces that mean something to a terminal or to text layout, so that random texts hit the hard cases. */
const piece = fc.oneof(
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary'}),
  fc.constantFrom(
    esc,
    '\x9b',
    '\x9d',
    '\x90',
    '\x9c',
    bell,
    `${esc}[`,
    `${esc}]`,
    `${esc}P`,
    `${esc}\\`,
    '31m',
    '8;;http://x',
    '\r\n',
    '\t',

    '\u200d',
    '\u200c',
    '\ufe0f',
    '\ufe0e',
    '\u{e0100}',
    '\u20e3',
    '1',
    '#',
    '❤',
    '👩',
    '👨🏽',
    '\u{1f3fd}',
    '🇹',
    '🏴',

    '\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '\u{e0041}',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u2066',

    '\u0301',
    '\u0301'.repeat(20),
    'क',
    '्',
    'ा',
    'ﾞ',
    'می',
    '葛',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '\uffff',
    '\ue000',
  ),
);
const text = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''));

const forbidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** All code points but those of the planes that are empty or for private use alone, of which only the edges. */
function* inUse(): Generator<number> {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if (codePoint < 0x34000 || (codePoint & 0xffff) > 0xfff0 || codePoint >> 12 === 0xe0) yield codePoint;
  }
}

describe('sanitize', () => {
  it.each([
    ['a colour', `a${esc}[31mb${esc}[0mc`, 'abc'],
    ['a colour with a C1 introducer', 'a\x9b31mb', 'ab'],
    ['concealment', `${esc}[8mhidden${esc}[28m`, 'hidden'],
    ['cursor movement', `a${esc}[2;3Hb${esc}[?1049hc`, 'abc'],
    ['a title', `a${esc}]0;title${bell}b`, 'ab'],
    ['the clipboard, ended by ST', `a${esc}]52;c;aGk=${esc}\\b`, 'ab'],
    ['an OSC with C1 introducer and end', 'a\x9d0;title\x9cb', 'ab'],
    ['a link', `${esc}]8;;https://x${esc}\\word${esc}]8;;${esc}\\`, 'word'],
    ['DCS, APC, PM, SOS', `a${esc}Pq#0${esc}\\b${esc}_x${esc}\\c${esc}^x${esc}\\d${esc}Xx${esc}\\e`, 'abcde'],
    ['a full reset and a character set', `a${esc}cb${esc}(0c${esc}7d`, 'abcd'],
    ['a sequence cut off', `a${esc}[31`, 'a'],
    [
      'a string that nobody ends, which swallows nothing',
      `a${esc}]0;the rest of the story`,
      'a0;the rest of the story',
    ],
    ['a sequence inside a sequence', `a${esc}[3${esc}[31m1mb`, 'a1mb'],
    ['a lone ESC', `a${esc}`, 'a'],
    ['bell, backspace, null, delete', 'a\x07\x08\x00\x7fb', 'ab'],
    ['C1 controls', 'a\u0080\u0086\u008ab', 'ab'],
    ['bidi controls', 'a\u202e\u2066\u2069\u202c\u200e\u200f\u061cb', 'ab'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['two halves that meet only once what parts them is gone', `\ud83d${esc}[m\ude00`, '\ufffd\ufffd'],
    ['noncharacters', 'a\uffff\ufdd0\u{1fffe}b', 'ab'],
    ['zero-width floods', `a${'\u200b\u2060\u200d\ufe0f'.repeat(50)}b`, 'ab'],
    ['soft hyphens and the BOM', '\ufeffcease\u00adfire', 'ceasefire'],
    ['a tab and line ends', 'a\tb\nc\r\nd\re\u2028f\u0085g', 'a b c d e f g'],
    ['tags', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['hidden data behind an emoji', `😀${'\u{e0100}\u{e01ef}'.repeat(9)}!`, '😀!'],
    ['a tower of marks', `a${'\u0301'.repeat(100)}b`, `a${'\u0301'.repeat(8)}b`],
    ['a tower of half-width voice marks', `ｶ${'ﾞ'.repeat(100)}`, `ｶ${'ﾞ'.repeat(8)}`],
    ['a mark on nothing', '\u0301a', 'a'],
    ['an endless family', '👩\u200d'.repeat(100), `${'👩\u200d👩\u200d👩\u200d👩\u200d👩'}`.repeat(20)],
    [
      'an endless family with skin tones',
      '👩🏽\u200d'.repeat(10),
      '👩🏽\u200d👩🏽\u200d👩🏽\u200d👩🏽\u200d👩🏽'.repeat(2),
    ],
    ['joiners in Latin', 'a\u200db\u200cc', 'abc'],
    ['joiners in a row', 'می\u200c\u200c\u200cخواهم', 'می\u200cخواهم'],
  ])('removes %s', (_, dirty, clean) => {
    expect(sanitize(dirty)).toBe(clean);
  });

  it.each([
    ['English', 'They said: “We are ready” — at 9 o’clock…'],
    ['Turkish, Russian, Ukrainian, Greek', 'İstanbul’da Москва Київ Αθήνα'],
    ['decomposed letters', 'Zele\u0301nskyi\u0306'],
    ['Vietnamese with two marks', 'Vie\u0323\u0302t'],
    ['Arabic and Hebrew with points', 'مُحَمَّد שָׁלוֹם'],
    ['Persian with ZWNJ', 'می\u200cخواهم'],
    ['Hindi with ZWJ and Malayalam', 'क्\u200dष ന്\u200d'],
    ['Thai', 'สวัสดีค่ะ'],
    ['Chinese, Japanese, Korean', '伊斯坦布尔 イスタンブール 이스탄불'],
    ['an ideograph with its variant', '葛\u{e0100}城'],
    ['emoji', '👩‍👩‍👧‍👦 👍🏽 ❤️ 🇹🇷 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩🏻‍❤️‍💋‍👨🏼 🏳️‍🌈'],
    ['private use and odd spaces', '\ue0b0 a\u00a0b\u2009c'],
  ])('leaves %s alone', (_, plain) => {
    expect(sanitize(plain)).toBe(plain);
  });

  it('keeps lines where they are wanted', () => {
    expect(sanitize('a\r\nb\rc\n\nd\u2029e\tf', {lines: true})).toBe('a\nb\nc\n\nd\ne f');
  });

  it('drops, of all characters there are, only what has no place in printed text', () => {
    const wrong: string[] = [];
    for (const codePoint of inUse()) {
      const character = String.fromCodePoint(codePoint);
      const gone =
        /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u.test(character) &&
        !/[\p{Co}\p{Cn}]/u.test(character);
      const dropped = /\p{Noncharacter_Code_Point}|\p{Default_Ignorable_Code_Point}/u.test(character) || gone;
      const changed = sanitize(`a${character}b`) !== `a${character}b`;
      if (changed !== dropped) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('leaves nothing that a terminal obeys, hides or reorders', () => {
    fc.assert(
      fc.property(text, (dirty) => {
        const clean = sanitize(dirty);
        expect(clean).not.toMatch(forbidden);
        expect(clean).not.toMatch(/(?:\p{M}|\u200c|\u200d|\ufe0e|\ufe0f){10}/u);
      }),
      {numRuns: 1000},
    );
  });

  it('is at its fixed point after one run', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (dirty, lines) => {
        const clean = sanitize(dirty, {lines});
        expect(sanitize(clean, {lines})).toBe(clean);
      }),
      {numRuns: 2000},
    );
  });

  it('never touches printable text', () => {
    const printable = fc.string({
      unit: fc.oneof(
        fc.string({unit: 'grapheme-ascii', minLength: 1, maxLength: 1}),
        fc.constantFrom(...'äñßЖї’“”—…€中のあ한عש😀'),
      ),
    });
    fc.assert(fc.property(printable, (plain) => void expect(sanitize(plain)).toBe(plain)));
  });

  it('takes time in proportion to the text, whatever it is made of', () => {
    for (const unit of [
      `${esc}]`,
      `${esc}[3`,
      '\x9d',
      'a\u0301',
      '👩\u200d',
      '\u200d',
      '\ud800',
      `${esc}P1`,
    ]) {
      expect(sanitize(unit.repeat(50_000)).length).toBeLessThan(1_000_001);
    }
  });
});

describe('printableJson', () => {
  it('holds nothing that a terminal obeys, and is the same value once read', () => {
    fc.assert(
      fc.property(text, (dirty) => {
        const json = printableJson({[dirty]: [dirty]});
        expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(JSON.parse(json)).toEqual({[dirty]: [dirty]});
      }),
    );
  });

  it('leaves readable what can be read', () => {
    expect(printableJson(['Київ 和平 “é”'])).toBe('["Київ 和平 “é”"]');
    expect(printableJson('a\u009b\u202e\u{e0041}')).toBe(String.raw`"a\u009b\u202e\udb40\udc41"`);
  });
});

describe('decodeUtf8', () => {
  const utf16 = (words: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(words.length * 2));
    for (let index = 0; index < words.length; index++)
      view.setUint16(index * 2, words.charCodeAt(index), littleEndian);
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['plain UTF-8', Buffer.from('Київ'), 'Київ'],
    ['UTF-8 with a BOM', Buffer.from('\ufeffКиїв'), 'Київ'],
    ['UTF-16, little endian', utf16('\ufeffКиїв', true), 'Київ'],
    ['UTF-16, big endian', utf16('\ufeffКиїв', false), 'Київ'],
    ['invalid bytes', Uint8Array.of(0x61, 0xff, 0xc3, 0x62), 'a\ufffd\ufffdb'],
    ['an overlong encoding', Uint8Array.of(0xc0, 0xaf), '\ufffd\ufffd'],
    ['nothing', new Uint8Array(), ''],
  ])('reads %s', (_, bytes, expected) => {
    expect(decodeUtf8(bytes)).toBe(expected);
  });
});
