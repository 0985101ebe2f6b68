/**
 * A text of a dependency with something in it replaced.
 *
 * @param file whose text it is, for the error
 * @throws Error where what is to be replaced is not there: an update must not undo a change in silence
 */
export function replaced(
  text: string,
  pattern: RegExp | string,
  by: (...found: string[]) => string,
  file: string,
): string {
  const result = text.replace(pattern, (...found: string[]) => by(...found));
  if (result === text) throw new Error(`${file}: what is to be replaced is not there`);
  return result;
}
