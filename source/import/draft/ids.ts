/** Ids of a draft: short, of the letters that ids may have, each once; and how a text begins, for people. */

/** "Recep Tayyip Erdoğan" becomes "recep-tayyip-erdogan". What is written in no Latin letters becomes nothing. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The first words of a text as a slug, no longer than `most` characters. */
export function shortSlug(text: string, most = 32): string {
  let short = '';
  for (const word of slug(text).split('-')) {
    const longer = short === '' ? word : `${short}-${word}`;
    if (longer.length > most) break;
    short = longer;
  }
  return short || slug(text).slice(0, most);
}

/** Gives the first of the ids wished for that is still free, else the first with a number. */
export function idMaker(): (...wishes: string[]) => string {
  const taken = new Map<string, number>();
  return (...wishes) => {
    const free = wishes.find((wish) => wish !== '' && !taken.has(wish));
    if (free !== undefined) {
      taken.set(free, 1);
      return free;
    }
    const base = wishes[0]!;
    let id: string;
    do {
      taken.set(base, (taken.get(base) ?? 1) + 1);
      id = `${base}-${taken.get(base)}`;
    } while (taken.has(id));
    taken.set(id, 1);
    return id;
  };
}

/** As many whole words of a text as fit, on one line. @param most UTF-16 units */
export function beginningOf(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:–—-]*\s\S*$/, '') || cut}…`;
}
