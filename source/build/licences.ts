/** The licences of all that is bundled, as they ask to be handed on. */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Metafile} from 'esbuild';

type Package = {name: string; version: string; license?: string; author?: string | {name?: string}};

/** Name, version and licence text of every package of which something is in the bundle, each text once. */
export async function licences(root: string, {outputs}: Metafile): Promise<string> {
  const directories = new Set<string>();
  for (const {inputs} of Object.values(outputs)) {
    for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
      const directory = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (directory && bytesInOutput > 0) directories.add(directory);
    }
  }

  const byText = new Map<string, string[]>();
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
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }

  const rule = '-'.repeat(80);
  return (
    [
      'talks-tui contains, in whole or in part, the packages below.',
      ...[...byText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}`),
    ].join(`\n${rule}\n`) + '\n'
  );
}

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
