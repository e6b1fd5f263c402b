import { parseAllDocuments } from 'yaml';
import type { Range } from '../document/text';
import { SourceText } from '../document/text';

/** Something that a manifest runs as one instance. */
export interface Workload {
  readonly path: string;
  readonly name: string;
  readonly range: Range;
}

type Plain = Record<string, unknown>;

/** Folders whose manifests are not what runs in production. */
const NOT_PRODUCTION =
  /(?:^|\/)(?:dev|devel|development|test|tests|testing|e2e|ci|example|examples|sample|samples|demo|demos|local|sandbox|fixtures?|testdata|kind|minikube|templates?|charts?\/[^/]+\/templates|preview|staging|qa|docs?)(?:\/|$)/i;
const COMPOSE = /(?:^|\/)(?:docker-)?compose(?:[.-](?!dev|test|local|override|ci|example)[\w-]+)?\.ya?ml$/i;
const VALUES = /(?:^|\/)values(?:[.-](?:prod|production|live))?\.ya?ml$/i;
const KUSTOMIZATION = /(?:^|\/)kustomization\.ya?ml$/i;
/** A larger file is generated, or no manifest. */
const MAX_SIZE = 512_000;

/** Whether a file may be a manifest that runs something: asked before it is read. */
export function mayRunSomething(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !NOT_PRODUCTION.test(path);
}

/** What the manifests of a repository run as one instance and nothing scales. */
export function singleInstances(files: ReadonlyMap<string, string>): Workload[] {
  const found: Workload[] = [];
  /** Names that an autoscaler or a Kustomize patch looks after, wherever it stands. */
  const scaled = new Set<string>();
  /** Folders whose manifests a Kustomization builds upon: what replicas they have is decided there. */
  const bases = new Set<string>();
  for (const [path, text] of files) {
    if (!mayRunSomething(path) || text.length > MAX_SIZE) continue;
    if (KUSTOMIZATION.test(path)) readKustomization(path, text, scaled, bases);
    else if (COMPOSE.test(path)) found.push(...readCompose(path, text));
    else if (VALUES.test(path)) found.push(...readValues(path, text));
    else if (/^\s*kind:/m.test(text) && /^\s*apiVersion:/m.test(text))
      found.push(...readKubernetes(path, text, scaled));
  }
  return found.filter(
    ({ path, name }) => !scaled.has(name) && ![...bases].some((base) => path.startsWith(`${base}/`)),
  );
}

function readKubernetes(path: string, text: string, scaled: Set<string>): Workload[] {
  if (/\{\{/.test(text)) return [];
  return documentsOf(text).flatMap(({ data, at }): Workload[] => {
    const kind = data['kind'];
    const spec = mapOf(data['spec']);
    if (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject') {
      const target = mapOf(spec?.['scaleTargetRef'])?.['name'];
      if (typeof target === 'string') scaled.add(target);
      return [];
    }
    if (kind !== 'Deployment' && kind !== 'StatefulSet') return [];
    const name = mapOf(data['metadata'])?.['name'];
    const replicas = spec?.['replicas'];
    if (typeof name !== 'string' || (replicas !== undefined && replicas !== 1)) return [];
    return [{ path, name, range: placeOf(text, at, replicas === 1 ? /^\s*replicas:\s*1\b/m : /^kind:.*$/m) }];
  });
}

/** A Kustomization that sets replicas decides for its bases; what it patches in other ways is not judged. */
function readKustomization(path: string, text: string, scaled: Set<string>, bases: Set<string>): void {
  const [document] = documentsOf(text);
  const folder = path.split('/').slice(0, -1);
  for (const item of listOf(document?.data['replicas'])) {
    const name = mapOf(item)?.['name'];
    if (typeof name === 'string' && mapOf(item)?.['count'] !== 1) scaled.add(name);
  }
  const isPatched = ['patches', 'patchesStrategicMerge', 'patchesJson6902'].some(
    (key) => document?.data[key] !== undefined,
  );
  if (!isPatched) return;
  for (const resource of [...listOf(document?.data['resources']), ...listOf(document?.data['bases'])]) {
    if (typeof resource !== 'string' || /:|\.ya?ml$/.test(resource)) continue;
    const steps = [...folder];
    for (const step of resource.split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '.' && step !== '') steps.push(step);
    }
    bases.add(steps.join('/'));
  }
}

function readCompose(path: string, text: string): Workload[] {
  const [document] = documentsOf(text);
  return Object.entries(mapOf(document?.data['services']) ?? {}).flatMap(([name, service]): Workload[] => {
    // Without `deploy.replicas` Compose runs on one machine anyway, which says nothing of production.
    if (mapOf(mapOf(service)?.['deploy'])?.['replicas'] !== 1) return [];
    return [{ path, name, range: placeOf(text, 0, new RegExp(`^\\s+${escapeText(name)}:`, 'm')) }];
  });
}

/** Helm values in which replicas are a plain number and no autoscaling is on. */
function readValues(path: string, text: string): Workload[] {
  const [document] = documentsOf(text);
  const folders = path.split('/').slice(0, -1);
  // The folder `chart` is named after what it is, the one around it after what it runs.
  const chart =
    folders.findLast((folder) => !/^(?:charts?|helm|deploy(?:ment)?|k8s|kubernetes)$/i.test(folder)) ??
    'chart';
  const read = (data: Plain, name: string): Workload[] => {
    if (mapOf(data['autoscaling'])?.['enabled'] === true) return [];
    const key = ['replicaCount', 'replicas'].find((other) => data[other] === 1);
    return key ? [{ path, name, range: placeOf(text, 0, new RegExp(`^\\s*${key}:\\s*1\\b`, 'm')) }] : [];
  };
  if (!document) return [];
  const nested = Object.entries(document.data).flatMap(([name, value]) =>
    mapOf(value) ? read(mapOf(value)!, name) : [],
  );
  return [...read(document.data, chart), ...nested];
}

function documentsOf(text: string): { data: Plain; at: number }[] {
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false });
    if (!Array.isArray(documents)) return [];
    return documents.flatMap((document) => {
      const data =
        document.errors.length > 0 ? undefined : mapOf(document.toJS({ maxAliasCount: 100 }) as unknown);
      return data ? [{ data, at: document.range[0] }] : [];
    });
  } catch {
    // What cannot be read is somebody else's fault to report.
    return [];
  }
}

function placeOf(text: string, at: number, pattern: RegExp): Range {
  const source = new SourceText(text);
  const match = pattern.exec(text.slice(at));
  const line = match
    ? source.positionAt(at + match.index + match[0].search(/\S/)).line
    : source.positionAt(at).line;
  return source.lineRange(line);
}

function mapOf(value: unknown): Plain | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
