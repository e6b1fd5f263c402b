import type { FileHost } from '../core/repository/discover';
import { isMarkdown } from '../core/repository/discover';

/** Remembers what is read beside the manuals: what a merge needs of the repository in place of a checkout. */
export class RecordingFiles implements FileHost {
  readonly read = new Map<string, Uint8Array | Error>();

  constructor(readonly files: FileHost) {}

  readDirectory(path: string): ReturnType<FileHost['readDirectory']> {
    return this.files.readDirectory(path);
  }

  async readFile(path: string): Promise<Uint8Array> {
    const keep = (outcome: Uint8Array | Error) => {
      if (!isMarkdown(path)) this.read.set(path, outcome);
    };
    try {
      const bytes = await this.files.readFile(path);
      keep(bytes);
      return bytes;
    } catch (error) {
      keep(error as Error);
      throw error;
    }
  }
}
