/** What can still be looked at of a value in which something is wrong, and what is only told again if one does. */
import type {Path} from './problems.ts';
import type {Fault} from './validate.ts';

/** A value that only the schema's types say is whole: any part of it may be missing. */
export type Salvaged<T> =
  T extends Array<infer Item>
    ? Array<Salvaged<Item>>
    : T extends object
      ? {[Key in keyof T]?: Salvaged<T[Key]> | undefined}
      : T;

/** The value without what the faults, whose paths lead to it by way of `base`, are about; what is left keeps its place in its list. */
export function salvage<T>(value: unknown, faults: readonly Fault[], base: Path = []): Salvaged<T> {
  if (faults.some(({path}) => path.length <= base.length)) return {} as Salvaged<T>;
  const kept = structuredClone(value);
  for (const {path} of faults) {
    const steps = path.slice(base.length);
    const last = steps.pop()!;
    const parent = steps.reduce<unknown>(
      (at, step) => (at as Record<string, unknown> | undefined)?.[step],
      kept,
    );
    if (typeof parent !== 'object' || parent === null) continue;
    if (Array.isArray(parent)) parent[Number(last)] = {};
    else delete (parent as Record<string, unknown>)[last];
  }
  return kept as Salvaged<T>;
}

/** Is what is said of one path only what a fault at the other leads to? One of them lies within the other. */
export const isAbout = (path: Path, fault: Path): boolean =>
  fault.slice(0, path.length).every((step, i) => step === path[i]);

/** May ids of a list, directly under `base`, be hidden in what the faults are about? */
export function mayHideIds(list: string, value: object, faults: readonly Fault[], base: Path = []): boolean {
  return faults.some(({path, what}) => {
    const [key, item, within] = path.slice(base.length);
    if (key === list) return item === undefined || within === undefined || within === 'id';
    // the list may be there under a misspelt name
    return key === undefined || (what === 'key' && item === undefined && !(list in value));
  });
}
