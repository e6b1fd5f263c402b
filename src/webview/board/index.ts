import './board.css';
import { readBoardQuery, readToBoard, type FromBoard } from '../../core/panels/boardProtocol';
import { BoardApp } from './app';

const vscode = acquireVsCodeApi();
const app = new BoardApp(document.getElementById('board')!, {
  query: readBoardQuery(vscode.getState()),
  keep: (query) => vscode.setState(query),
  send: (message: FromBoard) => vscode.postMessage(message),
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readToBoard(event.data);
  if (message) app.take(message);
});
app.start();
