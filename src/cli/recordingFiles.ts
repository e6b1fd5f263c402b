import type { FileHost } from '../core/repository/discover';
import { isMarkdown } from '../core/repository/discover';

/** Remembers what is read beside the manuals: what a merge needs of the repository in place of a checkout. */
export class RecordingFiles implements FileHost {
  readonly read = new Map<string, Uint8Array>();

  constructor(readonly files: FileHost) {}

  readDirectory(path: string): ReturnType<FileHost['readDirectory']> {
    return this.files.readDirectory(path);
  }

  async readFile(path: string): Promise<Uint8Array> {
    const bytes = await this.files.readFile(path);
    if (!isMarkdown(path)) this.read.set(path, bytes);
    return bytes;
  }
}
