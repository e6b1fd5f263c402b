import { LIFECYCLES, type Lifecycle, type Tier } from '../manual';

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
