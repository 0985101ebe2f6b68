/** The quotation marks of print and of the keyboard, and what closes each. */
export const closers: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '"': '"”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '``': "''",
  "''": "''\"",
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  "'": "'’",
};

/** Those that may be apostrophes. */
export const singles: ReadonlySet<string> = new Set(['‘', '‚', "'", '’']);

/** Any of them, one character each. */
export const anyMark = oneOf(() => true);
/** Those that are nothing else: no apostrophe, no accent. */
export const doubleMark = oneOf((mark) => !singles.has(mark) && mark !== '`');
/** Those of German and French, which English has no use for. */
export const foreignMark = /[„«»‹›]/;

function oneOf(fits: (mark: string) => boolean): RegExp {
  const marks = new Set(Object.entries(closers).flat().join(''));
  return new RegExp(`[${[...marks].filter(fits).join('')}]`);
}
