/** The records of CSV, strictly as RFC 4180 has it. */

/** One cell: in quotation marks, or without any; and what ends it. */
const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

/** @returns the rows by the names in the first one @throws Error where the text is no such table */
export function recordsOf(text: string): Array<Record<string, string>> {
  const rows: string[][] = [[]];
  for (cells.lastIndex = 0; cells.lastIndex < text.length;) {
    const from = cells.lastIndex;
    const found = cells.exec(text);
    if (!found) throw new Error(`no cell: ${JSON.stringify(text.slice(from, from + 40))}`);
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] !== ',') rows.push([]);
  }
  if (rows.pop()!.length > 0) throw new Error('the last line does not end');
  const [names, ...records] = rows as [string[], ...string[][]];
  return records.map((record) => {
    if (record.length !== names.length) throw new Error(`${record.length} cells under ${names.length} names`);
    return Object.fromEntries(names.map((name, i) => [name, record[i]!]));
  });
}
