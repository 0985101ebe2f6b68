/**
 * Dependencies made quicker to start. Each plugin changes one well-defined thing, and fails the build where it does not find it,
 * so that an update cannot undo it in silence.
 */
import {readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin, PluginBuild} from 'esbuild';
import {replaced} from './replaced.ts';

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Lets a module that a plugin has made import its `pluginData` as a file: the import gives the path from the program to it. */
function besideProgram(build: PluginBuild, name: string): void {
  const filter = new RegExp(`^${name.replace('.', '\\.')}$`);
  build.onResolve({filter}, ({pluginData}) => ({path: name, namespace: 'beside', pluginData}));
  build.onLoad({filter, namespace: 'beside'}, ({pluginData}) => ({
    contents: pluginData as Uint8Array,
    loader: 'file',
  }));
}

/**
 * Yoga comes as WebAssembly in base64 inside its JavaScript, and fetches it as a data URL, for which Node loads its whole HTTP client
 * (about 40 ms). Here it is a file beside the program, compiled at once, so that nobody need wait for it.
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
    build.onLoad({filter: /yoga-layout\/dist\/src\/index\.js$/}, async ({path}) => ({
      contents: replaced(await readFile(path, 'utf8'), 'await loadYoga()', () => 'loadYoga()', path),
    }));
    besideProgram(build, 'yoga.wasm');
  },
};

const startYoga = `
import {readFileSync} from 'node:fs';
import wasm from 'yoga.wasm';
const yoga = {
  instantiateWasm(imports, done) {
    const module = new WebAssembly.Module(readFileSync(new URL(wasm, import.meta.url)));
    const instance = new WebAssembly.Instance(module, imports);
    done(instance);
    return instance.exports;
  },
};
loadYoga(yoga);
export default () => yoga;
`;

/** Ink and its helpers cut text into graphemes with Intl.Segmenter. They get our segments, which are the same and quicker. */
export const quickSegments: Plugin = {
  name: 'quick-segments',
  setup(build) {
    const filter =
      /node_modules\/(?:ink\/build\/line-update|@alcalzone\/ansi-tokenize\/build\/tokenize|slice-ansi\/tokenize-ansi|(?:cli-truncate|string-width)\/index)\.js$/;
    build.onLoad({filter}, async ({path}) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.includes('Intl.Segmenter')) return undefined;
      const made = /new Intl\.Segmenter\((?:undefined, \{ ?granularity: ['"]grapheme['"] ?\})?\)/g;
      const rest = replaced(contents, made, () => 'segmenterLike', path);
      const text = path.includes('string-width') ? lateEmoji(rest, path) : rest;
      return {
        contents: `import {segmenterLike} from ${JSON.stringify(source('text/segments.ts'))};\n${text}`,
      };
    });
  },
};

/** The pattern of all emoji takes 30 ms to make, at every start, and nearly no text needs it: it is made when one does. */
const lateEmoji = (contents: string, path: string): string =>
  replaced(
    contents,
    /const rgiEmojiRegex = \/(.*)\/v;/,
    (_, pattern = '') =>
      `let madeEmoji; const rgiEmojiRegex = {test: text => (madeEmoji ??= new RegExp(${JSON.stringify(pattern)}, 'v')).test(text)};`,
    path,
  );

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
 * Ink takes every row on the screen apart again for each frame. Here rows that stay the same are taken apart and measured once. A
 * character of a row is made with its fields named: spread, as it comes, each has a hidden class of its own in V8, three times the size
 * of the character.
 */
export const rememberRows: Plugin = {
  name: 'remember-rows',
  setup(build) {
    const change = (file: string, ...changes: Array<[string, string]>): void =>
      build.onLoad({filter: new RegExp(`node_modules/ink/build/${file}\\.js$`)}, async ({path}) => {
        const text = await readFile(path, 'utf8');
        return {contents: changes.reduce((now, [from, to]) => replaced(now, from, () => to, path), text)};
      });
    change(
      'output',
      [
        'class OutputCaches',
        `import {wholeRows} from ${JSON.stringify(source('build/ink/whole-rows.ts'))};\nclass OutputCaches`,
      ],
      ['    get() {', drawRows],
    );
    change('sanitize-ansi', [
      'export default sanitizeAnsi;',
      `import {memoize} from ${JSON.stringify(source('text/memoize.ts'))};\nexport default memoize(sanitizeAnsi, 500);`,
    ]);
    change(
      'render-node-to-output',
      [`import widestLine from 'widest-line';`, `import measureText from './measure-text.js';`],
      ['widestLine(text)', 'measureText(text).width'],
    );
    build.onLoad({filter: /@alcalzone\/ansi-tokenize\/build\/styledChars\.js$/}, async ({path}) => {
      const contents = await readFile(path, 'utf8');
      const fields = 'type: token.type, value: token.value, fullWidth: token.fullWidth,';
      return {contents: replaced(contents, '...token,', () => fields, path)};
    });
  },
};

const drawRows = `    get() {
      const draw = output => Object.assign(new Output(output), {operations: output.operations}).draw().output;
      const rows = wholeRows(this, draw);
      return rows ? {output: rows.join('\\n'), height: rows.length} : this.draw();
    }
    draw() {`;

/** What Ink writes when rows change, in fewer bytes: a slow line draws sooner, and a terminal has less to do. */
export const fewerBytes: Plugin = {
  name: 'fewer-bytes',
  setup(build) {
    build.onLoad({filter: /node_modules\/ink\/build\/log-update\.js$/}, async ({path}) => {
      const text = await readFile(path, 'utf8');
      const update = 'lineUpdate(previousLines[i], nextLine, stream.columns)';
      const rows = replaced(
        text,
        update,
        () => `rowUpdate(previousLines[i], nextLine, () => ${update})`,
        path,
      );
      const frame = replaced(rows, "buffer.join('')", () => "fewerSteps(buffer.join(''))", path);
      return {
        contents: `import {rowUpdate, fewerSteps} from ${JSON.stringify(source('build/ink/row-update.ts'))};\n${frame}`,
      };
    });
  },
};

/** yaml's modules for browsers are its modules for Node, as ES modules: only what is used of them need be bundled. */
export const yamlModules: Plugin = {
  name: 'yaml-modules',
  setup(build) {
    build.onResolve({filter: /^yaml$/}, () => ({
      path: fileURLToPath(
        import.meta.resolve('yaml/package.json').replace('package.json', 'browser/dist/index.js'),
      ),
    }));
  },
};

/** Ink loads React's developer tools where DEV is set; they are no part of the program. */
export const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup(build) {
    build.onLoad({filter: /node_modules\/ink\/build\/reconciler\.js$/}, async ({path}) => ({
      contents: replaced(
        await readFile(path, 'utf8'),
        /process\.env\['DEV'\] === 'true'/g,
        () => 'false',
        path,
      ),
    }));
  },
};

/**
 * yargs hands its parser on with much of yargs beside it, which takes longer to start than all of ours. Here it is alone, without what
 * reads configuration files.
 */
export const parserAlone: Plugin = {
  name: 'parser-alone',
  setup(build) {
    build.onLoad({filter: /node_modules\/yargs\/helpers\/helpers\.mjs$/}, ({path}) => ({
      contents: `export {default as Parser} from 'yargs-parser/browser';`,
      resolveDir: dirname(path),
    }));
  },
};
