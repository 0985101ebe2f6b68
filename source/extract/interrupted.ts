/**
 * “I am waiting,” she said, “and then I will go” is one quotation: two pieces of one sentence with the speaker between them.
 */
import type {Decision} from './attribution/attribute.ts';
import type {Context} from './attribution/context.ts';
import {lastCharacter} from './attribution/context.ts';
import type {Resolver} from './coreference/resolver.ts';

/** For each quotation, whether it goes on with the sentence of the one before it. */
export function interruptions(
  context: Context,
  decisions: readonly Decision[],
  resolve: Resolver,
): boolean[] {
  const {text, chunks, quoted} = context;
  const isSame = (a: number, b: number): boolean =>
    a === b || (a >= 0 && b >= 0 && resolve.chunk(a) !== null && resolve.chunk(a) === resolve.chunk(b));
  return quoted.map((quote, at) => {
    const before = quoted[at - 1];
    const [decision, earlier] = [decisions[at]!, decisions[at - 1]];
    if (!before || !earlier || decision.chunk < 0 || !isSame(decision.chunk, earlier.chunk)) return false;
    if (quote.parts.length > 1 || !quote.closed || !before.closed) return false;
    if (quote.open - before.close > 160) return false;
    const between = [decision.chunk, earlier.chunk].some(
      (mention) => chunks[mention]!.start >= before.close && chunks[mention]!.end <= quote.open,
    );
    if (!between || !/[,—–-]/.test(lastCharacter(text, before))) return false;
    // the words between must not end a sentence
    const words = text.slice(before.close, quote.open).trim();
    return /[,—–]$/.test(words) && !/[.!?;]\s/.test(words.replaceAll(/\b\p{L}{1,4}\.\s/gu, ''));
  });
}
