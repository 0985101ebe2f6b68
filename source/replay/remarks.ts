/** Which quotations give the same remark, as different articles have it: `sameAs` may point either way, and through another. */
import {Ids} from '../story/ids.ts';
import {atOnce, type Sliced} from '../story/slices.ts';
import type {Quote} from '../story/story.ts';
import type {Timeline} from './timeline.ts';

/** A quotation that is linked to others. */
type Linked = {
  /** Its rank in time. */
  rank: number;
  /** The others, and the rank of the quotation that says so: until it is out, nobody knows. */
  links: Array<{to: Linked; from: number}>;
};

/** By id; only quotations that are linked. */
export type Remarks = Ids<Linked>;

export const indexRemarks = (timeline: Pick<Timeline, 'quotes'>): Remarks =>
  atOnce(indexRemarksInSlices(timeline));

/** O(quotations), once a story. */
export function* indexRemarksInSlices({quotes}: Pick<Timeline, 'quotes'>): Sliced<Remarks> {
  const remarks: Remarks = new Ids();
  const linked = (id: string): Linked => {
    let one = remarks.get(id);
    if (!one) remarks.add(id, (one = {rank: -1, links: []}));
    return one;
  };
  let some = false;
  for (const [rank, {id, sameAs}] of quotes.entries()) {
    if (rank % 1024 === 0) yield;
    if (sameAs === undefined) continue;
    some = true;
    const [one, other] = [linked(id), linked(sameAs)];
    one.links.push({to: other, from: rank});
    other.links.push({to: one, from: rank});
  }
  for (const [rank, {id}] of some ? quotes.entries() : []) {
    if (rank % 1024 === 0) yield;
    const one = remarks.get(id);
    if (one) one.rank = rank;
  }
  return remarks;
}

/**
 * The ranks in time, ascending, of the quotations that give the same remark as this one, itself included, as far as that is known once
 * the first `out` quotations are out.
 */
export function sameRemark(remarks: Remarks, {id}: Quote, out: number): number[] {
  const start = remarks.get(id);
  if (!start) return [];
  const found = new Set([start]);
  for (const {links} of found) for (const {to, from} of links) if (from < out) found.add(to);
  return [...found]
    .map(({rank}) => rank)
    .filter((rank) => rank < out)
    .sort((a, b) => a - b);
}
