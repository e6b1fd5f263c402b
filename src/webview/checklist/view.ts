import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Checklist } from '../../core/panels/checklist';
import type { ChecklistDocument, ChecklistWords, FromChecklist } from '../../core/panels/checklistProtocol';
import { icon } from '../icons';
import { fill } from '../words';
import { findingsView, topicView } from './topic';

/** Which folds are open. */
export interface Unfolded {
  /** Whether `name` is open; the first time it is what `byDefault` says. */
  has(name: string, byDefault: boolean): boolean;
  set(name: string, open: boolean): void;
}

/** What the parts of the view share. */
export interface Surface {
  readonly words: ChecklistWords;
  readonly unfolded: Unfolded;
  readonly send: (message: FromChecklist) => void;
}

/** The whole checklist as elements; rendered over the one before, so that focus and scroll position stay. */
export function checklistView(
  document: ChecklistDocument,
  words: ChecklistWords,
  unfolded: Unfolded,
  send: (message: FromChecklist) => void,
): TemplateResult {
  const surface: Surface = { words, unfolded, send };
  switch (document.status) {
    case 'loading':
      return html`<p class="notice" role="status">${words.loading}</p>`;
    case 'manual':
      return manualView(document.checklist, surface);
    case 'gone':
    case 'no-manual':
      return html`<main class="notice">
        <h1>${document.path}</h1>
        <p role="status">${document.why}</p>
        ${document.status === 'gone' ? nothing : explainKind(surface)}
      </main>`;
  }
}

function manualView(list: Checklist, surface: Surface): TemplateResult {
  const { words } = surface;
  return html`
    ${headView(list, surface)}
    <main>
      ${
        list.asked === 0
          ? html`<p class="empty">${words.nothingAsked} ${list.kindReason}</p>
              ${explainKind(surface)}`
          : nothing
      }
      ${
        list.findings.length === 0
          ? nothing
          : html`<section class="practice" aria-labelledby="document">
              <header><h2 id="document">${words.document}</h2></header>
              <div class="loose">${findingsView(list.findings, surface)}</div>
            </section>`
      }
      ${repeat(
        list.practices,
        ({ id }) => id,
        ({ id, answered, topics }) =>
          html`<section class="practice" aria-labelledby="practice-${id}">
            <header>
              <h2 id="practice-${id}">${words[`practice-${id}`]}</h2>
              <span class="count">${fill(words.practiceProgress, answered, topics.length)}</span>
            </header>
            ${repeat(
              topics,
              (topic) => topic.id,
              (topic) => topicView(topic, surface),
            )}
          </section>`,
      )}
      ${
        list.others.length === 0
          ? nothing
          : html`<details
              class="others"
              ?open=${surface.unfolded.has('others:', false)}
              @toggle=${(event: Event) =>
                surface.unfolded.set('others:', (event.currentTarget as HTMLDetailsElement).open)}
            >
              <summary>
                ${icon('chevron')}
                <h2>${words.others}</h2>
                <span class="count">${list.others.length}</span>
              </summary>
              ${repeat(
                list.others,
                (topic) => topic.id,
                (topic) => topicView(topic, surface),
              )}
            </details>`
      }
    </main>
  `;
}

function headView(list: Checklist, surface: Surface): TemplateResult {
  const { words, send } = surface;
  const progress = fill(words.progress, list.answered, list.asked);
  const missing = [...list.practices.flatMap(({ topics }) => topics)].filter(({ insertable }) => insertable);
  const facts = [
    list.kind,
    ...(list.tier === undefined ? [] : [fill(words.tier, list.tier)]),
    ...(list.lifecycle === undefined ? [] : [list.lifecycle]),
  ];
  return html`<header class="head">
    <h1>${list.title}</h1>
    <p class="facts">
      <button class="link" title=${list.kindReason} @click=${() => send({ type: 'explainKind' })}>
        ${facts.join(' · ')}
      </button>
      <span aria-hidden="true">·</span>
      <button class="link path" title=${words.openManual} @click=${() => send({ type: 'jump', line: 0 })}>
        ${list.path}
      </button>
    </p>
    ${
      list.asked === 0
        ? nothing
        : html`<div class="overall">
            <p role="status" aria-live="polite">${progress}</p>
            <progress aria-hidden="true" max=${list.asked} value=${list.answered}></progress>
            ${
              missing.length < 2
                ? nothing
                : html`<button class="secondary" @click=${() => send({ type: 'insertAll' })}>
                    ${fill(words.insertAll, missing.length)}
                  </button>`
            }
          </div>`
    }
    ${list.files.length === 0 ? nothing : filesView(list, surface)}
  </header>`;
}

function filesView(list: Checklist, { words, unfolded, send }: Surface): TemplateResult {
  return html`<details
    class="files"
    ?open=${unfolded.has('files:', false)}
    @toggle=${(event: Event) => unfolded.set('files:', (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${icon('chevron')}${fill(words.files, list.files.length)}</summary>
    <ul>
      ${list.files.map((path) =>
        path === list.path
          ? html`<li>
              ${icon('file')}<span>${path} <span class="dim">(${words.thisFile})</span></span>
            </li>`
          : html`<li>
              ${icon('file')}
              <button class="link" @click=${() => send({ type: 'openFile', path, line: 0 })}>${path}</button>
            </li>`,
      )}
    </ul>
  </details>`;
}

function explainKind({ words, send }: Surface): TemplateResult {
  return html`<button class="secondary" @click=${() => send({ type: 'explainKind' })}>
    ${words.explainKind}
  </button>`;
}
