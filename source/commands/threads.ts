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

/** How many threads to share work out to; 1 where there can be no others. */
export const threadsAtMost = (): number => (existsSync(program) ? availableParallelism() : 1);

/**
 * Has the jobs done, each by the thread that is free first, and gives what becomes of them in their own order.
 *
 * @param word with which the program is started in a thread: there it answers each message with one, see {@link answer}
 * @throws what a thread throws, when it is the turn of its job
 */
export async function* inThreads<Job, Result>(
  jobs: readonly Job[],
  threads: number,
  word: string,
  file = program,
): AsyncGenerator<Result> {
  const results = jobs.map(() => later<Result>());
  let given = 0;
  let taken = 0;
  const workers = Array.from({length: threads}, () => {
    const worker = new Worker(file, {argv: [word]});
    const mine: Array<Later<Result>> = [];
    worker.on('message', (result: Result) => {
      mine.shift()!.done(result);
      give();
    });
    worker.on('error', (error) => mine.splice(0).forEach(({fail}) => fail(error)));
    return {worker, mine};
  });
  const give = (): void => {
    for (const {worker, mine} of workers)
      while (mine.length < inHand && given < jobs.length && given < taken + threads * ahead) {
        mine.push(results[given]!);
        worker.postMessage(jobs[given++]);
      }
  };
  try {
    give();
    for (const {value} of results) {
      yield await value;
      taken++;
      give();
    }
  } finally {
    await Promise.all(workers.map(({worker}) => worker.terminate()));
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
