import { Disposable, EventEmitter, l10n, Uri, workspace } from 'vscode';
import { codeSpan, prose } from '../core/document/markdownText';
import { speaksFor } from '../core/topicQuestions';
import { isMarkdown } from '../core/repository/discover';
import type { Manual } from '../core/manual';
import { stateWords } from './manualItems';
import { answersOf, surroundingsOf } from './manualNodes';
import type { ManualFolder } from './manualFolder';
import type { Change, ManualStore } from './store';
import { nameOf } from '../core/repository/paths';

const WHY_SCHEME = 'owners-manual-why';

/** The document that says why `uri` is a manual, or why not. */
export function whyPage(uri: Uri): Uri {
  const name = nameOf(uri.path).replace(/\.md$/i, '');
  return Uri.from({ scheme: WHY_SCHEME, path: `/${l10n.t('Why')} ${name}.md`, query: uri.toString() });
}

/** Says why documents are manuals, or why not, in read-only documents that follow them. */
export class WhyDocuments implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  constructor(private readonly store: ManualStore) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(WHY_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: async ({ query }) => this.#say(Uri.parse(query)),
      }),
      store.onDidChange((change) => this.#follow(change)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow({ folder, paths }: Change): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme !== WHY_SCHEME) continue;
      const path = folder.pathOf(Uri.parse(uri.query));
      if (path !== undefined && paths.has(path)) this.#changed.fire(uri);
    }
  }

  async #say(uri: Uri): Promise<string> {
    const name = `# ${prose(nameOf(uri.path))}\n\n`;
    const place = this.store.at(uri);
    await place?.folder.ready(place.path);
    if (!place) return name + l10n.t('No manual: the file belongs to no folder that is open here.') + '\n';
    const { folder, path } = place;
    if (!folder.collection.has(path)) return name + whyNot(folder, path);
    const manual = this.store.manual(await workspace.openTextDocument(uri));
    return manual ? name + why(folder, manual) : name + whyNot(folder, path);
  }
}

function whyNot({ collection }: ManualFolder, path: string): string {
  const skipped = collection.skipped.get(path);
  const reason =
    skipped !== undefined
      ? l10n.t('No manual, since it was skipped: {0}.', skipped)
      : !isMarkdown(path)
        ? l10n.t('No manual: manuals are Markdown files that end in .md or .markdown.')
        : collection.ignores(path)
          ? l10n.t(
              'No manual: a .gitignore, “exclude” of the configuration, or a folder that was not written here keeps it out.',
            )
          : l10n.t(
              'No manual: neither its name nor its front matter says so. Run *Adopt as Owner’s Manual*, which writes “manual:” into the front matter, or name it in “include” of the configuration.',
            );
  return `${reason}\n`;
}

function why(folder: ManualFolder, manual: Manual): string {
  const { collection } = folder;
  const { path } = manual;
  const config = collection.configurations.for(path);
  const matter = manual.frontMatter.ours
    ? l10n.t('It is a manual, because its front matter has “manual:”.')
    : l10n.t('It is a manual, because of its name, its folder or its front matter.');
  const kind = l10n.t('Its kind is **{0}**: {1}.', manual.kind, manual.kindReason);
  const files =
    config.files.length > 0
      ? l10n.t('Configuration: {0}.', config.files.map((file) => codeSpan(file)).join(', '))
      : l10n.t('Configuration: the built-in one.');
  return `${[matter, kind, files].join('\n\n')}\n\n${setOf(folder, manual)}${answersIn(folder, manual)}${seenIn(manual)}`;
}

function setOf(folder: ManualFolder, { path }: Manual): string {
  const set = folder.collection.index.setOf(path);
  const title = `## ${l10n.t('Its set')}\n\n`;
  if (!set)
    return `${title}${l10n.t('No service manual claims this file: it answers for itself alone.')}\n\n`;
  const entry = folder.collection.index.get(path);
  const speaks = entry && speaksFor(entry, surroundingsOf(folder, path));
  const voice = speaks
    ? l10n.t('It speaks for its set: what it does not answer, another file of the set may.')
    : set.voice
      ? l10n.t('{0} speaks for the set.', codeSpan(set.voice.path))
      : l10n.t('No service manual speaks for the set.');
  const catalogue = set.catalogue
    ? ` ${l10n.t('It is a catalogue of alerts: no service topic is asked.')}`
    : '';
  const list = set.files.map((file) => `- ${codeSpan(file.path)} (${file.kind})`).join('\n');
  return `${title}${voice}${catalogue}\n\n${list}\n\n`;
}

function answersIn(folder: ManualFolder, { path }: Manual): string {
  const asked = answersOf(folder, path);
  const title = `## ${l10n.t('What is asked')}\n\n`;
  if (asked.length === 0) return `${title}${l10n.t('No topic is asked of it.')}\n\n`;
  const rows = asked.map(({ topic, importance, state, path: from, places, reason }) => {
    const where = places
      .map(
        ({ range, title: heading }) =>
          `${from === path ? '' : `${codeSpan(from)}, `}${l10n.t('line {0}', range.start.line + 1)}${heading ? ` “${prose(heading)}”` : ''}`,
      )
      .join('; ');
    const must = importance === 'must' ? l10n.t('must') : l10n.t('should');
    return `| ${prose(topic.title)} | ${must} | ${stateWords(state)} | ${reason ? prose(reason) : where} |`;
  });
  const head = [l10n.t('Topic'), l10n.t('Asked'), l10n.t('State'), l10n.t('Where')];
  return `${title}| ${head.join(' | ')} |\n|---|---|---|---|\n${rows.join('\n')}\n\n`;
}

function seenIn({ answers }: Manual): string {
  const rows = [...answers].flatMap(([topic, { evidence }]) =>
    evidence.map(({ line, what, weight }) => `| ${topic} | ${line + 1} | ${prose(what)} | ${weight} |`),
  );
  if (rows.length === 0) return '';
  const head = [l10n.t('Topic'), l10n.t('Line'), l10n.t('What was seen'), l10n.t('Weight')];
  return `## ${l10n.t('What was seen')}\n\n| ${head.join(' | ')} |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
