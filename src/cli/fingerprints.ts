import { createHash } from 'node:crypto';
import { keyOf } from '../core/baseline';
import { originalOf, type Reported } from './report';

/**
 * A name for each finding that stays the same where lines move: of its file, rule and section, and its number
 * among those that share them.
 */
export function fingerprints(findings: readonly Reported[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(originalOf(finding));
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return createHash('sha256').update(`${key}\0${number}`).digest('hex').slice(0, 32);
  });
}
