import {
  Disposable,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  type LanguageModelTool,
} from 'vscode';
import { findingOnPaper, summaryOnPaper } from '../core/findingPaper';
import { inspect } from '../core/inspection';
import type { ManualStore } from './store';

interface CheckInput {
  /** From the root of the folder; behind the folder's name where several are open. */
  readonly path?: string;
}

/** Lends assistants what the command line tells: two tools that read and change nothing. */
export function provideTools(store: ManualStore): Disposable {
  // Not every editor that is built from VS Code has them.
  if (typeof (lm as typeof lm | undefined)?.registerTool !== 'function') return Disposable.from();
  return Disposable.from(
    lm.registerTool('owners-manual_list_manuals', listManuals(store)),
    lm.registerTool('owners-manual_check_manual', checkManual(store)),
  );
}

/** What `inspect --format json` writes. */
function listManuals(store: ManualStore): LanguageModelTool<object> {
  return {
    prepareInvocation: () => ({ invocationMessage: l10n.t("Listing the owner's manuals") }),
    async invoke() {
      await store.settled();
      const manuals = store.folders.flatMap((folder) => {
        const { collection } = folder;
        const group = { collection, shown: (path: string) => store.shown(folder, path) };
        return collection.paths().map((path) => inspect(collection.index.get(path)!, group));
      });
      return resultOf({ version: 1, manuals });
    },
  };
}

/** What `check --format json` writes of one manual, or of all. */
function checkManual(store: ManualStore): LanguageModelTool<CheckInput> {
  return {
    prepareInvocation: ({ input: { path } }) => ({
      invocationMessage:
        path === undefined
          ? l10n.t("Checking all owner's manuals")
          : l10n.t("Checking the owner's manual {0}", path),
    }),
    async invoke({ input: { path } }) {
      await store.settled();
      const checked = store.folders.flatMap((folder) =>
        folder.collection
          .paths()
          .map((own) => ({ folder, own, shown: store.shown(folder, own) }))
          .filter((each) => path === undefined || each.shown === path || each.own === path),
      );
      if (path !== undefined && checked.length === 0) {
        return resultOf({
          version: 1,
          error: `There is no owner's manual ${path}. list_manuals tells which there are.`,
        });
      }
      const findings = checked.flatMap(({ folder, own }) =>
        folder.collection.findings(own).map((finding) => ({
          ...finding,
          path: store.shown(folder, finding.path),
          ...(finding.related
            ? {
                related: finding.related.map((place) => ({
                  ...place,
                  path: store.shown(folder, place.path),
                })),
              }
            : {}),
        })),
      );
      return resultOf({
        version: 1,
        findings: findings.map(findingOnPaper),
        summary: summaryOnPaper(findings, checked.length),
      });
    },
  };
}

function resultOf(value: unknown): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(value))]);
}
