import {EventEmitter} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Worker} from 'node:worker_threads';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {inThreads, startThreads} from '../../source/commands/threads.ts';

/** Answers a number with twice as much, the sooner the larger it is; "in how many threads" is told by their numbers. */
const doubling = `
const {parentPort, threadId} = require('node:worker_threads');
parentPort.on('message', (job) => {
  if (job === 'throw') throw new Error('it cannot be done');
  if (job === 'leave') process.exit(3);
  const cell = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(cell, 0, 0, Math.max(0, 20 - (job.job ?? job)));
  parentPort.postMessage({twice: 2 * job, word: process.argv[2], threadId});
});
`;
type Doubled = {twice: number; word: string; threadId: number};

describe('inThreads', () => {
  let directory = '';
  let program = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'talks-tui-threads-'));
    program = join(directory, 'program.cjs');
    await writeFile(program, doubling);
  });
  afterAll(() => rm(directory, {recursive: true, force: true}));

  async function run(jobs: readonly number[], threads: number): Promise<Doubled[]> {
    const results: Doubled[] = [];
    for await (const one of inThreads<number, Doubled>(jobs, startThreads(threads, 'double', program)))
      results.push(one);
    return results;
  }

  it.each([1, 2, 3])('gives the results of %i threads in the order of the jobs', async (threads) => {
    const jobs = Array.from({length: 100}, (_, i) => i % 20);
    const results = await run(jobs, threads);
    expect(results.map(({twice}) => twice)).toEqual(jobs.map((job) => 2 * job));
    expect(new Set(results.map(({threadId}) => threadId)).size).toBe(threads);
    expect(results.every(({word}) => word === 'double')).toBe(true);
  });

  it('throws what a thread throws when it is the turn of its job', async () => {
    const given: number[] = [];
    const reading = (async () => {
      for await (const {twice} of inThreads<number | string, Doubled>(
        [1, 2, 'throw', 4],
        startThreads(1, '', program),
      ))
        given.push(twice);
    })();
    await expect(reading).rejects.toThrow('it cannot be done');
    expect(given).toEqual([2, 4]);
  });

  it('loses no result to an error that overtakes it', async () => {
    // as a busy main thread may see it: results and errors come through channels of their own, the exit behind both
    const worker = Object.assign(new EventEmitter(), {
      postMessage: (job: number) => {
        if (job !== 2) return;
        setImmediate(() => {
          worker.emit('error', new Error('it cannot be done'));
          worker.emit('message', {twice: 2});
          worker.emit('exit', 1);
        });
      },
      terminate: async () => 1,
    });
    const given: number[] = [];
    const reading = (async () => {
      for await (const {twice} of inThreads<number, Doubled>([1, 2, 3], [worker as unknown as Worker]))
        given.push(twice);
    })();
    await expect(reading).rejects.toThrow('it cannot be done');
    expect(given).toEqual([2]);
  });

  it('gives out no more than some jobs ahead of who reads', async () => {
    let given = 0;
    const jobs = Array.from({length: 500}, () => ({
      get job() {
        given++;
        return 20;
      },
    }));
    let taken = 0;
    for await (const _ of inThreads(jobs, startThreads(2, '', program))) {
      taken++;
      expect(given).toBeLessThanOrEqual(taken + 32);
      if (taken === 10) break; // ends the threads as well
    }
    expect(given).toBeGreaterThanOrEqual(10);
  });

  it('gives a job to each thread before any has two', async () => {
    const results = await run([5, 5], 2);
    expect(new Set(results.map(({threadId}) => threadId)).size).toBe(2);
  });

  it.each([[['leave']], [[1, 'leave', 2]], [[1, 'leave', 'leave', 'leave', 2, 3, 4, 5, 6, 7, 8]]])(
    'says so where threads end: %j',
    async (jobs) => {
      for (const threads of [1, 2]) {
        const workers = startThreads(threads, '', program);
        const reading = (async () => {
          for await (const _ of inThreads<number | string, Doubled>(jobs, workers));
        })();
        await expect(reading).rejects.toThrow('a thread has ended with 3');
      }
    },
  );

  it('lets go of what has been taken', async () => {
    const large = join(directory, 'large.cjs');
    await writeFile(
      large,
      `const {parentPort} = require('node:worker_threads');
       parentPort.on('message', (job) => parentPort.postMessage({job, bytes: new Uint8Array(1e6)}));`,
    );
    const kept: Array<WeakRef<object>> = [];
    const jobs = Array.from({length: 200}, (_, i) => i);
    for await (const one of inThreads<number, {bytes: object}>(jobs, startThreads(2, '', large)))
      kept.push(new WeakRef(one.bytes));
    // the collector comes when it will: that it came at all tells that nothing holds them
    expect(kept.filter((one) => one.deref() !== undefined).length).toBeLessThan(kept.length);
  });
});
