/** Words and punctuation marks of a stretch of text. */

/** What a word, a number or a mark tells by itself, wherever in the text it stands. */
type Word = {
  /** As it stands, without a possessive ’s. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Carries a possessive ’s, or s’. */
  readonly possessive: boolean;
};

/** A word where it stands. What it tells by itself is shared with the others like it: a long text has millions of tokens. */
export class Token implements Word {
  readonly start: number;
  /** Without a possessive ’s. */
  readonly end: number;
  readonly #word: Word;

  constructor(start: number, end: number, word: Word) {
    this.start = start;
    this.end = end;
    this.#word = word;
  }

  get text(): string {
    return this.#word.text;
  }
  get lower(): string {
    return this.#word.lower;
  }
  get kind(): Word['kind'] {
    return this.#word.kind;
  }
  get capital(): boolean {
    return this.#word.capital;
  }
  get possessive(): boolean {
    return this.#word.possessive;
  }

  withoutCapital(): Token {
    return new Token(this.start, this.end, {...this.#word, capital: false});
  }
}

/** What stands at a place where no space is. */
const pattern =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'.&\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[\p{N}]+(?:[.,:'’\-‑][\p{N}]+)*(?:st|nd|rd|th|s|am|pm|-[\p{L}-]+)?|--+|\.\.+|[^\s\p{L}\p{N}]/uy;

/** Words that keep their full stop: they end no sentence unless the next word says so. */
const abbreviations = new Set(
  `mr mrs ms dr st ft mt rep prof sen rep gov gen col lt sgt capt maj adm cmdr rev hon pres sec atty dept jr sr inc corp co ltd vs etc no fig
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn
  tex vt va wash w.va wis wyo d.c u.s u.k u.n e.u u.a.e u.s.a ph.d m.d b.a m.a d r a.m p.m i.e e.g`.split(
    /\s+/,
  ),
);

/** A word as it is first looked at. */
type Seen = Word & {
  /** An apostrophe behind it makes it possessive: the Roes’. */
  plural: boolean;
  /** Takes a full stop along. */
  abbreviated: boolean;
};

/** Reads tokens from one place in a text up to another. */
export type Tokenizer = (from: number, to: number) => Token[];

/** A word that comes again is looked at once. */
export function tokenizer(text: string): Tokenizer {
  const words = new Map<string, Seen>();
  const wordAt = (start: number, end: number): Seen => {
    const match = text.slice(start, end);
    let word = words.get(match);
    if (!word) words.set(match, (word = lookAt(match)));
    return word;
  };
  return (from, to) => {
    const tokens: Token[] = [];
    let at = from;
    for (;;) {
      while (at < to && isSpace(text.charCodeAt(at))) at++;
      if (at >= to) return tokens;
      pattern.lastIndex = at;
      pattern.test(text);
      const start = at;
      at = pattern.lastIndex;
      const word = wordAt(start, Math.min(at, to));
      let end = start + word.text.length;
      let {text: said, lower, possessive} = word;
      if (word.plural && end < to && isApostrophe(text[end])) {
        possessive = true;
        at = end + 1;
      }
      if (word.abbreviated && !possessive && end < to && text[end] === '.') {
        const tail = /^-\p{L}+/u.exec(text.slice(end + 1, Math.min(to, end + 25)))?.[0] ?? '';
        said += `.${tail}`;
        at = end += 1 + tail.length;
        if (tail) lower = lowerOf(said);
        if (/^[’']s\b/.test(text.slice(end, end + 3))) {
          possessive = true;
          at += 2;
        }
      }
      const isSame = said === word.text && possessive === word.possessive;
      tokens.push(new Token(start, end, isSame ? word : {...word, text: said, lower, possessive}));
    }
  };
}

/** What begins with a capital letter, after the article that a name may carry: al-Basri, el-Hadi, d’Orsay. */
const capital = /^(?:(?:a[dlnrstz]|ash|e[dl]|[dl]|dell)[-‑'’])?\p{Lu}/u;

function lookAt(match: string): Seen {
  const code = match.codePointAt(0)!;
  const kind = isLetter(code, match) ? 'word' : code >= 48 && code <= 57 ? 'number' : 'mark';
  const possessive = kind !== 'mark' && /[’']s$/i.test(match);
  const text = possessive ? match.slice(0, -2) : match;
  const lower = kind === 'mark' ? text : lowerOf(text);
  return {
    text,
    lower,
    kind,
    capital: kind !== 'mark' && capital.test(text),
    possessive,
    plural: kind !== 'mark' && !possessive && /^[A-Z].*s$|^[a-z].*[^s]s$/.test(match),
    // an initial or an abbreviation
    abbreviated:
      kind !== 'mark' &&
      text !== 'I' &&
      (abbreviations.has(lower.slice(lower.lastIndexOf('-') + 1)) || /^\p{Lu}(\.\p{Lu})*$/u.test(text)),
  };
}

const lowerOf = (word: string): string => word.toLowerCase().replace(/\.$/, '').replace('’', "'");

const isApostrophe = (sign: string | undefined): boolean => sign === '’' || sign === "'";

/** Is the UTF-16 unit white space? */
export const isSpace = (code: number): boolean =>
  code === 32 || (code < 128 ? code >= 9 && code <= 13 : /\s/.test(String.fromCharCode(code)));

const isLetter = (code: number, word: string): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && /^[\p{L}\p{M}]/u.test(word));
