import { defineRule } from '../rule';

/** YAML that does not parse hides every fact in it, and nobody sees that. */
export const frontMatterInvalid = defineRule({
  id: 'front-matter-invalid',
  class: 'malformed',
  severity: 'error',
  summary: 'The front matter can be read as YAML',
  *check({ frontMatter }) {
    // One slip makes the parser stumble again and again: the first place is where to look.
    const fault = frontMatter.faults[0];
    if (!fault) return;
    const message = `The front matter cannot be read: ${fault.message.replace(/\.?$/, '.')} Mend this line.`;
    yield { message, range: fault.range };
  },
});
