import type { AlertRule } from '../repository/alertRules';
import { anchorKey, slugOf } from '../document/anchors';
import type { Fix } from '../finding';
import { folderOf, inFolder } from '../repository/paths';
import { defineAlertRule, type SetContext } from '../rule';

/** A page of a repository on the web: its name, and the path behind branch or tag. */
const ON_THE_WEB =
  /^https?:\/\/(?:www\.)?(?:[\w.-]+)\/((?:[\w.-]+\/)+?[\w.-]+)\/(?:-\/)?(?:blob|tree|raw|blame|src\/branch)\/[^/]+\/([^?#]+)(?:\?[^#]*)?(?:#(.+))?$/i;
const RELATIVE = /^(?!\w+:|\/\/)([^?#]+\.(?:md|markdown))(?:#(.+))?$/i;
const TEMPLATE = /\{\{|\$\{|%s|<[a-z_]+>/i;

/** The link in the alert is the first thing that whoever is paged follows. */
export const runbookUrlDead = defineAlertRule({
  id: 'runbook-url-dead',
  class: 'content',
  severity: 'information',
  summary: 'The runbook_url of an alert that leads into this repository finds a manual and its heading',
  *check(alert, neighbours, context) {
    const place = placeOf(alert, context);
    if (!alert.url || !place) return;
    const { files, ignores } = context.repository;
    if (!files || ignores?.(place.path)) return;
    if (!isThere(place.path, files)) {
      // One file that is not there is one finding.
      const file = alert.url.text.split('#', 1)[0]!;
      const same = neighbours.filter(({ url }) => url?.text === file || url?.text.startsWith(`${file}#`));
      if (same[0] !== alert) return;
      const [which, it] =
        same.length === 1 ? ['', 'the link'] : [`, though ${same.length} alerts lead there`, 'the links'];
      yield {
        message: `There is no ${place.path} here${which}. Correct ${it}, or write the manual for ${alert.name}.`,
        range: alert.url.range,
        ...(same.length > 1 && {
          related: same
            .slice(1)
            .map(({ path, name, url, range }) => ({ path, range: url?.range ?? range, message: name })),
        }),
      };
      return;
    }
    const manual = context.index.get(place.path);
    const key = anchorKey(place.anchor ?? '');
    if (!manual || key === '' || manual.anchors.includes(key)) return;
    yield {
      message: `${place.path} has no heading “#${place.anchor!}”. Correct the link.`,
      range: alert.url.range,
      fixable: false,
    };
  },
  *fix(finding, _manual, context) {
    const alert = alertAt(finding, context);
    const place = alert && placeOf(alert, context);
    if (place && /\.(?:md|markdown)$/i.test(place.path) && !context.repository.files?.has(place.path))
      yield newManual(place.path);
  },
});

/** One alert of a file leads nowhere while the others lead to their manuals. */
export const alertWithoutManual = defineAlertRule({
  id: 'alert-without-manual',
  class: 'content',
  severity: 'information',
  summary: 'An alert leads to a manual where its neighbours do',
  *check(alert, neighbours, context) {
    const { repository, index } = context;
    if (alert.url || alert.informs === true) return;
    const linked = neighbours.filter(({ url }) => url).length;
    if (linked * 2 < neighbours.length || linked < 2) return;
    const places = neighbours.flatMap((other) => placeOf(other, context) ?? []);
    const told = toldIn(alert.name, places, index);
    yield {
      message: `${alert.name} has no runbook_url, as ${linked} of its neighbours have. ${told ? `Link to ${told}.` : 'Write its manual and link to it.'}`,
      range: alert.range,
      fixable: repository.files !== undefined && told === undefined,
    };
  },
  *fix(finding, _manual, context) {
    const alert = alertAt(finding, context);
    if (!alert) return;
    const places = (context.repository.alerts?.get(alert.path) ?? []).flatMap(
      (other) => placeOf(other, context) ?? [],
    );
    const beside = places.find(({ path }) => context.repository.files?.has(path));
    // Beside the manuals of its neighbours; where those are elsewhere, in the folder that everybody looks into.
    const folder = beside ? folderOf(beside.path) : 'runbooks';
    yield newManual(`${folder === '' ? '' : `${folder}/`}${alert.name.replace(/[^\w.-]+/g, '-')}.md`);
  },
});

/** The part that is called as an alert is, in a manual that its neighbours lead to, or the file beside them. */
function toldIn(
  name: string,
  places: readonly { readonly path: string }[],
  index: SetContext['index'],
): string | undefined {
  const key = anchorKey(name);
  for (const path of new Set(places.map((place) => place.path))) {
    if (index.get(path)?.anchors.includes(key)) return `${path}#${slugOf(name)}`;
    const beside = inFolder(folderOf(path), `${name}.md`);
    if (index.get(beside)) return beside;
  }
  return undefined;
}

function newManual(path: string): Fix {
  return { title: `New manual ${path}`, edits: [], safe: false, newManual: path };
}

function alertAt(
  { path, range }: { path: string; range: AlertRule['range'] },
  { repository }: SetContext,
): AlertRule | undefined {
  return repository.alerts
    ?.get(path)
    ?.find(
      (alert) =>
        alert.range.start.line === range.start.line || alert.url?.range.start.line === range.start.line,
    );
}

/** The place in this repository that an alert links to; undefined for other places and for templates. */
function placeOf(
  { url, path }: AlertRule,
  { repository }: SetContext,
): { path: string; anchor: string | undefined } | undefined {
  if (!url || TEMPLATE.test(url.text)) return undefined;
  const relative = RELATIVE.exec(url.text);
  if (relative) return placed(relative[1]!.replace(/^\.?\//, ''), relative[2]);
  const web = ON_THE_WEB.exec(url.text);
  if (!web || !repository.names?.includes(web[1]!.toLowerCase())) return undefined;
  return placed(decodeURI(web[2]!).replace(/\/$/, ''), web[3]);

  /** What repositories are made from stands in a folder, and has its paths from there. */
  function placed(written: string, anchor: string | undefined): { path: string; anchor: string | undefined } {
    const { files } = repository;
    for (let folder = folderOf(path); files && folder !== ''; folder = folderOf(folder)) {
      const below = `${folder}/${written}`;
      if (!files.has(written) && files.has(below)) return { path: below, anchor };
    }
    return { path: written, anchor };
  }
}

function isThere(path: string, files: ReadonlySet<string>): boolean {
  if (files.has(path)) return true;
  for (const file of files) if (file.startsWith(`${path}/`)) return true;
  return false;
}
