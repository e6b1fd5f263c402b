import type { Catalogue } from './recognition/catalogue';
import { hasContent } from './document/content';
import { parseDirectives } from './document/directives';
import { readContacts } from './facts/contacts';
import { readFacts } from './facts/facts';
import { frontMatterText, parseFrontMatter } from './document/frontMatter';
import { judgeKind, settleKind } from './recognition/kinds';
import { readLinks } from './facts/links';
import type { Manual } from './manual';
import { parseBlocks } from './document/markdown';
import { recognise } from './recognition/recognise';
import { outline } from './document/sections';
import { compareRanges, SourceText } from './document/text';
import { normaliseTitle } from './document/titles';
import type { TopicId } from './topics';
import { nameOf } from './repository/paths';

/**
 * Reads one document. Total: never throws, whatever `text` is; faults of the document are in the result.
 * @param path from the root of the repository, with `/`
 * @param options `named`: somebody asked for this very file, whatever its name
 */
export function parseManual(
  path: string,
  text: string,
  catalogue: Catalogue,
  options: { readonly named?: boolean } = {},
): Manual {
  const source = new SourceText(text);
  const frontMatter = parseFrontMatter(source);
  const blocks = parseBlocks(source, frontMatter.bodyLine);
  const { title: heading, sections } = outline(source, blocks);
  const title = titleOf(heading, frontMatter, source, path);
  const parts = { path, source, frontMatter, blocks, sections, catalogue };
  const seemed = judgeKind({ ...parts, title: title.text });
  const answers = recognise({ ...parts, kind: seemed.kind, title: title.text });
  const kind = settleKind(seemed, { path, title: title.text, answers });
  const { facts, faults, conflicts } = readFacts({ ...parts, answers });
  const titleLines = new Set([title.range.start.line, ...sections.map((section) => section.line)]);
  const saysSomething = hasContent(
    blocks,
    (line) => titleLines.has(line),
    frontMatter.bodyLine,
    source.lineCount,
    catalogue.isQuestion,
  );
  const code = blocks.filter((block) => block.type === 'code');
  const contacts = ['emergency', 'owners'].flatMap((topic) =>
    (answers.get(topic)?.sections ?? []).flatMap((index) =>
      readContacts(parts, sections[index]!.line, sections[index]!.endLine),
    ),
  );
  return {
    path,
    source,
    frontMatter,
    blocks,
    sections,
    title,
    kind: kind.kind,
    kindFrom: options.named && kind.kind === 'other' && kind.from === 'shape' ? 'named' : kind.from,
    about: saysSomething ? aboutOf(title.text, path, catalogue) : [],
    kindReason: kind.reason,
    answers,
    facts,
    fieldFaults: faults,
    factConflicts: conflicts,
    // Parts nest: what stands in two of them is one contact.
    contacts: contacts
      .sort((a, b) => compareRanges(a.range, b.range))
      .filter((contact, i, all) => i === 0 || compareRanges(all[i - 1]!.range, contact.range) !== 0),
    links: readLinks(parts),
    directives: parseDirectives(source, (line) =>
      code.some((block) => line >= block.line && line < block.endLine),
    ),
  };
}

/** The topics that the title or the file name announces, as `docs/runbooks/rollback.md` does. */
function aboutOf(title: string, path: string, catalogue: Catalogue): TopicId[] {
  const name = nameOf(path).replace(/\.[^.]+$/, '');
  const matches = [title, name].flatMap((text) => catalogue.match(normaliseTitle(text)));
  return [...new Set(matches.filter(({ strength }) => strength === 'strong').map(({ topic }) => topic))];
}

function titleOf(
  heading: Manual['title'] | undefined,
  frontMatter: Manual['frontMatter'],
  source: SourceText,
  path: string,
): Manual['title'] {
  const stated = frontMatterText(frontMatter, 'title') ?? frontMatterText(frontMatter, 'manual');
  if (heading && !/\{\{|\{%|<%/.test(heading.text) && heading.text !== '') return heading;
  let line = frontMatter.bodyLine;
  while (line < source.lineCount && source.line(line).trim() === '') line++;
  if (line >= source.lineCount) line = 0;
  return { text: stated ?? path.split('/').at(-1)!, range: heading?.range ?? source.lineRange(line) };
}
