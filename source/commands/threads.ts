/** Work shared out among worker threads (https://nodejs.org/api/worker_threads.html). */
import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parentPort, Worker} from 'node:worker_threads';

/** The built program, which a thread runs as well; the sources by themselves have none. */
const program = fileURLToPath(new URL('cli.cjs', import.meta.url));

/** How many jobs a thread is given at once, so that it need not wait for the next one. */
const inHand = 2;
/** How many jobs may be given out before the first of them is printed, for each thread: a slow reader shall not fill the memory. */
const ahead = 16;

/** How many threads can run at once; 1 where there can be no others. */
export const threadsAtMost = (): number => (existsSync(program) ? availableParallelism() : 1);

/**
 * Threads that do what they are told, see {@link answer}; none where they are not permitted.
 *
 * @param word with which the program is started in each
 * @param file the program
 */
export function startThreads(count: number, word: string, file = program): Worker[] {
  const workers: Worker[] = [];
  try {
    // with streams of their own: shared ones would be opened here too, and told when the reader has gone
    for (let i = 0; i < count; i++)
      workers.push(new Worker(file, {argv: [word], stdout: true, stderr: true}));
    return workers;
  } catch {
    void endAll(workers);
    return [];
  }
}

const endAll = (workers: readonly Worker[]): Promise<unknown> =>
  Promise.all(workers.map((worker) => worker.terminate()));

/**
 * Has the jobs done, each by the thread that is free first, and gives what becomes of them in their own order. The threads end with it.
 *
 * @throws what a thread throws, or that it has ended, when it is the turn of its job
 */
export async function* inThreads<Job, Result>(
  jobs: readonly Job[],
  workers: readonly Worker[],
): AsyncGenerator<Result> {
  /** By job: those awaited, or done and not taken yet. */
  const results = new Map<number, Later<Result>>();
  const resultOf = (job: number): Later<Result> => {
    const result = results.get(job) ?? later<Result>();
    results.set(job, result);
    return result;
  };
  /** By thread that has not ended: the jobs it has in hand. */
  const hands = new Map(workers.map((worker) => [worker, [] as number[]]));
  let given = 0;
  let taken = 0;
  const give = (): void => {
    for (let room = 1; room <= inHand; room++)
      for (const [worker, hand] of hands)
        if (hand.length < room && given < jobs.length && given < taken + workers.length * ahead) {
          worker.postMessage(jobs[given]);
          hand.push(given++);
        }
  };
  const end = (worker: Worker, error: Error): void => {
    for (const job of hands.get(worker)!) resultOf(job).fail(error);
    hands.delete(worker);
    if (hands.size === 0) for (; given < jobs.length; given++) resultOf(given).fail(error);
  };
  for (const worker of workers) {
    const hand = hands.get(worker)!;
    let thrown: Error | undefined;
    const next = (tell: (result: Later<Result>) => void): void => {
      tell(resultOf(hand.shift()!));
      give();
    };
    worker.on('message', (result: Result) => next(({done}) => done(result)));
    worker.on('messageerror', (error: Error) => next(({fail}) => fail(error)));
    // an error may overtake results on its way here; the exit comes behind all of them
    worker.on('error', (error: Error) => {
      thrown = error;
    });
    worker.on('exit', (code) => end(worker, thrown ?? new Error(`a thread has ended with ${code}`)));
  }
  try {
    for (; taken < jobs.length; taken++) {
      give();
      yield await resultOf(taken).value;
      results.delete(taken);
    }
  } finally {
    await endAll(workers);
  }
}

/** In a thread: does each job that comes. False where it is none. */
export function answer<Job, Result>(work: (job: Job) => Result): boolean {
  parentPort?.on('message', (job: Job) => parentPort!.postMessage(work(job)));
  return parentPort !== null;
}

type Later<Value> = {value: Promise<Value>; done: (value: Value) => void; fail: (error: Error) => void};

function later<Value>(): Later<Value> {
  let [done, fail]: [Later<Value>['done'], Later<Value>['fail']] = [() => {}, () => {}];
  const value = new Promise<Value>((resolve, reject) => {
    [done, fail] = [resolve, reject];
  });
  value.catch(() => {}); // it is told to who waits for it, however late
  return {value, done, fail};
}
