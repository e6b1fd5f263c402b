import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { MAX_BYTES } from '../core/document/encoding';

/**
 * Reads a file, and nothing but a file: what else has a name (a pipe, a device, a socket) may never end, or wait
 * for somebody who never comes. Of one that is larger than a document may be, one byte more than that is read.
 * @param flags more of those that `open` has
 */
export async function readRegular(path: string, flags = 0): Promise<Uint8Array> {
  // What is looked at is what is opened: between a look and an opening the file could become another.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new Error('a folder, not a file');
    if (!about.isFile()) throw new Error('not a file');
    // It may have grown or shrunk since: its end is where reading ends.
    let bytes = Buffer.alloc(Math.min(about.size, MAX_BYTES) + 1);
    for (let length = 0; ;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
      length += bytesRead;
      if (bytesRead === 0 || length > MAX_BYTES) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, MAX_BYTES + 1));
    }
  } finally {
    await file.close();
  }
}
