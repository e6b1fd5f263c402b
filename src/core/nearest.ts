/**
 * The candidate at the smallest edit distance of `word`, where a transposition counts as 1;
 * undefined where none is within `limit` (by default a third of the length, at least 1).
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  limit = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate, least - 1);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and transpositions of neighbours cost 1.
 * A distance above `limit` may be given as any number above it.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  // What both begin and end with changes nothing, and is most of two paths of one folder.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  const [from, to] = [a.slice(start, aEnd), b.slice(start, bEnd)];
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + change);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, older[j - 2]! + 1);
      }
      current.push(cost);
    }
    // A transposition looks back over one row, so one above the limit is no end yet.
    if (Math.min(...current) > limit && Math.min(...previous) > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous[to.length]!;
}
