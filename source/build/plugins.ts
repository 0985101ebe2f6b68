/**
 * Dependencies made quicker to start. Each plugin changes one well-defined thing, and fails the build where it does not find it,
 * so that an update cannot undo it in silence.
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function replaced(
  text: string,
  pattern: RegExp | string,
  by: (...found: string[]) => string,
  file: string,
): string {
  const result = text.replace(pattern, (...found: string[]) => by(...found));
  if (result === text) throw new Error(`${file}: what is to be replaced is not there`);
  return result;
}

/**
 * Yoga comes as WebAssembly in base64 inside its JavaScript, and fetches it as a data URL, for which Node loads its whole HTTP client
 * (about 40 ms). Here it is a file beside the program, compiled at once.
 */
export const yogaFromFile: Plugin = {
  name: 'yoga-from-file',
  setup(build) {
    build.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path}) => {
      let wasm = '';
      let contents = await readFile(path, 'utf8');
      contents = replaced(
        contents,
        /"data:application\/octet-stream;base64,([^"]+)"/,
        (_, base64 = '') => {
          wasm = base64;
          return '""';
        },
        path,
      );
      contents = replaced(contents, 'export default loadYoga;', () => startYoga, path);
      return {contents, pluginData: Buffer.from(wasm, 'base64')};
    });
    build.onResolve({filter: /^yoga\.wasm$/}, ({pluginData}) => ({
      path: 'yoga.wasm',
      namespace: 'yoga',
      pluginData,
    }));
    build.onLoad({filter: /^yoga\.wasm$/, namespace: 'yoga'}, ({pluginData}) => ({
      contents: pluginData as Uint8Array,
      loader: 'file',
    }));
  },
};

const startYoga = `
import {readFileSync} from 'node:fs';
import wasm from 'yoga.wasm';
export default () => loadYoga({
  instantiateWasm(imports, done) {
    const module = new WebAssembly.Module(readFileSync(new URL(wasm, import.meta.url)));
    const instance = new WebAssembly.Instance(module, imports);
    done(instance);
    return instance.exports;
  },
});
`;

/** Ink and its helpers cut text into graphemes with Intl.Segmenter. They get our segments, which are the same and quicker. */
export const quickSegments: Plugin = {
  name: 'quick-segments',
  setup(build) {
    const filter =
      /node_modules\/(?:ink\/build\/line-update|@alcalzone\/ansi-tokenize\/build\/tokenize|slice-ansi\/tokenize-ansi|(?:wrap-ansi|cli-truncate|string-width)\/index)\.js$/;
    build.onLoad({filter}, async ({path}) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.includes('Intl.Segmenter')) return undefined;
      const made = /new Intl\.Segmenter\((?:undefined, \{ ?granularity: ['"]grapheme['"] ?\})?\)/g;
      const rest = replaced(contents, made, () => 'segmenterLike', path);
      return {
        contents: `import {segmenterLike} from ${JSON.stringify(source('text/segments.ts'))};\n${rest}`,
      };
    });
  },
};

/** Everybody but our own measuring gets a string-width that knows simple text by sight and remembers graphemes. */
export const quickStringWidth: Plugin = {
  name: 'quick-string-width',
  setup(build) {
    build.onResolve({filter: /^string-width$/}, ({importer}) =>
      importer.includes('node_modules') ? {path: source('text/string-width.ts')} : undefined,
    );
  },
};

/**
 * Ink takes every row on the screen apart again for each frame. With one memory for all frames, rows that stay the same
 * are taken apart once. It is emptied when it has grown beyond what a few screens hold.
 */
export const rememberRows: Plugin = {
  name: 'remember-rows',
  setup(build) {
    build.onLoad({filter: /node_modules\/ink\/build\/output\.js$/}, async ({path}) => {
      const contents = await readFile(path, 'utf8');
      return {
        contents:
          replaced(contents, 'caches = new OutputCaches();', () => 'caches = rowCaches();', path) + rowCaches,
      };
    });
  },
};

const rowCaches = `
let shared = new OutputCaches();
function rowCaches() {
  if (shared.styledChars.size > 2000 || shared.widths.size > 20000) shared = new OutputCaches();
  return shared;
}
`;

/** Ink loads React's developer tools where DEV is set; they are no part of the program. */
export const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup(build) {
    build.onLoad({filter: /node_modules\/ink\/build\/reconciler\.js$/}, async ({path}) => ({
      contents: replaced(await readFile(path, 'utf8'), "process.env['DEV'] === 'true'", () => 'false', path),
    }));
  },
};
