import type { Config } from '../config/config';
import { LIFECYCLES, type Kind, type Lifecycle, type Tier } from '../manual';
import type { TopicId } from '../topics';

/** A later stage, and what a manual must and should answer there beside what it must and should now. */
export interface Stage {
  readonly lifecycle: Lifecycle;
  readonly must: readonly TopicId[];
  readonly should: readonly TopicId[];
}

/** The stages behind the present one; a manual that says nothing is in production. */
export function laterStages(
  config: Config,
  kind: Kind,
  lifecycle: Lifecycle | undefined,
  tier: Tier | undefined,
): Stage[] {
  const now = config.asked(kind, lifecycle, tier);
  return LIFECYCLES.slice(LIFECYCLES.indexOf(lifecycle ?? 'production') + 1).map((stage) => {
    const { must, should } = config.asked(kind, stage, tier);
    return {
      lifecycle: stage,
      must: must.filter((topic) => !now.must.includes(topic)),
      should: should.filter((topic) => !now.should.includes(topic) && !now.must.includes(topic)),
    };
  });
}
