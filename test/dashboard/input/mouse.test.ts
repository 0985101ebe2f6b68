import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {splitMouse, withoutMouse, type MouseEvent} from '../../../source/dashboard/input/mouse.ts';

const esc = '\u001B';

describe('a chunk of input', () => {
  it.each<[string, MouseEvent[], string]>([
    [`${esc}[<0;5;3M`, [{type: 'click', column: 4, row: 2}], ''],
    [`${esc}[<0;5;3M${esc}[<0;5;3m`, [{type: 'click', column: 4, row: 2}], ''],
    [`${esc}[<64;1;1M`, [{type: 'up', column: 0, row: 0}], ''],
    [`${esc}[<65;120;36M`, [{type: 'down', column: 119, row: 35}], ''],
    [
      `ab${esc}[<65;1;1Mcd${esc}[<64;1;1Me`,
      [
        {type: 'down', column: 0, row: 0},
        {type: 'up', column: 0, row: 0},
      ],
      'abcde',
    ],
    [`${esc}[<2;5;3M`, [], ''],
    [`${esc}[<35;5;3M`, [], ''],
    [`${esc}[A`, [], `${esc}[A`],
    [`${esc}[<abc`, [], `${esc}[<abc`],
    [`${esc}[<1;2M`, [], `${esc}[<1;2M`],
    ['plain [<0;1;1M text', [], 'plain [<0;1;1M text'],
    ['', [], ''],
  ])('%j', (chunk, events, rest) => {
    expect(splitMouse(chunk)).toEqual({events, rest, pending: ''});
  });

  it('may end in the beginning of a report', () => {
    const report = `${esc}[<65;120;36M`;
    for (let cut = 1; cut < report.length; cut++) {
      expect(splitMouse(`a${report.slice(0, cut)}`)).toEqual({
        events: [],
        rest: 'a',
        pending: report.slice(0, cut),
      });
    }
  });
});

/** Standard input that is not a terminal, timers that run when they are told to, and what came out. */
function input() {
  const stdin = new PassThrough();
  const events: MouseEvent[] = [];
  const timers = new Set<() => void>();
  let text = '';
  const out = withoutMouse(
    stdin as unknown as ReadStream,
    (event) => events.push(event),
    (_, run) => {
      timers.add(run);
      return {cancel: () => void timers.delete(run)};
    },
  );
  out.on('data', (chunk: Buffer | string) => (text += String(chunk)));
  return {
    events,
    text: () => text,
    timers,
    /** Real time passes. */
    expire() {
      for (const run of timers) {
        timers.delete(run);
        run();
      }
    },
    async write(...chunks: string[]) {
      for (const chunk of chunks) stdin.write(chunk);
      await new Promise((resolve) => setImmediate(resolve));
    },
    async end() {
      stdin.end();
      await new Promise((resolve) => out.once('end', resolve));
    },
  };
}

describe('standard input', () => {
  it('gives a report that is cut in two at any place as one', async () => {
    const report = `${esc}[<0;12;7M`;
    for (let cut = 1; cut < report.length; cut++) {
      const {write, events, text} = input();
      await write(`x${report.slice(0, cut)}`, `${report.slice(cut)}y`);
      expect(events).toEqual([{type: 'click', column: 11, row: 6}]);
      expect(text()).toBe('xy');
    }
  });

  it('lets the Esc key through when no report follows', async () => {
    const {write, expire, text, timers} = input();
    await write(esc);
    expect(text()).toBe('');
    expire();
    await write();
    expect(text()).toBe(esc);
    expect(timers.size).toBe(0);
  });

  it('puts together an arrow key that is cut in two', async () => {
    const {write, text} = input();
    await write(esc, '[A', `${esc}[`, 'B');
    expect(text()).toBe(`${esc}[A${esc}[B`);
  });

  it('hands over what is left when it ends', async () => {
    const {write, end, text} = input();
    await write(`abc${esc}[<0;1`);
    await end();
    expect(text()).toBe(`abc${esc}[<0;1`);
  });

  it('loses nothing that was typed, however it is cut, and gives each report once', async () => {
    const piece = fc.oneof(
      fc.record({
        report: fc.tuple(
          fc.constantFrom(0, 64, 65),
          fc.integer({min: 1, max: 250}),
          fc.integer({min: 1, max: 50}),
        ),
      }),
      // what a reader types holds no Esc here: behind one, a report would be a report of Alt
      fc.record({
        typed: fc.string({unit: fc.constantFrom('a', '[', '<', '0', ';', 'M', 'm', ' ', '和'), maxLength: 6}),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.array(fc.nat(60)), async (pieces, cuts) => {
        const {write, end, events, text} = input();
        const all = pieces
          .map((one) => ('typed' in one ? one.typed : `${esc}[<${one.report.join(';')}M`))
          .join('');
        const places = [0, ...cuts.filter((cut) => cut < all.length).toSorted((a, b) => a - b), all.length];
        await write(...places.slice(1).map((place, i) => all.slice(places[i], place)));
        await end();
        expect(text()).toBe(pieces.map((one) => ('typed' in one ? one.typed : '')).join(''));
        expect(events).toEqual(
          pieces.flatMap((one) =>
            'typed' in one
              ? []
              : [
                  {
                    type: {0: 'click', 64: 'up', 65: 'down'}[one.report[0]],
                    column: one.report[1] - 1,
                    row: one.report[2] - 1,
                  },
                ],
          ),
        );
      }),
    );
  });
});
