/**
 * The one door through which text from outside comes in: what a terminal would obey, what reorders or hides other
 * text, and what would take more or fewer columns than it seems to, is taken out. What is left can be printed as it is.
 *
 * - Escape sequences go whole (ECMA-48: CSI with SGR, OSC, DCS, APC, PM, SOS, and two-character ones), whether they begin with ESC or
 *   with a C1 control. A control string that nobody ends loses only its introducer, so that it cannot swallow what
 *   follows it. All other control characters go as well; tabs and line ends become spaces.
 * - Invisible characters go: bidi overrides, embeddings, isolates and marks (LRM and RLM too: most terminals do no bidi, and where
 *   they do, a mark that nobody sees would let a story reorder what stands beside it), zero-width characters, soft hyphens,
 *   tags, fillers, the BOM. Kept where they have work to do: joiners between emoji and in scripts that shape their
 *   letters, variation selectors behind a character that has variants, the tags of the three flags that use them.
 * - Combining marks are kept, at most {@link maxMarks} on one base.
 * - Lone surrogates become U+FFFD, noncharacters go, private use stays.
 *
 * One pass is enough: whether a character stays is decided by what was kept before it and, for joiners, by a next
 * character that is always kept. So `sanitize(sanitize(t)) === sanitize(t)`.
 */

/** More marks on one base are a tower that grows over other rows. Real scripts need four or five. */
const maxMarks = 8;
/** Joiners in one emoji: the longest in use (a kiss, with skin tones) has three. */
const maxEmojiJoiners = 4;

/** Finds what needs a closer look. Left out of it, for speed: most of what news is written in. */
const uncommon =
  /[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2027\u202f-\u205e\u20a0-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u312f\u3131-\u3163\u3165-\u9fff\uac00-\ud7a3]/g;

/** Payloads end at any control character: that keeps the search linear, and no terminal reads past one unharmed. */
const payload = String.raw`[^\x00-\x1f\x7f-\x9f]*`;
const escapeSequence = new RegExp(
  [
    // CSI: parameters, intermediates, final byte. Cut off or malformed: as far as it goes.
    String.raw`(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?`,
    // OSC, ended by BEL or ST; screen's title (ESC k) likewise.
    String.raw`(?:\x1b[\]k]|\x9d)(?:${payload}(?:\x07|\x1b\\|\x9c))?`,
    // DCS, SOS, PM, APC, ended by ST.
    String.raw`(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])(?:${payload}(?:\x1b\\|\x9c))?`,
    // ESC, intermediates, final byte: character sets, save and restore, full reset.
    String.raw`\x1b[\x20-\x2f]+[\x30-\x7e]`,
    String.raw`\x1b[\x30-\x4f\x51-\x57\x59\x5a\x5c\x60-\x6a\x6c-\x7e]`,
  ].join('|'),
  'y',
);

const lineEnd = /\r\n|[\n\v\f\r\x85\u2028\u2029]/y;

/** How a character is dealt with, from its Unicode properties alone. The first that fits. */
const kinds = {
  'line end': /^[\n\v\f\r\x85\u2028\u2029]/,
  tab: /^\t/,
  control: /^\p{Cc}/u,
  'lone surrogate': /^\p{Cs}/u,
  joiner: /^[\u200c\u200d]/,
  selector: /^\p{Variation_Selector}/u,
  tag: /^[\u{e0020}-\u{e007f}]/u,
  invisible: /^[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u,
  'spacing mark': /^[\p{Mc}\p{Lm}](?<=\p{M}|\p{Grapheme_Extend})/u,
  mark: /^[\p{M}\p{Grapheme_Extend}]/u,
  plain: /^/,
} as const;
type Kind = keyof typeof kinds;

const knownKinds = new Map<string, Kind>();
const mostKnownKinds = 10_000;

function kindOf(character: string): Kind {
  let kind = knownKinds.get(character);
  if (kind === undefined) {
    kind = (Object.keys(kinds) as Kind[]).find((name) => kinds[name].test(character)) ?? 'plain';
    if (knownKinds.size >= mostKnownKinds) knownKinds.clear();
    knownKinds.set(character, kind);
  }
  return kind;
}

const pictographic = /^\p{Extended_Pictographic}/u;
const skinTone = /^\p{Emoji_Modifier}/u;
const emoji = /^\p{Emoji}/u;
const keycapBase = /^[\d#*]/;
/** England, Scotland and Wales: the only flags made of tags that are drawn anywhere (UTS #51, ED-14a). */
const flagTags =
  /\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/uy;
const blackFlag = '\u{1f3f4}';

/** Scripts in which ZWJ and ZWNJ choose the shape of a letter. */
const shaping =
  /^[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Nko}\p{sc=Mandaic}\p{sc=Mongolian}\p{sc=Phags_Pa}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Balinese}\p{sc=Javanese}]/u;

