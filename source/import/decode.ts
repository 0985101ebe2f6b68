/** The text in bytes. */
import {ImportError, type Received} from './receive.ts';

/** The characters 0x80 to 0x9F of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text in bytes: by a byte order mark, by the charset that the server or the text itself gives, else UTF-8
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding, shortened).
 *
 * @returns with `isPlain` whether a reader who expects UTF-8, or a byte order mark, reads the same
 * @throws ImportError where it is no text
 */
export function decode({bytes, type, from}: Received): {text: string; isPlain: boolean} {
  const mark = markOf(bytes);
  const binary = new ImportError(`${from}: is binary and no article`);
  const wide = mark === undefined ? wideOf(bytes.subarray(0, 65_536)) : undefined;
  if (wide === null) throw binary;
  const label = mark ?? wide ?? labelOf(bytes, type);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, {fatal: true});
  } catch {
    throw new ImportError(`${from}: its charset "${label}" is unknown`);
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw wide ? binary : new ImportError(`${from}: not a text in ${label.toUpperCase()}`);
  }
  // Node 20 takes windows-1252 for ISO 8859-1, and its quotation marks for controls (https://github.com/nodejs/node/issues/56542)
  if (decoder.encoding === 'windows-1252')
    text = text.replaceAll(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80]!);
  if (label.startsWith('utf-16') && (wide ? /[^\P{Cc}\s]/u : /\0/).test(text)) throw binary;
  return {text, isPlain: mark !== undefined || decoder.encoding === 'utf-8'};
}

/**
 * UTF-16 without a mark: line ends and spaces, and in Latin all letters, have a zero for their other half, and the zeros are all on one side.
 *
 * @returns undefined where there are none or hardly any, null where they are in places of no text
 */
function wideOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined | null {
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  // a zero that strayed into a text is dropped with the other controls
  if (even + odd === 0 || (even + odd) * 32 < head.length) return undefined;
  if (Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function labelOf(bytes: Uint8Array, type: string): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ??
    /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    'utf-8';
  // who can read the label reads no UTF-16
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}
