/** Stories with nothing in them and stories that mean harm, through every command. */
import {readFileSync} from 'node:fs';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {directoryOf, entries, frame, sound} from '../story/on-disk.ts';
import * as contract from './contract.ts';
import {talks} from './program.ts';

describe('stories of little and of evil', {timeout: 60_000}, () => {
  it('nothing in it is nothing printed, and no error but for a search', async () => {
    const story = await directoryOf({...sound, 'entries.yaml': 'entries: []\n'});
    const [plain, json, paced, search, state, check] = await Promise.all([
      talks([story]),
      talks(['--json', story]),
      talks(['--json', '--pace', '--speed', '365d', story]),
      talks(['search', '--story', story]),
      talks(['state', '--at', '40%', '--json', '--story', story]),
      talks(['check', story]),
    ]);
    for (const result of [plain, json, paced]) expect(result).toEqual({stdout: '', stderr: '', code: 0});
    expect(search).toEqual({stdout: '', stderr: '', code: 1});
    expect(v.parse(contract.state, JSON.parse(state.stdout))).toMatchObject({
      delegations: [],
      demands: [],
      questions: [],
    });
    expect(check!.stdout).toBe(
      'A little story: good. 0 entries, 0 quotations, 1 person, 1 question, 2 sources.\n',
    );
  });

  it('hostile text comes out clean everywhere', async () => {
    const evil = (text: string): string =>
      JSON.stringify(`${text}\u001b]0;owned\u0007\u001b[2J\u001b[8m\u202e\u0000\u009b31m\r\n\u2066${text}`);
    const story = await directoryOf({
      'story.yaml': frame
        .replace('A little story', evil('title'))
        .replace('name: Ann', `name: ${evil('Ann')}`)
        .replace('name: Truce', `name: ${evil('Truce')}`)
        .replace('question: When do they meet?', `question: ${evil('When')}`),
      'entries.yaml': entries
        .replace('Ann speaks.', evil('speaks'))
        .replace('text: Hello', `text: ${evil('Hello')}`)
        .replace('text: At once', `text: ${evil('At once')}`)
        .replace('answer: Soon', `answer: ${evil('Soon')}`),
    });
    const results = await Promise.all([
      talks([story]),
      talks(['--json', story]),
      talks(['search', '--story', story]),
      talks(['search', '--json', '--story', story]),
      talks(['state', '--at', '100%', '--story', story]),
      talks(['state', '--at', '100%', '--json', '--story', story]),
      talks(['check', story]),
      talks([`${story}/\u001b[31mnowhere`]),
      talks(['search', '--story', `${story}\u0007\u009b31m`]),
    ]);
    for (const {stdout, stderr} of results) {
      expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(stdout + stderr).not.toMatch(/\\u00(?:0|1|9)/);
      expect(stdout + stderr).not.toBe('');
    }
    expect(results[0]!.stdout).toContain('speaks');
    expect(results[4]!.stdout).toContain('At once');
  });

  it('a shell’s characters in a name reach no shell', async () => {
    const result = await talks(['$(touch /tmp/owned);`id`']);
    expect(result).toEqual({
      stdout: '',
      stderr: 'talks-tui: $(touch /tmp/owned);`id`: no story here: there is no such file or directory\n',
      code: 2,
    });
  });

  it('the version is the package’s', async () => {
    const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect((await talks('--version')).stdout).toBe(`${version}\n`);
  });
});
