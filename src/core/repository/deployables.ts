import { pathTest } from './glob';
import type { ManualEntry } from '../index/manualIndex';
import { homeOf } from '../index/manualSet';
import { folderOf, nameOf } from './paths';

/** A folder that is deployed and has no manual. */
export interface Deployable {
  /** From the root of the repository; '' for the root itself. */
  readonly folder: string;
  /** The files that say that it is deployed, from the root, sorted. */
  readonly files: readonly string[];
}

const NAMES =
  /^(?:(?:[\w.-]+\.)?(?:dockerfile|containerfile)(?:\.(?:prod|production))?|(?:docker-)?compose(?:[.-](?:prod|production))?\.ya?ml|procfile|catalog-info\.ya?ml|serverless\.ya?ml)$/i;
/** Folders that hold how something is deployed: the service is the folder around them. */
const PART =
  /^(?:\.?docker|deploy(?:ment)?s?|k8s|kubernetes|manifests?|kustomize|base|overlays?|helm|charts?|templates|prod(?:uction)?|live|infra(?:structure)?|build)$/i;
/** Folders whose files are not what runs in production. */
const NOT_PRODUCTION =
  /(?:^|\/)(?:\.devcontainer|\.github|\.gitlab|dev|devel|tests?|testing|e2e|ci|examples?|samples?|demos?|fixtures?|testdata|local|sandbox|docs?|staging|qa|tools?|scripts|hack)(?:\/|$)/i;
const MANIFEST_KIND = /^kind:\s*["']?(?:Deployment|StatefulSet|DaemonSet|CronJob|Rollout)\b/m;

/** Whether a file says by its name that its folder is deployed. */
export function isDeployedByName(path: string): boolean {
  return !NOT_PRODUCTION.test(path) && NAMES.test(nameOf(path));
}

/** Whether a file may be a Kubernetes manifest: it is to be read. */
export function mayBeManifest(path: string): boolean {
  return (
    !NOT_PRODUCTION.test(path) &&
    /\.ya?ml$/i.test(path) &&
    folderOf(path)
      .split('/')
      .some((part) => PART.test(part))
  );
}

/** Whether the text is a Kubernetes manifest that runs something. */
export function isManifest(text: string): boolean {
  return /^apiVersion:/m.test(text) && MANIFEST_KIND.test(text);
}

/**
 * The folders that are deployed and have no manual: none in the folder itself or in one around it other than the
 * root, none that covers its files, and none elsewhere that is called by its name.
 * @param files what says that a folder is deployed
 */
export function withoutManual(files: Iterable<string>, manuals: Iterable<ManualEntry>): Deployable[] {
  const folders = new Map<string, string[]>();
  for (const path of files) {
    const folder = serviceFolder(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const all = [...manuals].filter(({ linkedOnly }) => !linkedOnly);
  const services = all.filter(({ kind }) => kind === 'service');
  const homes = new Set(services.map(({ path }) => homeOf(path)));
  const named = all.filter(({ kind }) => kind === 'service' || kind === 'procedure' || kind === 'index');
  const names = new Set(named.flatMap(namesOf));
  const covered = pathTest(services.flatMap(({ facts }) => facts.covers.map(({ value }) => value)));
  const lonely = [...folders].filter(([folder, paths]) => {
    const around = foldersUpTo(folder);
    const name = nameOf(folder).toLowerCase();
    return !around.some((each) => homes.has(each)) && !names.has(name) && !paths.some(covered);
  });
  const open = new Set(lonely.map(([folder]) => folder));
  return lonely
    .filter(
      ([folder]) =>
        !foldersUpTo(folder)
          .slice(1)
          .some((around) => open.has(around)),
    )
    .map(([folder, paths]) => ({ folder, files: paths.sort() }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function serviceFolder(path: string): string {
  const parts = path.split('/').slice(0, -1);
  while (parts.length > 0 && PART.test(parts.at(-1)!)) parts.pop();
  return parts.join('/');
}

/** The folder and those around it, without the root, unless it is the root. */
function foldersUpTo(folder: string): string[] {
  const folders = [folder];
  for (let around = folderOf(folder); around !== ''; around = folderOf(around)) folders.push(around);
  return folders;
}

/** What a manual in another place calls its service. */
function namesOf({ path, facts }: ManualEntry): string[] {
  const stem = nameOf(path)
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/[._-]?(?:runbook|playbook|manual)$/i, '');
  return [stem, facts.name?.value ?? ''].filter(Boolean).map((name) => name.toLowerCase());
}
