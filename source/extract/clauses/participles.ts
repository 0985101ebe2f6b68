/** Participles and infinitives that do not share the subject of their clause. */
import type {Chunk} from '../chunks/chunk.ts';
import {attaching, before, dependsOnPreposition, isNoun} from './nouns.ts';

/** The subject that a participle has to itself: with the head of a union calling it so; a sign saying so; footage of Roe saying so. */
export function ownSubject(chunks: readonly Chunk[], participle: number): number | undefined {
  const direct = before(chunks, participle);
  if (!isNoun(chunks[direct])) return undefined;
  let k = direct;
  while (
    dependsOnPreposition(chunks, k) &&
    chunks[k - 1]?.word !== 'with' &&
    attaching.has(chunks[k - 1]?.word ?? '') &&
    isNoun(chunks[k - 2])
  )
    k -= 2;
  let start = k;
  while (chunks[start - 1]?.phrase?.possessive) start--;
  if (chunks[start - 1]?.type === 'P' && chunks[start - 1]!.word === 'with') return k;
  if (',C-'.includes(chunks[direct - 1]?.type ?? '$')) return direct;
  if (chunks[direct - 1]?.type === 'F' && recordings.has(chunks[direct - 2]?.word ?? '')) return direct;
  return chunks[participle]!.type === 'G' && signs.has(chunks[direct]!.word) ? direct : undefined;
}

/** "Speaking to reporters, Roe said": the subject that comes behind a participle. */
export function subjectBehind(chunks: readonly Chunk[], participle: number): number | undefined {
  if (!'Gg'.includes(chunks[participle]!.type)) return undefined;
  for (let k = participle + 1; k < participle + 14 && chunks[k]; k++) {
    const {type} = chunks[k]!;
    if ('¶.Vv'.includes(type)) return undefined;
    if (type === ',' && isNoun(chunks[k + 1])) return k + 1;
  }
  return undefined;
}

/** The one who is asked, told or allowed to do it, or for whom it is to do: prompted Roe to call it off. */
export function asked(chunks: readonly Chunk[], infinitive: number): number | undefined {
  if (!'Tt'.includes(chunks[infinitive]!.type)) return undefined;
  const k = infinitive - 1;
  const {type, phrase} = chunks[k] ?? {};
  if ((type !== 'N' && type !== 'H' && type !== 'o') || phrase?.possessive) return undefined;
  const asking = chunks[k - 1];
  return asking?.word === 'for' || (asking && 'VvGgTt'.includes(asking.type) && asks.has(asking.word))
    ? k
    : undefined;
}

/** "With Roe taking to the radio to call it absurd": an infinitive goes with a participle before it that has a subject to itself. */
export function shared(chunks: readonly Chunk[], infinitive: number): number | undefined {
  if (!'Tt'.includes(chunks[infinitive]!.type)) return undefined;
  for (let k = infinitive - 1; k > infinitive - 6 && k >= 0; k--) {
    const {type, own, subject} = chunks[k]!;
    if (type === 'G' || type === 'g') return own ? subject : undefined;
    if (!'PFNnHDRo'.includes(type)) return undefined;
  }
  return undefined;
}

const asks = new Set(
  'ask tell urge want expect prompt force cause lead require get enable encourage push invite order warn press permit allow persuade convince inspire compel advise instruct help'.split(
    ' ',
  ),
);

/** Things that bear words. */
const signs = new Set(
  'sign signs banner banners placard placards poster posters shirt shirts t-shirt t-shirts hat hats cap sticker stickers plaque billboard button buttons flag'.split(
    ' ',
  ),
);

/** What somebody is heard or seen in. */
const recordings = new Set(
  'footage video videos clip clips recording recordings tape tapes audio'.split(' '),
);
