/**
 * How the published program starts: it runs the parts that `pack.ts` has put into files, and keeps what V8 made of their code, so that
 * the next start reads that instead of compiling anew, which would be a fifth of the time. Node does so by itself only from 22 on
 * (`module.enableCompileCache`), and keeps what the first run happened to use; here what later runs use is added.
 *
 * Code that is kept is run, so it is only taken from files that belong to the user, and only put where the directories do. V8 refuses what
 * another V8 made.
 * Where nothing can be kept (no home, read-only, NODE_DISABLE_COMPILE_CACHE), everything is compiled, as ever.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Script} from 'node:vm';

/** A module as a function; it sets `module.exports`. Modules beside it are asked for as ./NAME, all others are Node's. */
type Part = (
  module: {exports: unknown},
  load: (name: string) => unknown,
  url: string,
  exporting: typeof exportingNames,
) => void;

/** A file of code that has been run. */
type Ran = {
  name: string;
  script: Script;
  /** The modules whose code is kept, or is to be kept. */
  used: Set<string>;
  /** There is more to keep than is kept. */
  grown: boolean;
};

export type Start = {
  /** The directory of the program's files. */
  directory: string;
  /** The file of the small modules: an object of functions by their names. A file that is not it holds the function of one module. */
  core: string;
  /** Where to keep compiled code; undefined for nowhere. */
  cache: string | undefined;
  require: (name: string) => unknown;
  /** Calls back once the start is over, or the process ends. */
  afterwards: (then: () => void) => void;
};

/** Runs a module, and those it asks for. */
export function start(name: string, {directory, core, cache, require, afterwards}: Start): unknown {
  const url = pathToFileURL(join(directory, core)).href;
  const ran: Ran[] = [];
  const modules = new Map<string, {exports: unknown}>();

  const uses = (file: Ran, module: string): void => {
    if (file.used.has(module)) return;
    file.used.add(module);
    if (cache !== undefined && !ran.some(({grown}) => grown)) afterwards(() => keep(cache, ran));
    file.grown = true;
  };
  const run = (file: string): [Ran, unknown] => {
    const path = join(directory, file);
    const kept = cache === undefined ? undefined : keptCode(cache, file);
    const script = new Script(readFileSync(path, 'latin1'), {
      filename: path,
      ...(kept && {cachedData: kept.code}),
    });
    const used = kept && !script.cachedDataRejected ? kept.used : [];
    const one = {name: file, script, used: new Set(used), grown: false};
    ran.push(one);
    return [one, script.runInThisContext()];
  };
  const [coreFile, value] = run(core);
  const parts = value as Record<string, Part>;
  const load = (wanted: string): unknown => {
    if (!wanted.startsWith('./')) return require(wanted);
    let module = modules.get(wanted);
    if (!module) {
      modules.set(wanted, (module = {exports: {}}));
      const [file, part] = parts[wanted] ? [coreFile, parts[wanted]] : run(wanted.slice(2));
      uses(file, wanted);
      (part as Part)(module, load, url, exportingNames);
    }
    return module.exports;
  };
  return load(name);
}

/** What exports these names, as an ES module would: what they stand for is looked up whenever it is asked for. */
function exportingNames(names: Record<string, () => unknown>): object {
  const exports = Object.defineProperty({}, '__esModule', {value: true});
  for (const name in names) Object.defineProperty(exports, name, {get: names[name]!, enumerable: true});
  return exports;
}

/**
 * A file of kept code holds twice what V8 made, and the modules that used it. V8 would run what is damaged; two copies that are alike are
 * not, and to compare them loads nothing more, while zlib's crc32 would cost 2 ms.
 */
function keptCode(cache: string, name: string): {code: Buffer; used: string[]} | undefined {
  try {
    const kept = ownFile(join(cache, name));
    const end = kept.lastIndexOf('\n');
    const code = kept.subarray(0, end / 2);
    const alike = code.length > 0 && code.equals(kept.subarray(end / 2, end));
    return alike ? {code, used: kept.toString('latin1', end + 1).split(' ')} : undefined;
  } catch {
    return undefined;
  }
}

/** @throws where it is not there, or somebody else's */
function ownFile(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    if (!isOwn(fstatSync(file))) throw new Error(`${path} is somebody else's`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Systems without users have no numbers for them. */
const isOwn = ({uid}: {uid: number}): boolean => process.getuid === undefined || uid === process.getuid();

function keep(cache: string, ran: readonly Ran[]): void {
  try {
    const all = dirname(cache);
    makeDirectory(dirname(all));
    makeDirectory(all);
    if (makeDirectory(cache)) forgetOthers(cache);
    for (const file of ran) {
      if (!file.grown) continue;
      const path = join(cache, file.name);
      const code = file.script.createCachedData();
      replaceFile(path, Buffer.concat([code, code, Buffer.from(`\n${[...file.used].join(' ')}`)]));
    }
  } catch {
    // it will be compiled again
  }
}

/** At once, for who reads it meanwhile; where the disk is full nothing is left behind. */
function replaceFile(path: string, content: Buffer): void {
  const whole = `${path}.${process.pid}-${performance.now()}`; // threads of one process are several
  try {
    writeFileSync(whole, content, {flag: 'wx', mode: 0o600});
    renameSync(whole, path);
  } catch (error) {
    rmSync(whole, {force: true});
    throw error;
  }
}

/**
 * Whether it was not there before. Node's `recursive` never ends in /proc, where nothing can be made.
 *
 * @throws where it is, or would be, among what is somebody else's: root may be running in a user's home
 */
function makeDirectory(path: string): boolean {
  const isNew = !existsSync(path);
  if (!isOwn(statSync(isNew ? dirname(path) : path))) throw new Error(`${path} is somebody else's`);
  if (isNew) mkdirSync(path, {mode: 0o700});
  return isNew;
}

const month = 30 * 24 * 60 * 60 * 1000;

/** What other versions have kept is let go when nothing was added for a month. */
function forgetOthers(cache: string): void {
  const all = dirname(cache);
  for (const name of readdirSync(all)) {
    const path = join(all, name);
    if (path !== cache && lstatSync(path).mtimeMs < Date.now() - month) rmSync(path, {recursive: true});
  }
}

/** Ms after which what is run is no longer part of the start. Much later V8 drops the code of what ran only once. */
const startIsOver = 1000;

/** Runs a program as its user starts it. `build` is different for every content of its files. */
export function startProgram(
  name: string,
  {build, ...files}: Pick<Start, 'directory' | 'core' | 'require'> & {build: string},
): void {
  const {HOME, XDG_CACHE_HOME, NODE_DISABLE_COMPILE_CACHE} = process.env;
  const caches = XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : HOME && join(HOME, '.cache');
  const own = `${build}-${process.version}-${process.arch}`;
  start(name, {
    ...files,
    cache: caches && !NODE_DISABLE_COMPILE_CACHE ? join(caches, 'talks-tui', own) : undefined,
    afterwards: (then) => {
      let done = false;
      const once = (): void => {
        if (!done) then();
        done = true;
      };
      setTimeout(once, startIsOver).unref();
      process.once('exit', once);
    },
  });
}
