/** `text` as the body of a snippet has it, where `$`, `}` and the backslash have a meaning. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
