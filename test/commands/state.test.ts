/** `talks-tui state`: how things stood at a time, in words and as JSON. */
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import * as contract from './contract.ts';
import {all, talks, type Result} from './program.ts';

describe('the state of the Istanbul story', {timeout: 60_000}, () => {
  it('does not tell at a time what came after it', async () => {
    const [first, eve, end] = (await Promise.all(
      ['2025-05-11', '2025-05-14 morning', '100%'].map(async (at) => {
        const {stdout, code, stderr} = await talks(['state', '--json', '--at', at]);
        expect({code, stderr}).toEqual({code: 0, stderr: ''});
        return v.parse(contract.state, JSON.parse(stdout));
      }),
    )) as [contract.State, contract.State, contract.State];
    const instants = (state: contract.State): string[] =>
      [...JSON.stringify(state).matchAll(/"earliest":"([^"]+)"/g)].map(([, at]) => at!);
    for (const state of [first, eve, end])
      for (const instant of instants(state)) expect(instant <= state.at).toBe(true);
    // nothing that is said for the first time by a later entry
    const said = (list: contract.Entry[]): Set<string> =>
      new Set(
        list.flatMap(({positions, answers, attendance}) => [
          ...positions.map(({text}) => text),
          ...answers.map(({answer}) => answer),
          ...attendance.flatMap(({note, place}) => [note, place].filter((one) => one !== undefined)),
        ]),
      );
    const feed = all(contract.entry, await talks('--json'));
    const before = said(feed.filter(({at}) => at.earliest <= eve.at));
    const secrets = [...said(feed.filter(({at}) => at.earliest > eve.at))].filter((one) => !before.has(one));
    expect(secrets.length).toBeGreaterThan(20);
    const texts = new Set(
      [...JSON.stringify(eve).matchAll(/"(?:text|answer|note|place)":("(?:[^"\\]|\\.)*")/g)].map(
        ([, text]) => JSON.parse(text!) as string,
      ),
    );
    expect(secrets.filter((secret) => texts.has(secret))).toEqual([]);
    expect(texts.size).toBeGreaterThan(10);
    expect(instants(end).length).toBeGreaterThan(instants(eve).length);
    for (const key of contract.keysOf(end)) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it('says so when the time lies outside of the story, beside how things stood', async () => {
    const [end, after, before, start] = await Promise.all(
      ['100%', '2030', '2025-05-10', '2025-05-11'].map((at) => talks(['state', '--at', at])),
    );
    expect(after!.stderr).toBe('talks-tui: --at 2030 is after the end of the story, Fri 16 May\n');
    expect(before!.stderr).toBe('talks-tui: --at 2025-05-10 is before the story begins, Sun 11 May\n');
    expect([end!.stderr, start!.stderr]).toEqual(['', '']);
    const body = ({stdout}: Result): string => stdout.slice(stdout.indexOf('\n'));
    expect(body(after!)).toBe(body(end!));
    expect(after!.code).toBe(0);
  });

  it('says in words how things stood, with the same facts', async () => {
    const [text, json] = await Promise.all([
      talks(['state', '--at', '2025-05-14 late']),
      talks(['state', '--json', '--at', '2025-05-14 late']),
    ]);
    const state = v.parse(contract.state, JSON.parse(json.stdout));
    expect(text.stdout).toMatch(
      /^As of the start of Wed 14 May, late \(Europe\/Istanbul\)\n\nDELEGATIONS\n\nRussia\n/,
    );
    for (const {members} of state.delegations)
      for (const {name, status} of members)
        expect(text.stdout).toMatch(new RegExp(`^  ${name}(?:, .*)?: ${status}`, 'm'));
    for (const {name, positions} of state.demands) {
      expect(text.stdout).toContain(`\n\n${name}\n`);
      for (const position of positions)
        expect(text.stdout).toContain(`, ${position.kind}: ${position.text} (`);
    }
    const differing = state.questions.filter(
      ({answers}) => new Set(answers.map(({answer}) => answer)).size > 1,
    );
    expect(text.stdout).toContain(`\n\nWHERE THE SOURCES DIFFER (${differing.length})\n`);
    for (const {question} of differing) expect(text.stdout).toContain(`\n\n${question}\n`);
    expect(text.stdout).not.toMatch(/(?!\n)\p{Cc}|undefined|null|NaN/u);
  });
});
