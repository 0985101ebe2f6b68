/** Words and punctuation marks of a stretch of text. */

export type Token = {
  start: number;
  /** Without a possessive ’s. */
  end: number;
  /** As it stands, without a possessive ’s. */
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  capital: boolean;
  /** Carries a possessive ’s, or s’. */
  possessive: boolean;
};

const pattern =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[’'.&\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[\p{N}]+(?:[.,:'’\-‑][\p{N}]+)*(?:st|nd|rd|th|s|am|pm|-[\p{L}-]+)?|--+|\.\.+|[^\s\p{L}\p{N}]/gu;

/** Words that keep their full stop: they end no sentence unless the next word says so. */
const abbreviations = new Set(
  `mr mrs ms dr st ft mt rep prof sen rep gov gen col lt sgt capt maj adm cmdr rev hon pres sec atty dept jr sr inc corp co ltd vs etc no fig
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn
  tex vt va wash w.va wis wyo d.c u.s u.k u.n e.u u.a.e u.s.a ph.d m.d b.a m.a d r a.m p.m i.e e.g`.split(
    /\s+/,
  ),
);

/** Tokens of `text` from `from` up to `to`. */
export function tokenize(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    let word = match[0];
    const start = match.index;
    if (start + word.length > to) word = word.slice(0, to - start);
    const code = word.codePointAt(0)!;
    const kind = isLetter(code, word) ? 'word' : code >= 48 && code <= 57 ? 'number' : 'mark';
    if (kind === 'mark') {
      tokens.push({
        start,
        end: start + word.length,
        text: word,
        lower: word,
        kind,
        capital: false,
        possessive: false,
      });
      continue;
    }
    let end = start + word.length;
    let possessive = false;
    if (/[’']s$/i.test(word)) {
      possessive = true;
      word = word.slice(0, -2);
      end -= 2;
    } else if (word.endsWith('s') && /[’']/.test(text[end] ?? '') && /[A-Z]/.test(word[0]!))
      possessive = true;
    const lower = word.toLowerCase().replace('’', "'");
    if (
      text[end] === '.' &&
      end < to &&
      !possessive &&
      (abbreviations.has(lower.slice(lower.lastIndexOf('-') + 1)) || /^\p{Lu}(\.\p{Lu})*$/u.test(word))
    ) {
      // an initial or an abbreviation takes its stop along
      if (!(word.length === 1 && word === 'I')) {
        end++;
        word += '.';
        const tail = /^-\p{L}+/u.exec(text.slice(end, Math.min(to, end + 24)));
        if (tail) {
          word += tail[0];
          end += tail[0].length;
        }
        pattern.lastIndex = end;
        if (/^[’']s\b/.test(text.slice(end, end + 3))) {
          possessive = true;
          pattern.lastIndex = end + 2;
        }
      }
    }
    tokens.push({
      start,
      end,
      text: word,
      lower: word.toLowerCase().replace(/\.$/, '').replace('’', "'"),
      kind,
      capital: isCapital(word),
      possessive,
    });
  }
  return tokens;
}

const isLetter = (code: number, word: string): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && /^[\p{L}\p{M}]/u.test(word));

/** What a name may carry before its capital: al-Basri, el-Hadi, d’Orsay. */
const article = /^(?:a[dlnrstz]|ash|e[dl]|[dl]|dell)[-‑'’]\p{Lu}/u;

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return code < 128 ? article.test(word) : /^\p{Lu}/u.test(word);
}
