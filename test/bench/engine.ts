import { Config } from '../../src/core/config/config';
import { entryOf, ManualIndex } from '../../src/core/index/manualIndex';
import { Sharing } from '../../src/core/index/sharing';
import type { Finding } from '../../src/core/finding';
import { judgeDocument, judgeSet, settle, type Circumstances } from '../../src/core/lint';
import { parseManual } from '../../src/core/parseManual';
import { EMPTY_REPOSITORY } from '../../src/core/repository/repository';
import type { Sample } from './generator';

const config = new Config();
const circumstances: Circumstances = { config, repository: EMPTY_REPOSITORY, today: '2026-11-26' };

/** What a `Collection` does from texts to findings, without its files. */
export class Engine {
  readonly index = new ManualIndex();
  readonly #sharing = new Sharing();
  readonly #raw = new Map<string, readonly Finding[]>();

  /** Parses a document and judges it by itself. */
  add({ path, text }: Sample): void {
    const manual = parseManual(path, text, config.catalogue, { named: true });
    const raw = judgeDocument(manual, circumstances);
    const kept = this.#sharing.share({ entry: entryOf(manual), raw });
    this.#raw.set(path, kept.raw);
    this.index.add(kept.entry);
  }

  /** Judges all manuals beside each other; gives the number of findings. */
  settle(): number {
    let count = 0;
    for (const entry of this.index.entries()) {
      const raw = [...(this.#raw.get(entry.path) ?? []), ...judgeSet(entry, this.index, circumstances)];
      count += settle(entry, raw, circumstances).findings.length;
    }
    return count;
  }

  check(samples: readonly Sample[]): number {
    for (const sample of samples) this.add(sample);
    return this.settle();
  }
}
