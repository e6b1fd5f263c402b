import './checklist.css';
import { render } from 'lit-html';
import {
  readKeptChecklist,
  readToChecklist,
  type FromChecklist,
  type KeptChecklist,
  type ToChecklist,
} from '../../core/panels/checklistProtocol';
import { checklistView } from './view';

const vscode = acquireVsCodeApi();
const root = document.getElementById('checklist')!;
let kept: KeptChecklist | undefined = readKeptChecklist(vscode.getState());

function send(message: FromChecklist): void {
  vscode.postMessage(message);
}

/** Which topics are unfolded is the reader's: once shown, only a click changes it, also over a reload. */
const unfolded = {
  has(topic: string, byDefault: boolean): boolean {
    if (!kept) return byDefault;
    return (kept.open[topic] ??= byDefault);
  },
  set(topic: string, open: boolean): void {
    if (!kept || kept.open[topic] === open) return;
    kept.open[topic] = open;
    vscode.setState(kept);
  },
};

function show({ uri, document: shown, words }: ToChecklist): void {
  if (kept?.uri !== uri) kept = { uri, open: kept?.open ?? {} };
  render(checklistView(shown, words, unfolded, send), root);
  vscode.setState(kept);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readToChecklist(event.data);
  if (message) show(message);
});
send({ type: 'ready' });
