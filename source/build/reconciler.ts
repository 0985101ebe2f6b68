/**
 * React's reconciler without what Ink never asks of it. It is published as one function of the host's configuration, out of which no bundler
 * drops anything: what serves hydration, persistence, browsers' resources and tests of the DOM would be a seventh of it. Here its inside is
 * seen as a module: what the host does not support is taken as false, the functions that Ink does not call are not exported, and esbuild
 * drops what nothing reaches then.
 */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {replaced} from './replaced.ts';

const ink = fileURLToPath(new URL('.', import.meta.resolve('ink')));

export const reconcilerForInk: Plugin = {
  name: 'reconciler-for-ink',
  setup({onLoad}) {
    onLoad({filter: /react-reconciler\.production\.js$/}, async ({path}) => {
      const host = await readFile(join(ink, 'reconciler.js'), 'utf8');
      return {contents: await reconcilerFor(host, await calls(), await readFile(path, 'utf8'), path)};
    });
  },
};

/** The functions of the reconciler that Ink calls. */
async function calls(): Promise<string[]> {
  const files = (await readdir(ink, {recursive: true})).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(ink, name), 'utf8')));
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\breconciler\.(\w+)\(/g)].map(([, name]) => name!),
  );
  return [...new Set(found)].sort();
}

/** What a host may support; what it does not speak of, it does not. */
const abilities = [
  'supportsMutation',
  'supportsPersistence',
  'supportsHydration',
  'supportsMicrotasks',
  'supportsTestSelectors',
  'supportsResources',
  'supportsSingletons',
];

/**
 * @param host the code of a host's configuration
 * @param called the reconciler's functions that the host calls
 * @param text the reconciler's code
 * @throws Error where the code is not built as this expects
 */
export async function reconcilerFor(
  host: string,
  called: readonly string[],
  text: string,
  path: string,
): Promise<string> {
  if (!host.includes('supportsMutation: true')) throw new Error('where does Ink tell what it supports?');
  const supported = abilities.map((ability) => [ability, String(host.includes(`${ability}: true`))] as const);

  let inside = replaced(text, /^[^]*module\.exports = function \(\$\$\$config\) \{/, () => '', path);
  inside = replaced(inside, /\n  return exports;\n\};[^]*$/, () => '', path);
  inside = replaced(inside, '  var exports = {};', () => '', path);
  inside = replaced(inside, /^  exports\.(\w+) = /gm, (_, name = '') => `  const exported_${name} = `, path);
  // how the module gets at them; a namespace, since esbuild knows that to look into one has no effect
  inside = replaced(inside, /\brequire\("(\w+)"\)/g, (_, name = '') => `$${name}`, path);
  const asked = called.map((name) => {
    if (!inside.includes(`const exported_${name} = `)) throw new Error(`${path} has no ${name}`);
    return `${name}: exported_${name}`;
  });
  inside = `import * as $$$config from 'host';${inside}\nexport const reconciler = {${asked.join()}};`;
  for (const [name] of supported)
    inside = replaced(inside, `${name} = $$$config.${name}`, () => `no_${name} = 0`, path);
  inside = await withConstants(inside, Object.fromEntries(supported));
  if (supported.some(([name, is]) => name === 'supportsHydration' && is === 'false')) {
    // nothing is left that sets it
    inside = replaced(inside, ' isHydrating = !1,', () => '', path);
    inside = await withConstants(inside, {isHydrating: 'false'});
  }

  inside = replaced(inside, /^import \* as \$\$\$config from "host";$/m, () => '', path);
  inside = replaced(inside, /export \{\s*reconciler\s*\};/, () => 'return reconciler;', path);
  return `const $react = require('react'), $scheduler = require('scheduler');
    module.exports = function ($$$config) {${inside}};`;
}

/** A module in which names have these values, and without what nothing reaches. @throws Error where one of them is set to something */
async function withConstants(contents: string, define: Record<string, string>): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents},
    write: false,
    bundle: true,
    external: ['host'],
    format: 'esm',
    platform: 'node',
    minifySyntax: true,
    define,
    legalComments: 'none',
    logLevel: 'silent',
    logOverride: {'assign-to-define': 'error'},
  });
  return outputFiles[0]!.text;
}
