import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ChecklistFinding, ChecklistTopic } from '../../core/panels/checklist';
import type { ChecklistWords } from '../../core/panels/checklistProtocol';
import { SEVERITIES } from '../../core/finding';
import { icon } from '../icons';
import { fill } from '../words';
import type { Surface } from './view';

/** One topic: a line that folds, with its answer; in it what is asked, what is found, and the questions. */
export function topicView(topic: ChecklistTopic, surface: Surface): TemplateResult {
  const { words, unfolded } = surface;
  const { id, title, importance, state, findings } = topic;
  const word = state === 'not-applicable' ? words.notApplicable : words[state];
  const open = unfolded.has(id, importance === 'must' && needsWork(topic));
  return html`<details
    class="topic"
    ?open=${live(open)}
    @toggle=${(event: Event) => unfolded.set(id, (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary>
      ${icon('chevron')} ${icon(state)}
      <h3>${title}</h3>
      <span class="right">
        ${findings.length === 0 ? nothing : numberView(findings, words)}
        ${
          importance
            ? html`<span
                class="importance ${importance}"
                title=${importance === 'must' ? words.mustTip : words.shouldTip}
                >${words[importance]}</span
              >`
            : nothing
        }
        <span class="state">${word}</span>
      </span>
    </summary>
    <div class="body">
      ${topic.ask === '' ? nothing : html`<p class="ask">${topic.ask}</p>`}
      ${topic.reason === undefined ? nothing : html`<blockquote>${topic.reason}</blockquote>`}
      ${placesView(topic, surface)} ${findingsView(findings, surface)} ${questionsView(topic, surface)}
      ${actionsView(topic, surface)}
    </div>
  </details>`;
}

/** How many findings there are, with the symbol of the most serious. */
function numberView(findings: readonly ChecklistFinding[], words: ChecklistWords): TemplateResult {
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  const text = findings.length === 1 ? words.findingsOne : fill(words.findingsMany, findings.length);
  return html`<span class="number" title=${text}>
    ${icon(worst ?? 'hint')}<span aria-hidden="true">${findings.length}</span
    ><span class="unseen">${text}</span>
  </span>`;
}

function needsWork({ state, findings }: ChecklistTopic): boolean {
  return (
    (state !== 'answered' && state !== 'not-applicable') ||
    findings.some(({ severity }) => severity !== 'hint')
  );
}

function placesView({ places, elsewhere }: ChecklistTopic, { words, send }: Surface): TemplateResult {
  const own = places.map(
    ({ line, title }) =>
      html`<li>
        <button class="link" @click=${() => send({ type: 'jump', line })}>
          ${title === undefined ? fill(words.line, line + 1) : fill(words.goTo, title)}
        </button>
        ${title === undefined ? nothing : html`<span class="dim">${fill(words.line, line + 1)}</span>`}
      </li>`,
  );
  const other =
    elsewhere &&
    html`<li>
      <button
        class="link"
        @click=${() => send({ type: 'openFile', path: elsewhere.path, line: elsewhere.line })}
      >
        ${fill(words.answeredIn, elsewhere.path)}
      </button>
      ${elsewhere.title === undefined ? nothing : html`<span class="dim">${elsewhere.title}</span>`}
    </li>`;
  return html`<ul class="places" ?hidden=${own.length === 0 && !other}>
    ${other ?? nothing}${own}
  </ul>`;
}

/** Findings, each with its severity in words, its line and its explanation. */
export function findingsView(
  findings: readonly ChecklistFinding[],
  { words, send }: Surface,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<ul class="findings">
    ${findings.map(
      ({ rule, severity, message, line }) =>
        html`<li>
          ${icon(severity)}
          <div>
            <p>${message}</p>
            <p class="meta">
              <span>${words[severity]}</span>
              <button class="link" @click=${() => send({ type: 'jump', line })}>
                ${fill(words.line, line + 1)}
              </button>
              <button class="link" @click=${() => send({ type: 'explainRule', rule })}>
                ${fill(words.explain, rule)}
              </button>
            </p>
          </div>
        </li>`,
    )}
  </ul>`;
}

function questionsView(topic: ChecklistTopic, { words, send }: Surface): TemplateResult | typeof nothing {
  const { id, title, questions, tickable } = topic;
  if (questions.length === 0) return nothing;
  const label = fill(words.questions, title);
  if (!tickable) {
    return html`<ul class="questions plain" aria-label=${label}>
      ${questions.map(({ text }) => html`<li>${text}</li>`)}
    </ul>`;
  }
  return html`<ul class="questions" aria-label=${label}>
    ${repeat(
      questions,
      ({ text }) => text,
      ({ text, ticked }) =>
        html`<li>
          <label>
            <input
              type="checkbox"
              .checked=${live(ticked)}
              @change=${(event: Event) =>
                send({
                  type: 'tick',
                  topic: id,
                  question: text,
                  ticked: (event.currentTarget as HTMLInputElement).checked,
                })}
            />
            <span>${text}</span>
          </label>
        </li>`,
    )}
  </ul>`;
}

function actionsView(topic: ChecklistTopic, { words, send }: Surface): TemplateResult | typeof nothing {
  if (!topic.insertable) return nothing;
  const { id, title } = topic;
  return html`<p class="actions">
    <button
      aria-label="${words.insertSection}: ${title}"
      @click=${() => send({ type: 'insertSection', topic: id })}
    >
      ${words.insertSection}
    </button>
    <button
      class="secondary"
      aria-label="${words.declareNotApplicable}: ${title}"
      @click=${() => send({ type: 'notApplicable', topic: id })}
    >
      ${words.declareNotApplicable}
    </button>
  </p>`;
}
