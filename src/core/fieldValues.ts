import { LIFECYCLES, type Lifecycle, type Tier } from './manual';

const METALS = ['platinum', 'gold', 'silver', 'bronze'] as const;
/** What `tier` may say, for suggestions. */
export const TIERS = ['1', '2', '3', '4', ...METALS] as const;
export const RELEASE_MODELS = ['gated', 'permissive'] as const;
export const ROLLOUTS = ['staged', 'all-at-once'] as const;

/** `1`, `Tier 1`, `T1` or `gold`; undefined for others. */
export function readTier(text: string): Tier | undefined {
  const plain = text.trim().toLowerCase();
  const metal = METALS.findIndex((name) => name === plain);
  if (metal >= 0) return (metal + 1) as Tier;
  const number = /^(?:tier[ -]?|t)?([1-4])$/.exec(plain);
  return number ? (Number(number[1]) as Tier) : undefined;
}

const STAGES: ReadonlyMap<string, Lifecycle> = new Map([
  ...LIFECYCLES.map((stage): [string, Lifecycle] => [stage, stage]),
  ['preproduction', 'early'],
  ['pre-production', 'early'],
  ['experimental', 'early'],
  ['alpha', 'early'],
  ['beta', 'early'],
  ['live', 'production'],
  ['decommissioned', 'retired'],
]);

/** Ours, and the words that other catalogues have for the same. */
export function readLifecycle(text: string): Lifecycle | undefined {
  return STAGES.get(text.trim().toLowerCase());
}

export function readReleaseModel(text: string): 'gated' | 'permissive' | undefined {
  return RELEASE_MODELS.find((model) => model === text.trim().toLowerCase());
}

export function readRollout(text: string): 'staged' | 'all-at-once' | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, '-');
  return ROLLOUTS.find((rollout) => rollout === plain);
}

/** The one of `options` that `text` was probably meant to be: fewest slips, at most two, and no other as near. */
export function nearest(text: string, options: readonly string[]): string | undefined {
  const written = text.trim().toLowerCase();
  if (written.length < 2 || written.length > 40) return undefined;
  const most = written.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const option of options) {
    if (Math.abs(option.length - written.length) > most) continue;
    const slips = editDistance(written, option);
    if (slips === least) best = undefined;
    if (slips < least) {
      least = slips;
      best = option;
    }
  }
  return best;
}

/** How many letters differ; two that changed places count once. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, rows[i - 2]![j - 2]! + 1);
      }
      row.push(slips);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
