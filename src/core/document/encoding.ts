// Both editor hosts and the command line have it; the language's own library does not list it.
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** Larger documents are not read: nobody reads them at night either. */
export const MAX_BYTES = 16 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text of a file without its byte order mark, as editors show it, or why it is skipped. */
export function decode(bytes: Uint8Array): { text: string } | { skipped: string } {
  if (bytes.length > MAX_BYTES) return { skipped: `larger than ${MAX_BYTES / 1024 / 1024} MiB` };
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { skipped: 'not UTF-8 (UTF-16). Save it as UTF-8' };
  if (bytes.subarray(0, 8000).includes(0)) return { skipped: 'binary, not text' };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { skipped: 'not UTF-8. Save it as UTF-8' };
  }
}
