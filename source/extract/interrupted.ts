/**
 * “I am waiting,” she said, “and then I will go” is one quotation: two pieces of one sentence with the speaker between them.
 */
import type {Decision} from './attribution/attribute.ts';
import type {Context} from './attribution/context.ts';
import {lastCharacter} from './attribution/context.ts';

/** For each quotation, whether it goes on with the sentence of the one before it. */
export function interruptions(context: Context, decisions: readonly Decision[]): boolean[] {
  const {text, chunks, quoted} = context;
  return quoted.map((quote, at) => {
    const before = quoted[at - 1];
    const [decision, earlier] = [decisions[at]!, decisions[at - 1]];
    if (!before || !earlier || decision.chunk < 0 || decision.chunk !== earlier.chunk) return false;
    if (quote.parts.length > 1 || !quote.closed || !before.closed) return false;
    const mention = chunks[decision.chunk]!;
    if (mention.start < before.close || mention.end > quote.open || quote.open - before.close > 160)
      return false;
    if (!/[,—–-]/.test(lastCharacter(text, before))) return false;
    // the words between must not end a sentence
    const between = text.slice(before.close, quote.open).trim();
    return /[,—–]$/.test(between) && !/[.!?;]\s/.test(between.replaceAll(/\b\p{L}{1,4}\.\s/gu, ''));
  });
}
