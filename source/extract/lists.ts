/** Quotations that are one list: “a,” “b” and “c”. What holds for the first of them holds for all. */
import type {Quoted} from './types.ts';

const joint = /^,?\s*(?:(?:and|or|but|as well as)\s+)?(?:(?:an?|the|as)\s+)?$/;

/** Does a quotation go on a list that the one before it opens, in one sentence and with no other words between? */
export function joins(text: string, before: Quoted | undefined, {open}: Quoted): boolean {
  if (!before?.closed || open - before.close > 20) return false;
  const [from, to] = before.parts.at(-1)!;
  return (
    !/[.?!…]\s*$/.test(text.slice(Math.max(from, to - 4), to)) && joint.test(text.slice(before.close, open))
  );
}
