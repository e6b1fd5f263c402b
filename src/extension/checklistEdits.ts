import type { Uri} from 'vscode';
import { workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { insertSection, insertSections } from '../core/insertSection';
import type { Manual } from '../core/manual';
import type { Range, TextEdit } from '../core/text';
import { tickEdits } from '../core/tick';
import type { Topic } from '../core/topics';
import { toRange } from './convert';
import type { ManualStore } from './store';

/** What is to be written into a manual, and what to select then. */
interface Writing {
  readonly edits: readonly TextEdit[];
  readonly select?: Range;
}

/** How often a writing is begun anew because somebody else was quicker. */
const ATTEMPTS = 5;

/** Writes what people do in the checklist into the document: never saved, always undone as one step. */
export class ChecklistEdits {
  constructor(
    private readonly store: ManualStore,
    private readonly uri: Uri,
  ) {}

  /** Ticks a question, or takes its tick away; false where the document has no place for it. */
  async tick(topic: string, question: string, ticked: boolean): Promise<boolean> {
    const written = await this.#write(topic, (manual, found) => {
      if (!found.questions.includes(question)) return undefined;
      const edits = tickEdits(manual, found, question, ticked);
      return edits && { edits };
    });
    return written !== undefined;
  }

  /** Inserts the topic's section where there is none; gives what to select. */
  async insertSection(topic: string): Promise<Range | undefined> {
    const written = await this.#write(topic, (manual, found, order) => insertSection(manual, found, order));
    return written?.select;
  }

  /** Inserts the sections of all `topics` in one step. */
  async insertSections(topics: readonly string[]): Promise<void> {
    await this.#write(undefined, (manual, _, order) => ({
      edits: insertSections(
        manual,
        order.filter(({ id }) => topics.includes(id)),
        order,
      ),
    }));
  }

  async #write(
    id: string | undefined,
    write: (manual: Manual, topic: Topic, order: readonly Topic[]) => Writing | undefined,
  ): Promise<Writing | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const document = await workspace.openTextDocument(this.uri);
      const manual = this.store.manual(document);
      const place = this.store.at(this.uri);
      if (!manual || !place) return undefined;
      const { topics } = place.folder.collection.configFor(place.path).catalogue;
      const topic = id === undefined ? topics[0] : topics.find((other) => other.id === id);
      const writing = topic && write(manual, topic, topics);
      if (!writing || writing.edits.length === 0) return writing;
      if (await applyTo(document, writing.edits)) return writing;
    }
    return undefined;
  }
}

/** Applies edits to the version of the document that they were made for; false where it has moved on. */
async function applyTo(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  // The editor refuses an edit to a document that is open and has changed since it was put together.
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  return workspace.applyEdit(edit);
}
