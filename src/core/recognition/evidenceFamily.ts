import type { Kind } from '../manual';
import type { TopicId } from '../topics';

/**
 * A family of wordings that speak of a topic. One that weighs 1 is guidance that somebody can act on at night: a
 * sentence (or a line of code) of it makes the topic `mentioned`. Under a weak title each family counts once, and
 * title and content together must weigh 1.
 */
export interface EvidenceFamily {
  /** For people: what was seen. */
  readonly name: string;
  readonly topic: TopicId;
  readonly weight: number;
  /** Where it is looked for; `prose` if absent. Inline code is prose. */
  readonly where?: 'code' | 'both';
  /** Lower case; the sentence must hold one of them. Cheap, and looked for in all families at once; each begins a word where `weight` is 1. */
  readonly cues: readonly string[];
  readonly pattern: RegExp;
  /** Must match too, anywhere in the sentence. */
  readonly and?: RegExp;
  readonly unless?: RegExp;
  /** Documents of these kinds speak so of every other thing. */
  readonly notIn?: readonly Kind[];
}
