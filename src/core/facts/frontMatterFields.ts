import { isBareNone, isPlaceholder } from '../document/content';
import { malformed, type Stated } from './factDraft';
import { fieldNamed, type FieldName } from './fieldNames';
import { FIELD_TYPES } from './fieldTypes';
import type { FrontMatter } from '../document/frontMatter';
import type { FieldFault } from '../manual';
import type { YamlField, YamlValue } from '../document/yamlTree';

/** Keys under `release:`, `rollback:`, `review:` and `drill:`. */
const NESTED: Readonly<Record<string, Readonly<Record<string, FieldName>>>> = {
  release: { time: 'releaseTime', model: 'releaseModel', rollout: 'rollout' },
  rollback: { time: 'rollbackTime', tested: 'rollbackTested', how: 'rollbackHow', why: 'rollbackWhy' },
  review: { last: 'reviewed', by: 'reviewedBy', every: 'reviewEvery', due: 'reviewDue', next: 'reviewDue' },
  drill: { last: 'drilled', by: 'drilledBy' },
};
/** What the scalar form `review: 2026-09-01` means. */
const SHORT: Readonly<Record<string, FieldName>> = { review: 'reviewed', drill: 'drilled' };
const LISTS: ReadonlySet<FieldName> = new Set([
  'owners',
  'contact',
  'knows',
  'informed',
  'covers',
  'dependencies',
  'drilledBy',
]);
/** Words that name a field only within a part of the document. */
const IN_PARTS: ReadonlySet<FieldName> = new Set(['time', 'tested', 'release', 'rollback']);
/** A map of owners, as in `owner: { team: shop, slack: "#shop" }`, tells them under these keys. */
const OWNER_KEYS =
  /^(?:name|names|team|teams|owner|owners|slack|channel|slack[-_]channel|e-?mail|pager|pagerduty|phone|on-?call|github|handle|primary|secondary|backup|contact)$/i;
