import type { Range } from '../document/text';
import { SourceText } from '../document/text';
import { fieldOf, parseYaml, type YamlValue } from '../document/yamlTree';

/** One alert of a Prometheus rule file. */
export interface AlertRule {
  readonly path: string;
  readonly name: string;
  /** Of the alert's name. */
  readonly range: Range;
  readonly url?: { readonly text: string; readonly range: Range };
  /** Nobody is to be told of it: it says that something is so, or silences others. */
  readonly informs?: boolean;
}

const MAX_SIZE = 2_000_000;
const GENERATED = /^(?:#.*\n|\s*\n){0,5}#.*\bdo not (?:edit|modify)\b/i;
const INFORMS = /^(?:none|info|informational|information)$/i;

/** Whether a file may hold rules of alerts: asked before it is read. */
export function mayHoldAlerts(path: string): boolean {
  return /\.(?:ya?ml|rules)$/i.test(path) && /alert|rule|prometh|monitor|mixin|observab|alarm/i.test(path);
}

/** The alerts of a rule file of Prometheus, or of a PrometheusRule of Kubernetes; none in other files. */
export function alertRulesIn(path: string, text: string): AlertRule[] {
  if (
    text.length > MAX_SIZE ||
    !/^\s*-?\s*alert:/m.test(text) ||
    !/^\s*groups:/m.test(text) ||
    text.includes('{{-') ||
    // It is mended where it is generated from.
    GENERATED.test(text)
  )
    return [];
  const source = new SourceText(text);
  const { root, faults } = parseYaml(source, 0, text.length);
  if (faults.length > 0) return [];
  const groups = fieldOf(root, 'groups')?.value ?? fieldOf(fieldOf(root, 'spec')?.value, 'groups')?.value;
  return itemsOf(groups).flatMap((group) =>
    itemsOf(fieldOf(group, 'rules')?.value).flatMap((rule): AlertRule[] => {
      const name = fieldOf(rule, 'alert')?.value;
      if (name?.type !== 'scalar' || name.text === '') return [];
      const annotations = fieldOf(rule, 'annotations')?.value;
      const url = (
        fieldOf(annotations, 'runbook_url') ??
        fieldOf(annotations, 'runbook') ??
        fieldOf(annotations, 'runbook_link')
      )?.value;
      const severity = fieldOf(fieldOf(rule, 'labels')?.value, 'severity')?.value;
      return [
        {
          path,
          name: name.text,
          range: name.range,
          ...(url?.type === 'scalar' && url.text !== '' ? { url: { text: url.text, range: url.range } } : {}),
          ...(severity?.type === 'scalar' && INFORMS.test(severity.text) && { informs: true }),
        },
      ];
    }),
  );
}

function itemsOf(value: YamlValue | undefined): readonly YamlValue[] {
  return value?.type === 'list' ? value.items : [];
}
