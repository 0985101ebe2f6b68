/** An article as it is read before anybody is asked who speaks: paragraphs, quoted spans, chunks with subjects, and people. */
import {buildContext, type Context} from './attribution/context.ts';
import {chunk, chunkInside} from './chunks/read.ts';
import {resolver, type Resolver} from './coreference/resolver.ts';
import {findQuoted, withTurns} from './marks.ts';
import {findParagraphs, type Paragraph} from './paragraphs.ts';
import {findPeople} from './people.ts';
import type {People} from './person.ts';
import {findSubjects} from './clauses/subjects.ts';
import {tokenizer} from './tokens.ts';
import {findTurns} from './turns/turns.ts';
import type {Quoted} from './types.ts';

export type Reading = {
  paragraphs: Paragraph[];
  /** Quotations inside others too; those of `context` are outside all others. */
  all: Quoted[];
  context: Context;
  people: People;
  resolve: Resolver;
};

export function read(text: string): Reading {
  const paragraphs = findParagraphs(text);
  const all = withTurns(findQuoted(text, paragraphs), findTurns(text, paragraphs));
  const quoted = all.filter((one) => one.depth === 0);
  const tokenize = tokenizer(text);
  const chunks = chunk(text, paragraphs, quoted, tokenize);
  findSubjects(chunks);
  const context = buildContext(text, chunks, quoted);
  const people = findPeople({text, chunks, quoted, inside: chunkInside(tokenize, quoted)});
  return {paragraphs, all, context, people, resolve: resolver(context, people)};
}
