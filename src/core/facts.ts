import type { FrontMatter } from './frontMatter';
import type { Contact, Facts, FieldFault, ManualLink } from './manual';
import type { Block } from './markdown';
import type { Section } from './sections';
import type { SourceText } from './text';

export interface FactsInput {
  readonly path: string;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface FactsResult {
  readonly facts: Facts;
  readonly faults: readonly FieldFault[];
}

/** The typed values that the document states: in front matter, labels, field tables, parts with one value, sentences. */
export function readFacts(_input: FactsInput): FactsResult {
  return { facts: { owners: [], knows: [], informed: [], covers: [], drilledBy: [] }, faults: [] };
}

/** The ways to reach somebody between two lines (`to` exclusive). */
export function readContacts(_input: FactsInput, _from: number, _to: number): Contact[] {
  return [];
}

/** The links of the document that lead into its own repository. */
export function readLinks(_input: FactsInput): ManualLink[] {
  return [];
}
