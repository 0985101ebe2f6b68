import {describe, expect, it} from 'vitest';
import {talks} from './program.ts';

describe('follow', () => {
  it.each([
    ['follow', 'follow what? give the directory of a story, or the address of a feed'],
    ['follow nowhere', 'nowhere: no story here: there is no such file or directory'],
    ['follow nowhere --every 0', '--every 0: give seconds, from 0.05 to 86400'],
    ['follow nowhere --every soon', '--every soon: give seconds, from 0.05 to 86400'],
    [
      'follow http://127.0.0.1:1/feed --sources here',
      '--sources is for a story on disk; the articles at an address are shown without it',
    ],
    ['follow https://127.0.0.1:1/ --every 1', '--every 1: give seconds, from 5 to 86400'],
  ])('says in a line what is wrong: %s', async (line, message) => {
    expect(await talks(line)).toEqual({code: 2, stdout: '', stderr: `talks-tui: ${message}\n`});
  });

  it('says that an address gives nothing', async () => {
    const {code, stdout, stderr} = await talks('follow http://127.0.0.1:1/feed');
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/^talks-tui: http:\/\/127\.0\.0\.1:1\/feed: .+\n$/);
  });
});
