import type { Uri } from 'vscode';
import { insertSection, insertSections } from '../core/authoring/insertSection';
import type { Manual } from '../core/manual';
import type { Range } from '../core/document/text';
import { tickEdits } from '../core/authoring/tick';
import type { Topic } from '../core/topics';
import type { ManualStore } from './store';
import { write, type Writing } from './writing';

/** Writes what people do in the checklist into its document. */
export class ChecklistEdits {
  constructor(
    private readonly store: ManualStore,
    private readonly uri: Uri,
  ) {}

  /** Ticks a question, or takes its tick away; false where the document has no place for it. */
  async tick(topic: string, question: string, ticked: boolean): Promise<boolean> {
    let hasPlace = true;
    await this.#write((manual, topics) => {
      const found = topics.find(({ id, questions }) => id === topic && questions.includes(question));
      const edits = found && tickEdits(manual, found, question, ticked);
      hasPlace = edits !== undefined;
      return edits && { edits };
    });
    return hasPlace;
  }

  /** Inserts the topic's section; gives what to select. */
  async insertSection(topic: string): Promise<Range | undefined> {
    let select: Range | undefined;
    const written = await this.#write((manual, topics) => {
      const found = topics.find(({ id }) => id === topic);
      const fix = found && insertSection(manual, found, topics);
      select = fix?.select;
      return fix && { edits: fix.edits };
    });
    return written ? select : undefined;
  }

  /** Inserts the sections of all `ids` in one step. */
  async insertSections(ids: readonly string[]): Promise<void> {
    await this.#write((manual, topics) => {
      const chosen = topics.filter(({ id }) => ids.includes(id));
      return { edits: insertSections(manual, chosen, topics) };
    });
  }

  #write(make: (manual: Manual, topics: readonly Topic[]) => Writing | undefined): Promise<boolean> {
    return write(this.uri, (document) => {
      const manual = this.store.manual(document);
      const place = this.store.at(this.uri);
      if (!manual || !place) return undefined;
      return make(manual, place.folder.collection.configurations.for(place.path).catalogue.topics);
    });
  }
}
