/** The licences of all that is bundled, as they ask to be handed on. */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Metafile} from 'esbuild';

type Package = {name: string; version: string; license?: string; author?: string | {name?: string}};

/** Packages under one licence, but for whose it is: its text and, of each, what it is called and the lines that claim it. */
type Shared = {terms: string; packages: string[]};

/** Name, version and licence of every package of which something is in the bundle, each text once. */
export async function licences(root: string, {outputs}: Metafile): Promise<string> {
  const directories = new Set<string>();
  for (const {inputs} of Object.values(outputs)) {
    for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
      const directory = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (directory && bytesInOutput > 0) directories.add(directory);
    }
  }

  const byText = new Map<string, Shared>();
  for (const directory of [...directories].sort()) {
    const {
      name,
      version,
      license = 'unknown',
      author,
    } = JSON.parse(await readFile(join(root, directory, 'package.json'), 'utf8')) as Package;
    const by = typeof author === 'string' ? author : author?.name;
    const text =
      (await licenceText(join(root, directory))) ??
      (await standardText(root, license, by ?? `the ${name} authors`));
    const {claims, terms} = parted(text);
    const shared = byText.get(words(terms)) ?? {terms, packages: []};
    shared.packages.push([`${name} ${version} (${license})`, ...claims].join('\n'));
    byText.set(words(terms), shared);
  }

  const rule = '-'.repeat(80);
  return (
    [
      'talks-tui contains, in whole or in part, the packages below.',
      ...[...byText.values()].map(({terms, packages}) => `${packages.join('\n')}\n\n${terms}`),
    ].join(`\n${rule}\n`) + '\n'
  );
}

const claim = /^Copyright (?:\(c\)|©|\d{4}|\S+ \S+ <)/i;
const heading = /^\(?(?:The )?(?:MIT|ISC) License(?: \(MIT\))?\)?$/i;

/** The lines at the head of a licence that claim it, and what it says. */
export function parted(licence: string): {claims: string[]; terms: string} {
  const lines = licence.split('\n').map((line) => line.trim());
  let from = 0;
  const claims: string[] = [];
  for (; lines[from] === '' || claim.test(lines[from] ?? '') || heading.test(lines[from] ?? ''); from++)
    if (claim.test(lines[from]!)) claims.push(lines[from]!);
  return {claims, terms: licence.split('\n').slice(from).join('\n')};
}

/** To hold texts against each other that are wrapped or quoted otherwise. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s"]+/g, ' ')
    .trim();

async function licenceText(directory: string): Promise<string | undefined> {
  const names = (await readdir(directory))
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort();
  if (names.length === 0) return undefined;
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  return texts.map((text) => text.replace(/\r\n/g, '\n').trim()).join('\n\n');
}

/** The text of a licence for a package that only names it. */
async function standardText(root: string, license: string, by: string): Promise<string> {
  if (license !== 'MIT') throw new Error(`no licence text for a package under ${license}, by ${by}`);
  const ours = await readFile(join(root, 'license'), 'utf8');
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${by}`).trim();
}
