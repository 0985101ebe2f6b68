/** Times for tests, each made as the loader makes it. */
import type {Part} from '../source/story/schema.ts';
import type {At, Instant} from '../source/story/story.ts';
import {resolveTime} from '../source/story/time.ts';
import {minute} from '../source/story/zone.ts';

export {day, hour, minute} from '../source/story/zone.ts';

/** Where the windows of made-up stories begin: Sunday, 2025-05-11T00:00Z. */
export const begin = Date.UTC(2025, 4, 11);

/** What an article says, in a story of 2025 whose zone is UTC. */
export const timeOf = (edtf: string, more: {part?: Part; basis?: At['basis']} = {}): At =>
  resolveTime({edtf, ...more}, 'UTC', 2025);

/** An instant in EDTF: to the minute, or to the second where it is within one. */
export const edtfOf = (instant: Instant): string =>
  `${new Date(instant).toISOString().slice(0, instant % minute === 0 ? 16 : 19)}Z`;

/** A clock time, to the minute or to the second. */
export const atInstant = (instant: Instant): At => timeOf(edtfOf(instant));
