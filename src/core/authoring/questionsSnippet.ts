import { escapeSnippet } from './snippetText';

/** A task item nobody has answered: its bullet, and what an answer takes the place of. */
const QUESTION = /^(- )(\[ \] .+)$/gm;

/**
 * A text from its first open question on, as a snippet in which each open question is a place to go to.
 * Undefined where it asks nothing.
 */
export function questionsSnippet(
  text: string,
): { readonly from: number; readonly snippet: string } | undefined {
  const from = text.search(QUESTION);
  if (from < 0) return undefined;
  let places = 0;
  const snippet = escapeSnippet(text.slice(from)).replace(
    QUESTION,
    (_, bullet: string, question: string) => `${bullet}\${${++places}:${question}}`,
  );
  return { from, snippet };
}
