import type { Config } from '../config/config';
import { isReason } from '../exemptions';
import { bareLabels } from '../notApplicableLabels';
import { defineRule } from '../rule';
import { fieldOf } from '../document/yamlTree';

const MESSAGE = 'Not applicable, but not why. Give a reason of three words or more.';

/** "Not applicable" alone tells the reader at night nothing: it may be true, and it may be laziness. */
export const notApplicableWithoutReason = defineRule({
  id: 'not-applicable-without-reason',
  class: 'content',
  severity: 'warning',
  summary: 'What is declared not applicable has a reason of three words or more',
  *check(manual, { config }) {
    const declared = fieldOf(manual.frontMatter.root, 'not-applicable')?.value;
    if (declared?.type === 'map') {
      for (const { key, keyRange, value } of declared.fields) {
        if (value.type === 'scalar' && isReason(value.text)) continue;
        const empty = value.type === 'scalar' && value.text === '';
        yield { message: MESSAGE, range: empty ? keyRange : value.range, ...topicOf(config, key) };
      }
    }
    for (const { label, topic } of bareLabels(manual)) {
      yield { message: MESSAGE, range: label.range, topic };
    }
  },
});

function topicOf(config: Config, key: string): { topic?: string } {
  return config.catalogue.topic(key) ? { topic: key } : {};
}
