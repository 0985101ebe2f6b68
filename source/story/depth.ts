/**
 * How deep a value may nest. A story nests eight levels; what nests without end would end the program wherever a copy, a parser or we
 * ourselves recurse, so it is refused where it enters. Nothing here recurses.
 */
export const deepest = 50;

export const tooDeep = `is nested more than ${deepest} levels deep`;

/** @throws RangeError where a value that came from a parser nests deeper than any story */
export function checkDepth(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new RangeError(tooDeep);
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
}

/** Are there brackets enough in a JSON text that its value could nest too deep? Many times quicker than a look at the value. */
export function mayNestDeep(json: string): boolean {
  let open = 0;
  for (const bracket of ['[', '{'])
    for (let i = json.indexOf(bracket); i >= 0; i = json.indexOf(bracket, i + 1))
      if (++open > deepest) return true;
  return false;
}