/** Whatever is owned: `content_owner`, `page-owner`. */
const OWNER_KEY = /[-_](?:owners?|maintainers?)$/;
const WRAPPERS = /^(?:metadata|meta|spec|params|extra|labels|annotations|custom|properties)$/;
const TEMPLATE = /\{\{|\{%|<%|\$\{/;

export interface FrontMatterFields {
  readonly stated: Stated[];
  readonly faults: FieldFault[];
}

/** The fields that front matter states. Values of the wrong sort are faults; unknown keys belong to other tools. */
export function readFrontMatterFields(matter: FrontMatter): FrontMatterFields {
  const result: FrontMatterFields = { stated: [], faults: [] };
  if (matter.root?.type !== 'map') return result;
  const strict = matter.ours;
  for (const field of matter.root.fields) {
    const key = field.key.toLowerCase();
    const nested = NESTED[key];
    if (nested) readNested(field, key, nested, strict, result);
    else if (key === 'kind') readField('kind', field, strict, result);
    else if (key === 'not-applicable') {
      if (strict && field.value.type !== 'map' && !isEmpty(field.value)) {
        result.faults.push(wrongShape(field, 'a map of topics to reasons', strict));
      }
    } else {
      const name = fieldNamed(key) ?? (OWNER_KEY.test(key) ? 'owners' : undefined);
      if (name && !IN_PARTS.has(name)) readField(name, field, strict, result);
      else if (WRAPPERS.test(key) && field.value.type === 'map') readWrapped(field.value.fields, result);
    }
  }
  return result;
}

/** Site generators and catalogues keep fields of the team's own one level down: `params: { owner: shop }`. */
function readWrapped(fields: readonly YamlField[], result: FrontMatterFields): void {
  for (const field of fields) {
    const key = field.key.toLowerCase();
    const name = fieldNamed(key) ?? (OWNER_KEY.test(key) ? 'owners' : undefined);
    if (name === 'owners' || name === 'contact') readField(name, field, false, result);
  }
}

function readNested(
  field: YamlField,
  key: string,
  names: Readonly<Record<string, FieldName>>,
  strict: boolean,
  result: FrontMatterFields,
): void {
  if (field.value.type === 'map') {
    for (const inner of field.value.fields) {
      const name = names[inner.key.toLowerCase()];
      if (name) readField(name, inner, strict, result, `${key}.${inner.key}`);
    }
    return;
  }
  const short = SHORT[key];
  if (short && field.value.type === 'scalar') readField(short, field, strict, result);
  else if (strict && !isEmpty(field.value)) {
    result.faults.push(wrongShape(field, `a map of ${Object.keys(names).slice(0, 4).join(', ')}`, strict));
  }
}

function readField(
  name: FieldName,
  field: YamlField,
  strict: boolean,
  { stated, faults }: FrontMatterFields,
  key = field.key,
): void {
  const { value } = field;
  if (isEmpty(value)) return;
  const put = (written: string | number, range: YamlValue['range']) =>
    stated.push({ field: name, value: written, range, from: 'front-matter', section: -1 });
  if (LISTS.has(name)) {
    const { texts, odd } = textsOf(value, name === 'owners' || name === 'contact');
    for (const item of texts) {
      // `owner: Ana Silva, Bo Lind` are two, wherever they stand in the value.
      const names = name === 'covers' ? [item.text] : item.text.split(/\s*[,;]\s*/).filter(Boolean);
      for (const one of names) put(one, item.range);
    }
    // Who writes `owner: 5` or `informed: true` in our front matter has slipped; elsewhere it is another tool's.
    if (strict && odd && name !== 'contact')
      faults.push({ ...wrongShape(field, 'a name or a list of names', strict), range: odd.range });
    return;
  }
  const type = FIELD_TYPES[name];
  if (value.type !== 'scalar') {
    if (strict && (type || field.key === 'manual'))
      faults.push(wrongShape(field, type ? `one ${type.noun}` : 'one value', strict));
    return;
  }
  const text = value.text.trim();
  if (TEMPLATE.test(text) || isPlaceholder(text)) return;
  if (!type) {
    if (typeof value.value !== 'boolean') put(text, value.range);
    else if (strict && field.key === 'manual')
      faults.push(wrongShape(field, 'the name of the service', strict));
    return;
  }
  // `review_cycle_days: 90` has its unit in the key.
  const days = name === 'reviewEvery' && /[-_ ]days$/i.test(field.key) && /^\d{1,5}$/.test(text);
  const read = type.read(days ? `${text}d` : text, '');
  if (read !== undefined) {
    if (name !== 'kind') put(read, value.range);
  } else if (strict || (!type.shared && /\d/.test(text) && typeof value.value !== 'boolean')) {
    faults.push(malformed(name, key, text, value.range, strict));
  }
}

/** The scalars of a value, alone or in a list; what is neither is `odd`. */
function textsOf(
  value: YamlValue,
  maps: boolean,
): { texts: { text: string; range: YamlValue['range'] }[]; odd?: YamlValue } {
  if (value.type === 'scalar') {
    const text = value.text.trim();
    if (text === '') return { texts: [] };
    if (typeof value.value !== 'string') return { texts: [], odd: value };
    const blank = isPlaceholder(text) || isBareNone(text) || TEMPLATE.test(text) || /^<[^<>@]*>$/.test(text);
    return { texts: blank ? [] : [{ text, range: value.range }] };
  }
  const parts = value.type === 'list' ? value.items : maps ? ownerValues(value) : undefined;
  if (!parts) return { texts: [], odd: value };
  const read = parts.map((part) => textsOf(part, maps));
  const odd = read.find((part) => part.odd)?.odd;
  return { texts: read.flatMap((part) => part.texts), ...(odd ? { odd } : {}) };
}

function ownerValues(map: Extract<YamlValue, { type: 'map' }>): YamlValue[] {
  return map.fields.filter((field) => OWNER_KEYS.test(field.key)).map((field) => field.value);
}

function isEmpty(value: YamlValue): boolean {
  return value.type === 'scalar' && value.text.trim() === '';
}

function wrongShape(field: YamlField, takes: string, strict: boolean): FieldFault {
  return {
    range: field.value.range,
    strict,
    key: field.key,
    message: `"${field.key.slice(0, 30)}" takes ${takes}.`,
  };
}
