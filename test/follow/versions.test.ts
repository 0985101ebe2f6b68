import {describe, expect, it} from 'vitest';
import {versions, type Followed, type Look, type Version} from '../../source/follow/versions.ts';
import {ImportError} from '../../source/import/receive.ts';
import type {Story} from '../../source/story/story.ts';

describe('looking again and again', () => {
  const now: Followed = {story: {title: 'a'} as Story};
  const all = async (answers: Array<Followed | undefined | Error>): Promise<Version[]> => {
    const end = new Error('no more answers');
    const look: Look = () => {
      if (answers.length === 0) return Promise.reject(end);
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    const found: Version[] = [];
    try {
      for await (const version of versions(look, () => Promise.resolve())) found.push(version);
    } catch (error) {
      if (error !== end) throw error;
    }
    return found;
  };
  const trouble = (message: string) => new ImportError(message);

  it('gives what is new', async () => {
    expect(await all([undefined, now, undefined, now])).toEqual([now, now]);
  });

  it('tells trouble from the second time in a row on, each kind of it once', async () => {
    const [a, b] = [trouble('a'), trouble('b')];
    expect(await all([a, now, a, b, a, b, a])).toEqual([now, {trouble: 'b'}, {trouble: 'a'}]);
    expect(await all([a, undefined, a, undefined])).toEqual([]);
  });

  it('tells that it has passed, where nothing new does', async () => {
    const a = trouble('a');
    const passed = {trouble: undefined};
    expect(await all([a, a, undefined, undefined, a, a, now])).toEqual([
      {trouble: 'a'},
      passed,
      {trouble: 'a'},
      now,
    ]);
  });
});
