import fc from 'fast-check';
import {sanitize} from '../../source/story/sanitize.ts';

/** Texts in the scripts that make layout hard, as a story may hold them. */
export const samples = [
  'They said: “We’re ready” — at 9 o’clock…',
  'İstanbul’da Москва Київ Αθήνα',
  'Zele\u0301nskyi\u0306 Vie\u0323\u0302t',
  '伊斯坦布尔和平谈判开始了。「俄罗斯」代表团',
  'イスタンブール ｶﾞｷﾞ 이스탄불 각',
  'مُحَمَّد می\u200cخواهم שָׁלוֹם',
  'अक्षर हिन्दी में สวัสดีค่ะ',
  '👩‍👩‍👧‍👦 👍🏽 ❤️ 🇹🇷 1️⃣ 👩🏻‍❤️‍💋‍👨🏼 🏳️‍🌈',
  'https://example.org/a-very-long-address/without/any/space',
];

/** Sanitised text made of such pieces, with spaces here and there. */
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '  ', '-', '—', '\u00a0', ...samples.join(' ').split(' ')),
      fc.string({unit: 'grapheme', maxLength: 5}),
      fc.string({unit: 'grapheme-ascii', maxLength: 12}),
    ),
    {maxLength: 25},
  )
  .map((pieces) => sanitize(pieces.join('')));
