import { Disposable, DocumentLink, languages, Location, type TextDocument } from 'vscode';
import { leadsOf, type Lead } from '../core/authoring/leads';
import { toRange } from './convert';
import type { Place, ManualStore } from './store';

/** Links and definitions in front matter and consensus records; those of the text are VS Code's own. */
export function provideLeads(store: ManualStore): Disposable {
  const leadsIn = (document: TextDocument): { place: Place; leads: readonly Lead[] } | undefined => {
    const place = store.at(document.uri);
    const manual = store.manual(document);
    if (!place || !manual) return undefined;
    const { index, repository } = place.folder.collection;
    return { place, leads: leadsOf(manual, index, repository.files ?? new Set()) };
  };
  return Disposable.from(
    languages.registerDocumentLinkProvider('markdown', {
      provideDocumentLinks(document) {
        const found = leadsIn(document);
        return found?.leads
          .filter(({ path }) => path !== found.place.path)
          .map(({ range, path, at }) => {
            const uri = found.place.folder.uriOf(path);
            const { line } = at.start;
            return new DocumentLink(
              toRange(range),
              line === 0 ? uri : uri.with({ fragment: `L${line + 1}` }),
            );
          });
      },
    }),
    languages.registerDefinitionProvider('markdown', {
      provideDefinition(document, position) {
        const found = leadsIn(document);
        return found?.leads
          .filter(({ range }) => toRange(range).contains(position))
          .map(({ path, at }) => new Location(found.place.folder.uriOf(path), toRange(at)));
      },
    }),
  );
}
