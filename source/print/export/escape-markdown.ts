/**
 * Text that Markdown shows as it stands: CommonMark (https://spec.commonmark.org), and what GitHub adds to it. Only what could mean
 * something is escaped, so that the source can be read too. White space at the edges goes: at a line's beginning it may mean code.
 *
 * @param text a line; it may stand at the beginning of one
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .trim()
      .replaceAll(/[\\`*_[\]<|~]|&(?=#?\w+;)/g, String.raw`\$&`)
      // in what GitHub takes for an address, a backslash would be a part of it
      .replaceAll(/:(?=\/\/)|(?<=www)\./gi, String.raw`\$&`)
      // a heading's marks, before it and behind it
      .replaceAll(/(?<!\S)#/g, String.raw`\#`)
      // a list, a quotation, a line across; a numbered list
      .replace(/^[-+>=]/, String.raw`\$&`)
      .replace(/^(\d{1,9})([.)])(?!\S)/, String.raw`$1\$2`)
  );
}
