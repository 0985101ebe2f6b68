import {describe, expect, it} from 'vitest';
import {extractArticles} from '../../source/commands/extract.ts';
import {isOurs} from '../../source/commands/output.ts';

describe('extract --date', () => {
  it.each([
    ['2025-13-01', '"2025-13-01": there is no month 13'],
    ['2025-00-01', '"2025-00-01": there is no month 00'],
    ['2025-02-30', '"2025-02-30": Feb 2025 has 28 days'],
    ['0000-01-01', '"0000-01-01": years run from 0001 to 9999'],
    ['tomorrow', '--date tomorrow: write it 2025-05-15'],
  ])('refuses %s in words, before it reads anything', async (date, words) => {
    const error = await extractArticles({article: ['no-such-file'], date}).catch((reason: unknown) => reason);
    expect(String((error as Error).message)).toBe(words);
    expect(isOurs(error)).toBe(true);
  });
});
