import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads';
import { Collection } from '../core/collection';
import type { Readers, Reading, Standing } from '../core/manualRecord';
import { NodeFiles } from './nodeFiles';

/** Fewer manuals than that are read before a thread has started. */
const WORTH_THREADS = 250;
/** So many files are asked for at once: asking costs, and who asks for all has nothing to share out in the end. */
const BATCH = 16;
const BATCHES_A_THREAD = 4;
/** What the main thread does besides keeps no more threads busy than that. */
const MOST_THREADS = 6;

/** What a thread works for. */
interface Job {
  readonly root: string;
  /** An ISO 8601 day. */
  readonly today: string;
}

type Question = readonly [path: string, standing: Standing];

interface Batch {
  readonly questions: Question[];
  readonly answered: Promise<readonly Reading[]>;
  readonly answer: (readings: readonly Reading[]) => void;
  readonly fail: (error: Error) => void;
}

/** Threads that read the manuals of one repository, started once there is enough to read. */
export class ThreadReaders implements Readers {
  readonly #threads: { readonly worker: Worker; readonly asked: Batch[] }[] = [];
  #met = 0;
  #batch: Batch | undefined;

  /** @param script runs `serveReaders` where it finds itself in a thread */
  constructor(
    readonly script: string,
    readonly job: Job,
    readonly count = Math.min(availableParallelism(), MOST_THREADS),
  ) {}

  get capacity(): number {
    return BATCH * (this.#threads.length === 0 ? 1 : this.#threads.length * BATCHES_A_THREAD);
  }

  read(path: string, standing: Standing): Promise<Reading> | undefined {
    if (this.count < 2 || ++this.#met <= WORTH_THREADS) return undefined;
    if (this.#threads.length === 0) this.#start();
    const batch = (this.#batch ??= newBatch());
    const index = batch.questions.push([path, standing]) - 1;
    // Whoever waits for the answers asks nothing more: what is together by then goes as it is.
    if (index === 0) setImmediate(() => this.#send(batch));
    if (batch.questions.length === BATCH) this.#send(batch);
    return batch.answered.then((readings) => readings[index]!);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(): void {
    for (let index = 0; index < this.count; index++) {
      const asked: Batch[] = [];
      const worker = new Worker(this.script, { workerData: this.job });
      worker.on('message', (readings: Reading[]) => asked.shift()?.answer(readings));
      worker.on('error', (error) => {
        for (const batch of asked.splice(0)) batch.fail(error);
      });
      this.#threads.push({ worker, asked });
    }
  }

  #send(batch: Batch): void {
    if (this.#batch !== batch) return;
    this.#batch = undefined;
    const free = this.#threads.reduce((a, b) => (b.asked.length < a.asked.length ? b : a));
    free.asked.push(batch);
    free.worker.postMessage(batch.questions);
  }
}

function newBatch(): Batch {
  let answer!: Batch['answer'];
  let fail!: Batch['fail'];
  const answered = new Promise<readonly Reading[]>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { questions: [], answered, answer, fail };
}

/** Answers, in a thread, what `ThreadReaders` asks: batch by batch, in order. */
export function serveReaders(
  port: MessagePort = parentPort!,
  { root, today }: Job = workerData as Job,
): void {
  const collection = new Collection({ host: new NodeFiles(root), today });
  let last = Promise.resolve();
  port.on('message', (questions: readonly Question[]) => {
    last = last.then(async () => {
      const readings = questions.map(async ([path, standing]) => {
        await collection.configurations.loadAbove(path);
        return collection.read(path, standing);
      });
      port.postMessage(await Promise.all(readings));
    });
  });
}
