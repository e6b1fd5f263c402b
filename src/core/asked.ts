import type { Kind, Lifecycle, Tier } from './manual';
import type { TopicId } from './topics';

/** What a manual of some kind must and should answer. */
export interface Asked {
  readonly must: readonly TopicId[];
  readonly should: readonly TopicId[];
}

const NOTHING: Asked = { must: [], should: [] };

const SERVICE: Asked = {
  must: ['rollback', 'spof', 'emergency', 'owners'],
  should: [
    'demand',
    'resources',
    'release',
    'in-production',
    'detection',
    'degradation',
    'recovery',
    'communication',
    'expectations',
    'learning',
    'future',
  ],
};

const BY_KIND: Readonly<Record<Kind, Asked>> = {
  service: SERVICE,
  procedure: { must: [], should: ['rollback'] },
  alert: { must: [], should: ['meaning', 'impact', 'diagnosis', 'mitigation'] },
  incident: { must: ['emergency'], should: ['communication', 'learning'] },
  launch: { must: ['demand', 'rollback', 'emergency', 'communication', 'expectations'], should: ['success'] },
  postmortem: { must: ['learning', 'success'], should: [] },
  success: { must: ['learning', 'success'], should: [] },
  event: { must: ['emergency'], should: ['demand', 'resources', 'expectations', 'learning'] },
  policy: NOTHING,
  review: NOTHING,
  template: NOTHING,
  index: NOTHING,
  other: NOTHING,
};

/** The topics asked of a manual, as the stability practices have them. */
export function askedOf(kind: Kind, lifecycle: Lifecycle | undefined, tier: Tier | undefined): Asked {
  if (lifecycle === 'retired') return NOTHING;
  if (kind !== 'service') return BY_KIND[kind];
  if (lifecycle === 'early') return { must: ['rollback', 'emergency', 'owners'], should: ['spof'] };
  if (tier !== 1) return SERVICE;
  const raised = ['demand', 'degradation', 'communication', 'release'];
  return {
    must: [...SERVICE.must, ...raised],
    should: [...SERVICE.should.filter((topic) => !raised.includes(topic)), 'success', 'decisions'],
  };
}
