/** Text as it stands, in Markdown of ours: no Markdown, no HTML, and nobody is notified of it. */
export function prose(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&~]/g, '\\$&')
    .replace(/[\r\n]+/g, ' ')
    .replace(/@(?=\w)/g, '@\u2060');
}

/** Text in a span of code, also within a table. */
export function codeSpan(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ').replace(/\|/g, '\\|')}\``;
}
