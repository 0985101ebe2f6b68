/** Participles and infinitives that do not share the subject of their clause. */
import {
  isAddressee,
  isCueParticiple,
  isFullVerbForm,
  isInfinitive,
  isOf,
  isParticiple,
  isPlainPreposition,
  ofTypes,
  type Chunk,
} from '../chunks/chunk.ts';
import {attaching, before, dependsOnPreposition, isNoun} from './nouns.ts';

/** What parts a clause from what stands before it. */
const isJoint = ofTypes(',', 'C', '-');

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
  if (isPlainPreposition(chunks[start - 1]) && chunks[start - 1]!.word === 'with') return k;
  if (isJoint(chunks[direct - 1])) return direct;
  if (isOf(chunks[direct - 1]) && recordings.has(chunks[direct - 2]?.word ?? '')) return direct;
  return isCueParticiple(chunks[participle]) && signs.has(chunks[direct]!.word) ? direct : undefined;
}

const endsParticiple = ofTypes('¶', '.', 'V', 'v');

/** "Speaking to reporters, Roe said": the subject that comes behind a participle. */
export function subjectBehind(chunks: readonly Chunk[], participle: number): number | undefined {
  if (!isParticiple(chunks[participle])) return undefined;
  for (let k = participle + 1; k < participle + 14 && chunks[k]; k++) {
    if (endsParticiple(chunks[k])) return undefined;
    if (chunks[k]!.type === ',' && isNoun(chunks[k + 1])) return k + 1;
  }
  return undefined;
}

/** The one who is asked, told or allowed to do it, or for whom it is to do: prompted Roe to call it off. */
export function asked(chunks: readonly Chunk[], infinitive: number): number | undefined {
  if (!isInfinitive(chunks[infinitive])) return undefined;
  const k = infinitive - 1;
  if (!isAddressee(chunks[k]) || chunks[k]!.phrase?.possessive) return undefined;
  const asking = chunks[k - 1];
  return asking?.word === 'for' || (asking && isFullVerbForm(asking) && asks.has(asking.word))
    ? k
    : undefined;
}

/** What a participle may have behind it. */
const isComplement = ofTypes('P', 'F', 'N', 'n', 'H', 'D', 'R', 'o');

/** "With Roe taking to the radio to call it absurd": an infinitive goes with a participle before it that has a subject to itself. */
export function shared(chunks: readonly Chunk[], infinitive: number): number | undefined {
  if (!isInfinitive(chunks[infinitive])) return undefined;
  for (let k = infinitive - 1; k > infinitive - 6 && k >= 0; k--) {
    const {own, subject} = chunks[k]!;
    if (isParticiple(chunks[k])) return own ? subject : undefined;
    if (!isComplement(chunks[k])) return undefined;
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
