import type { MarkdownIt } from 'markdown-it';
import { rankIdeas, readRecord, resultOf, type Consensus, type ConsensusResult } from '../records/consensus';
import { parseFrontMatter } from '../document/frontMatter';
import { SourceText } from '../document/text';
import { TOPICS } from '../topics';
import { fieldOf } from '../document/yamlTree';

/** The words of the preview, which are the editor's own. */
export interface PreviewWords {
  result(result: ConsensusResult): string;
  /** Completes "5: …". */
  votes(count: number): string;
  readonly notApplicable: string;
  readonly decision: string;
  readonly record: string;
}

const NOT_APPLICABLE = /^\*\*not applicable:?\*\*:?\s/i;

/** A plugin for markdown-it: consensus records as histograms, reasons why topics are not applicable as notes. */
export function ownersManualPreview(md: MarkdownIt, words: PreviewWords): void {
  const { escapeHtml } = md.utils;
  const text = (tag: string, content: string) => `<${tag}>${escapeHtml(content)}</${tag}>`;
  const plain = md.renderer.rules.fence;

  md.renderer.rules.fence = (tokens, index, options, env, renderer) => {
    const token = tokens[index]!;
    const written = plain
      ? plain(tokens, index, options, env, renderer)
      : renderer.renderToken(tokens, index, options);
    if (!/^consensus\b/i.test(token.info.trim())) return written;
    const record = recordOf(token.content);
    // What cannot be read is shown as it is written; the rules say what is wrong with it.
    if (record.votes.length === 0 && record.ballots.length === 0) return written;
    const attributes = renderer.renderAttrs(token);
    return [
      `<div${withClass(attributes, 'owners-manual-consensus')}>`,
      record.question === undefined ? '' : text('strong', record.question),
      histogram(record),
      ranking(record),
      record.decision ? `<p>${text('em', words.decision)} ${escapeHtml(record.decision.text)}</p>` : '',
      `<details>${text('summary', words.record)}${written}</details>`,
      '</div>\n',
    ].join('');
  };

  md.core.ruler.push('owners-manual-notes', (state) => {
    state.tokens.forEach((token, at) => {
      const inside = state.tokens[at + 1];
      if (token.type !== 'paragraph_open' || !inside || !NOT_APPLICABLE.test(inside.content)) return;
      token.attrJoin('class', 'owners-manual-note');
    });
    const reasons = reasonsIn(state.src);
    if (reasons.length === 0) return;
    const note = new state.Token('owners_manual_reasons', '', 0);
    note.meta = { reasons };
    const title = state.tokens.findIndex(({ type, tag }) => type === 'heading_close' && tag === 'h1');
    state.tokens.splice(title + 1, 0, note);
  });

  md.renderer.rules['owners_manual_reasons'] = (tokens, index) => {
    const { reasons } = tokens[index]!.meta as { reasons: readonly Reason[] };
    const items = reasons.map(
      ({ topic, reason }) => `<li>${text('strong', topic)}: ${escapeHtml(reason)}</li>`,
    );
    return `<div class="owners-manual-note">${text('p', words.notApplicable)}<ul>${items.join('')}</ul></div>\n`;
  };

  function histogram({ votes, invited }: Consensus): string {
    if (votes.length === 0) return '';
    const rows = [5, 4, 3, 2, 1, 0].map((value) => {
      const who = votes.filter((vote) => vote.value === value).map((vote) => vote.who);
      const bar = `<progress max="${votes.length}" value="${who.length}" aria-label="${escapeHtml(words.votes(who.length))}"></progress>`;
      return `<tr><th scope="row">${value}</th><td>${bar}</td><td>${escapeHtml(who.join(', '))}</td></tr>`;
    });
    const result = resultOf(
      votes.map(({ value }) => value),
      invited,
    );
    return `<table>${rows.join('')}</table><p class="owners-manual-${result}">${escapeHtml(words.result(result))}</p>`;
  }

  function ranking({ ideas, ballots }: Consensus): string {
    if (ballots.length === 0) return '';
    const rows = rankIdeas(ideas.keys(), ballots).map(({ rank, idea, count }) => {
      const bar = `<progress max="${ballots.length}" value="${count}" aria-label="${escapeHtml(words.votes(count))}"></progress>`;
      return `<tr><th scope="row">${rank}.</th><td>${bar}</td><td>${escapeHtml(ideas.get(idea) ?? idea)} (${count})</td></tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }
}

interface Reason {
  readonly topic: string;
  readonly reason: string;
}

function recordOf(content: string): Consensus {
  const source = new SourceText(`\`\`\`consensus\n${content}\`\`\`\n`);
  const endLine = source.lineCount - 1;
  return readRecord(source, {
    type: 'code',
    info: 'consensus',
    text: content,
    line: 0,
    endLine,
    quoted: false,
  });
}

/** The reasons that the front matter gives. */
function reasonsIn(document: string): Reason[] {
  if (!document.startsWith('---') || !document.includes('not-applicable')) return [];
  const { root } = parseFrontMatter(new SourceText(document));
  const value = fieldOf(root, 'not-applicable')?.value;
  return (value?.type === 'map' ? value.fields : []).flatMap(({ key, value: reason }) =>
    reason.type === 'scalar' && reason.text.trim() !== ''
      ? [{ topic: TOPICS.find(({ id }) => id === key)?.title ?? key, reason: reason.text.trim() }]
      : [],
  );
}

/** Attributes as markdown-it writes them, with one class more. */
function withClass(attributes: string, name: string): string {
  return attributes.includes(' class="')
    ? attributes.replace(' class="', ` class="${name} `)
    : `${attributes} class="${name}"`;
}
