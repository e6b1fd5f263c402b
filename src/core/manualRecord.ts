import type { Finding } from './finding';
import type { ManualEntry } from './index/manualIndex';
import type { Unread } from './repository/readText';

/** Why a file is a manual of the collection. */
export type Standing = 'found' | 'named' | 'linked';

/** What is kept of one file: plain data, that can be written to a file and read again. */
export interface ManualRecord {
  readonly standing: Standing;
  readonly entry: ManualEntry;
  /** Of the rules about one document, before directives. */
  readonly raw: readonly Finding[];
}

/** What came of reading one file: a manual, or why it could not be read as one; neither where it is none. Plain data. */
export interface Reading extends Partial<Unread> {
  readonly record?: ManualRecord;
}

/** Gives what is known of a file without reading it. */
export type Recall = (path: string) => Promise<Recalled | undefined>;

/** What is known of a file from another time; without an entry it is no manual. */
export interface Recalled {
  readonly entry?: ManualEntry;
  /** As in the record of the file. Present: it is certain, and the file need not be read. */
  readonly raw?: readonly Finding[];
}

export interface Readers {
  /** How many files to have on the way at once. */
  readonly capacity: number;
  /** Does what `Collection.read` does; undefined where the collection may as well do it itself. */
  read(path: string, standing: Standing): Promise<Reading> | undefined;
}