/** Which variation selectors a character may have behind it (Unicode: StandardizedVariants, IVD, emoji-variation-sequences). */
const variants: ReadonlyArray<{base: RegExp; selector: RegExp}> = [
  {base: emoji, selector: /^[\ufe0e\ufe0f]/},
  {base: /^\p{Ideographic}/u, selector: /^[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u},
  {base: /^[\p{sc=Myanmar}\p{sc=Phags_Pa}]/u, selector: /^\ufe00/},
  {base: /^\p{sc=Mongolian}/u, selector: /^[\u180b-\u180d\u180f]/},
];
const zeroWidthJoiner = '\u200d';
const zeroWidthNonJoiner = '\u200c';
const keycap = '\u20e3';

/** What has been kept since the last character that stands for itself. */
type Cluster = {base: string; last: string; marks: number; joiners: number};

/**
 * Makes a text from outside safe to print, compare and store.
 *
 * @param options.lines Line ends stay, as "\n"; otherwise they become a space each.
 */
export function sanitize(text: string, options: {lines?: boolean} = {}): string {
  let index = nextUncommon(text, 0);
  if (index === text.length) return text;

  const cluster: Cluster = {base: '', last: '', marks: 0, joiners: 0};
  let clean = text.slice(0, index);
  keepPlain(lastCharacter(clean), cluster);
  while (index < text.length) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const [read, kept] = judge(text, index, character, cluster, options.lines === true);
    clean += kept;
    index += read;

    const next = nextUncommon(text, index);
    if (next > index) {
      const run = text.slice(index, next);
      clean += run;
      keepPlain(lastCharacter(run), cluster);
      if (run.length > 1) cluster.joiners = 0;
      index = next;
    }
  }
  return clean;
}

function nextUncommon(text: string, from: number): number {
  uncommon.lastIndex = from;
  return uncommon.test(text) ? uncommon.lastIndex - 1 : text.length;
}

/** Of a run of common characters, all of which are single UTF-16 units. */
const lastCharacter = (run: string): string => run.slice(-1);

/** Takes note of a character that stands for itself, or carries an emoji on. */
function keepPlain(character: string, cluster: Cluster): void {
  const carriesOn = cluster.joiners > 0 && (cluster.last === zeroWidthJoiner || skinTone.test(character));
  if (!carriesOn) cluster.joiners = 0;
  cluster.base = character;
  cluster.last = character;
  cluster.marks = 0;
}

/** How many UTF-16 units are dealt with, and what of them is kept. Updates the cluster. */
function judge(
  text: string,
  index: number,
  character: string,
  cluster: Cluster,
  lines: boolean,
): [read: number, kept: string] {
  const plain = (read: number, kept: string): [number, string] => {
    keepPlain(kept === '\n' ? '' : kept, cluster);
    return [read, kept];
  };
  const extend = (kept: string): [number, string] => {
    cluster.last = kept;
    return [kept.length, kept];
  };
  const drop: [number, string] = [character.length, ''];

  switch (kindOf(character)) {
    case 'plain':
      return plain(character.length, character);
    case 'line end':
      return plain(match(lineEnd, text, index)?.length ?? 1, lines ? '\n' : ' ');
    case 'tab':
      return plain(1, ' ');
    case 'control':
      return [match(escapeSequence, text, index)?.length ?? 1, ''];
    case 'lone surrogate':
      return plain(1, '\ufffd');
    case 'joiner':
      return joins(text, index, character, cluster) ? extend(character) : drop;
    case 'selector':
      return selects(text, index, character, cluster) ? extend(character) : drop;
    case 'tag': {
      const tags = cluster.last === blackFlag ? match(flagTags, text, index) : undefined;
      return tags === undefined ? drop : extend(tags);
    }
    case 'invisible':
      return drop;
    case 'spacing mark':
      if (cluster.base === '') return plain(character.length, character);
      return cluster.marks++ < maxMarks ? extend(character) : drop;
    case 'mark':
      // With nothing before it to stand on, a mark would have no column of its own.
      return cluster.base !== '' && cluster.marks++ < maxMarks ? extend(character) : drop;
  }
}

/** Does the character before this variation selector have variants that it may choose from? */
function selects(text: string, index: number, selector: string, cluster: Cluster): boolean {
  if (cluster.last !== cluster.base) return false;
  if (keycapBase.test(cluster.base) && text[index + 1] !== keycap) return false;
  return variants.some((variant) => variant.selector.test(selector) && variant.base.test(cluster.base));
}

/** Has a joiner or non-joiner work to do here? */
function joins(text: string, index: number, joiner: string, cluster: Cluster): boolean {
  if (cluster.last === zeroWidthJoiner || cluster.last === zeroWidthNonJoiner) return false;
  if (shaping.test(cluster.base)) {
    if (cluster.marks >= maxMarks) return false;
    cluster.marks++;
    return true;
  }
  if (joiner === zeroWidthNonJoiner || !(pictographic.test(cluster.base) || skinTone.test(cluster.base)))
    return false;
  const next = text.slice(index + 1, index + 3);
  if (cluster.joiners >= maxEmojiJoiners || !pictographic.test(next)) return false;
  cluster.joiners++;
  return true;
}

function match(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

/**
 * JSON of texts that have to stay as they are, since offsets count in them: what a terminal would obey, and what nobody sees, is written
 * as escapes. `JSON.parse` gives the same value again.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      {length: character.length},
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/**
 * The text in a file: UTF-8, or UTF-16 where a byte order mark says so (https://encoding.spec.whatwg.org/#decode).
 * What is not valid becomes U+FFFD; the mark itself goes. Never throws. The result still has to be sanitised.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
