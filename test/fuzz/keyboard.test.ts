/**
 * Everything between a terminal's bytes and a key: mouse reports, pastes, sequences and UTF-8, whole, broken and cut anywhere. Through
 * the same way as in the program: the filter before Ink, Ink's parser, our splitting.
 */
import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import fc from 'fast-check';
import {render} from 'ink';
import {createElement} from 'react';
import {describe, expect, it} from 'vitest';
import {App} from '../../source/dashboard/terminal/app.tsx';
import {withoutMouse} from '../../source/dashboard/input/mouse.ts';
import type {Stage} from '../../source/dashboard/terminal/runtime.ts';
import type {Message} from '../../source/dashboard/update/update.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The app on a terminal of bytes; what reaches the runtime is noted down, and nothing is drawn. */
async function keyboard() {
  const received: Message[] = [];
  const frame = {rows: ['-'], columns: 1, cursor: undefined};
  const runtime: Pick<Stage, 'frame' | 'subscribe' | 'send' | 'start' | 'stop'> = {
    frame: () => frame,
    subscribe: () => () => {},
    send: (...messages) => void received.push(...messages.filter(({type}) => type !== 'resize')),
    start() {},
    stop() {},
  };
  const terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => {},
    ref() {},
    unref() {},
  });
  let clicks = 0;
  const timers = new Set<() => void>();
  const stdin = withoutMouse(
    terminal as unknown as ReadStream,
    () => clicks++,
    (_, run) => {
      timers.add(run);
      return {cancel: () => void timers.delete(run)};
    },
  );
  const stdout = Object.assign(new PassThrough(), {isTTY: true, columns: 80, rows: 24});
  stdout.resume();
  const app = render(createElement(App, {runtime}), {
    stdin,
    stdout: stdout as never,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  await turn();
  return {
    received,
    clicks: () => clicks,
    async type(...chunks: Uint8Array[]) {
      for (const chunk of chunks) terminal.write(chunk);
      await turn();
      await turn();
    },
    /** Real time passes: nobody waits for the rest of a report any longer. */
    async expire() {
      for (const run of timers) {
        timers.delete(run);
        run();
      }
      await turn();
    },
    close: () => app.unmount(),
  };
}

const names = (messages: readonly Message[]): string[] =>
  messages.map((message) => (message.type === 'key' ? message.key.name : JSON.stringify(message)));

/** The bytes in pieces. */
function cut(bytes: Buffer, places: readonly number[]): Uint8Array[] {
  const all = [0, ...places.filter((place) => place < bytes.length).toSorted((a, b) => a - b), bytes.length];
  return all.slice(1).map((place, i) => bytes.subarray(all[i], place));
}

const whole = fc.constantFrom(
  ...[
    '[A',
    '[1;2D',
    'OB',
    '[5~',
    '[Z',
    '[<0;3;4M',
    '[<65;9;9M',
    '[200~a b\r\n[201~',
    '[200~和\u001B[201~',
    '[I',
    '[12;40R',
  ].map((rest) => `\u001B${rest}`),
  'a',
  'G',
  ' ',
  '\r',
  '\t',
  '\u007F',
  '\u0015',
  '和',
  'é',
  '🇹🇷',
  '👩‍👩‍👧‍👦',
  '<0;1;1M',
  '[',
  '~',
);
const broken = fc.oneof(
  fc.constantFrom(
    '\u001B',
    '\u001B[',
    '\u001B[<',
    '\u001B[<0;3',
    '\u001B[20',
    '\u001B[200~',
    '\u001B[201~',
    '\u001BO',
    '\u001B]11;x',
    '\u009B1m',
    '\u001B\u001B',
  ),
  fc.string({unit: 'binary', maxLength: 4}),
);
const pieces = fc.array(fc.oneof({weight: 3, arbitrary: whole}, broken), {maxLength: 12});
const places = fc.array(fc.nat(80), {maxLength: 8});

describe('bytes from a keyboard', {timeout: 60_000}, () => {
  it('are keys, whatever they are and however they come: none throws, and Ctrl-C is always heard', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, places, fc.uint8Array({maxLength: 6}), async (texts, at, noise) => {
        const {type, expire, received, close} = await keyboard();
        try {
          await type(...cut(Buffer.concat([Buffer.from(texts.join('')), noise]), at));
          await expire();
          for (const message of received) {
            if (message.type === 'key') expect(message.key.name).toMatch(/^\P{Cc}+$/u);
            else expect(message.type).toBe('paste');
          }
          // the first may belong to a sequence that has begun
          for (let i = 0; i < 3; i++) await type(Buffer.from('\u0003'));
          expect(names(received)).toContain('ctrl+c');
        } finally {
          close();
        }
      }),
      {numRuns: 40},
    );
  });

  it('are the same keys however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(whole, {maxLength: 12}), places, async (texts, at) => {
        const bytes = Buffer.from(texts.join(''));
        const [together, apart] = [await keyboard(), await keyboard()];
        try {
          await together.type(bytes);
          await apart.type(...cut(bytes, at));
          // a cluster that comes in two parts is two keys, which type the same text
          const joined = (messages: readonly Message[]): string =>
            names(messages)
              .join(' ')
              .replaceAll(/(?<=\P{ASCII}) (?=\P{ASCII})/gu, '');
          expect(joined(apart.received)).toBe(joined(together.received));
          expect(apart.clicks()).toBe(together.clicks());
        } finally {
          together.close();
          apart.close();
        }
      }),
      {numRuns: 40},
    );
  });
});
