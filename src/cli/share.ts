/** Which part of the files a shard of several reads. */
export interface Share {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** Reads `2/4`; undefined where it is no share. */
export function parseShare(text: string): Share | undefined {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const share = { index: Number(index), of: Number(of) };
  return share.index <= share.of ? share : undefined;
}

/** Says of each file in turn whether it belongs to the share: every n-th, so that shares differ by one file at most. */
export function takerOf({ index, of }: Share): () => boolean {
  let met = 0;
  return () => met++ % of === index - 1;
}
