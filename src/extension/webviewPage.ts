import { env, Uri, type Webview } from 'vscode';

/** Where the bundles of the webviews are: the only folder that they may read from. */
export function webviewRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/**
 * The page of a webview: an empty element with the id `name` and one script and one style sheet, both bundled under
 * that name. Nothing else may load or run: neither inline code nor style, nor anything from the network.
 */
export function webviewPage(webview: Webview, extension: Uri, name: string, title: string): string {
  const nonce = freshNonce();
  const address = (file: string) =>
    webview.asWebviewUri(Uri.joinPath(webviewRoot(extension), file)).toString();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escape(env.language)}">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" nonce="${nonce}" href="${escape(address(`${name}.css`))}" />
  </head>
  <body>
    <div id="${name}"></div>
    <script nonce="${nonce}" src="${escape(address(`${name}.js`))}"></script>
  </body>
</html>`;
}

function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
