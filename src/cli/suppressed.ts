import type { Finding } from '../core/finding';
import { setContextOf } from '../core/lint';
import { rulesOf } from '../core/rules/index';
import { answerFor, askedAt } from '../core/topicQuestions';
import type { Group } from './gather';

/** Why a finding is not reported. */
export interface Suppression {
  readonly by: 'directive' | 'not-applicable' | 'baseline';
  readonly reason: string;
}

/** What directives silence in a manual, and the topics asked of it that it declares not applicable. */
export function* suppressedIn(
  { collection }: Group,
  path: string,
): Generator<Suppression & { readonly finding: Finding }> {
  for (const { finding, reason } of collection.silenced(path)) yield { finding, by: 'directive', reason };
  const entry = collection.index.get(path);
  if (!entry) return;
  const circumstances = collection.circumstances(path);
  for (const rule of rulesOf(circumstances.config)) {
    if (rule.topic === undefined || rule.id !== `${rule.topic}-missing`) continue;
    const context = setContextOf(rule, path, collection.index, circumstances);
    if (!askedAt(entry, context).must.includes(rule.topic)) continue;
    const answer = answerFor(entry, rule.topic, context);
    if (answer?.state !== 'not-applicable') continue;
    const finding: Finding = {
      path,
      rule: rule.id,
      severity: rule.severity === 'off' ? 'information' : rule.severity,
      class: rule.class,
      message: `“${rule.topic}” is declared not applicable.`,
      range: answer.places[0]?.range ?? entry.title.range,
      topic: rule.topic,
      fixable: false,
    };
    yield { finding, by: 'not-applicable', reason: answer.reason ?? '' };
  }
}
