import type { TextDocument } from 'vscode';
import type { Finding, Fix } from '../core/finding';
import { fixesOf as ruleFixes } from '../core/authoring/safeFixes';
import { comparePositions } from '../core/document/text';
import type { ManualStore } from './store';

/** The fixes that the rule of a finding has for the document as it is now. */
export function fixesOf(store: ManualStore, document: TextDocument, finding: Finding): Fix[] {
  const place = store.at(document.uri);
  const manual = store.manual(document);
  if (!place || !manual) return [];
  return ruleFixes(place.folder.collection, manual, finding);
}

/**
 * The finding of the document as it is now that was `old` before it was edited: of the same rule and topic with
 * the same words, the nearest one.
 */
export function sameFinding(store: ManualStore, document: TextDocument, old: Finding): Finding | undefined {
  const distance = ({ range }: Finding) => Math.abs(range.start.line - old.range.start.line);
  return store
    .findings(document)
    .filter(({ rule, topic, message }) => rule === old.rule && topic === old.topic && message === old.message)
    .sort((a, b) => distance(a) - distance(b) || comparePositions(a.range.start, b.range.start))[0];
}
