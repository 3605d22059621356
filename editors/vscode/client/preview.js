"use strict";

const crypto = require("crypto");
const vscode = require("vscode");
const convert = require("./convert");
const { isMap } = require("./documents");

const viewType = "vsm.preview";

/// The pictures beside the texts, one a map.
class Previews {
  constructor(server, extensionUri) {
    this.server = server;
    this.folder = vscode.Uri.joinPath(extensionUri, "preview");
    this.panels = new Map();
    this.subscriptions = [
      vscode.window.onDidChangeTextEditorSelection((event) => this.marked(event.textEditor)),
      vscode.window.onDidChangeActiveColorTheme(() => this.refresh()),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          if (!state || typeof state.uri !== "string") return panel.dispose();
          this.adopt(panel, convert.uri(state.uri));
        },
      }),
    ];
  }

  show(document) {
    const known = this.panels.get(document.uri.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      viewType, "", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    this.adopt(panel, document.uri);
  }

  adopt(panel, uri) {
    const preview = new Preview(panel, uri, this.server, this.folder);
    this.panels.set(uri.toString(), preview);
    panel.onDidDispose(() => this.panels.delete(uri.toString()));
  }

  /// The text of a map has changed, and the server knows.
  changed(document) {
    const preview = this.panels.get(document.uri.toString());
    if (preview) preview.draw();
  }

  /// All maps are drawn anew, as for another theme or by another server.
  refresh() {
    for (const preview of this.panels.values()) preview.draw();
  }

  marked(editor) {
    const preview = this.panels.get(editor.document.uri.toString());
    if (preview) preview.post({ type: "line", line: editor.selection.active.line });
  }

  stopped(reason) {
    for (const preview of this.panels.values()) preview.post({ type: "error", error: { message: reason } });
  }

  dispose() {
    for (const preview of this.panels.values()) preview.panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

class Preview {
  constructor(panel, uri, server, folder) {
    this.panel = panel;
    this.uri = uri;
    this.server = server;
    panel.title = uri.path.split("/").pop();
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.onDidReceiveMessage((message) => this.receive(message));
    panel.onDidDispose(() => { this.isDisposed = true; });
    panel.webview.html = page(panel.webview, folder, uri);
  }

  post(message) {
    if (!this.isDisposed) this.panel.webview.postMessage(message);
  }

  /// Asks for the picture of what the text is now; while one is drawn only the last change is remembered.
  async draw() {
    if (this.isDrawing) {
      this.isStale = true;
      return;
    }
    this.isDrawing = true;
    try {
      do {
        this.isStale = false;
        await this.drawOnce();
      } while (this.isStale && !this.isDisposed);
    } finally {
      this.isDrawing = false;
    }
  }

  async drawOnce() {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === this.uri.toString());
    if (!document || !isMap(document)) {
      this.post({ type: "error", error: { message: "The map is not open in an editor." } });
      return;
    }
    if (!this.server.isRunning) {
      // One that starts asks for all pictures when it can draw them.
      if (!this.server.child) this.post({ type: "error", error: { message: "The language server does not run." } });
      return;
    }
    // `vsm/preview` gives { svg, version, places: [{ id, line }], error: text or { message, line } }; ids are those that
    // elements of the picture have as `data-id`. Lines are counted from 0.
    const kind = vscode.window.activeColorTheme.kind;
    const isDark = kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
    let picture;
    try {
      picture = await this.server.request("vsm/preview", {
        textDocument: convert.toDocument(document), version: document.version, theme: isDark ? "dark" : "light",
      });
    } catch (error) {
      this.post({ type: "error", error: { message: error.message } });
      return;
    }
    // There is none for this text any more, or never was: then the server has said why.
    if (!picture) return;
    const error = typeof picture.error === "string" ? { message: picture.error } : picture.error;
    if (picture.svg) this.post({ type: "picture", svg: picture.svg, places: picture.places || [] });
    this.post(error ? { type: "error", error } : { type: "fine" });
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    if (editor) this.post({ type: "line", line: editor.selection.active.line });
  }

  async receive(message) {
    if (!message || typeof message !== "object") return;
    if (message.type === "ready") return this.draw();
    if (message.type !== "go" || !Number.isInteger(message.line) || message.line < 0) return;
    const open = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === this.uri.toString());
    const document = open ? open.document : await vscode.workspace.openTextDocument(this.uri);
    const editor = await vscode.window.showTextDocument(document, open ? open.viewColumn : vscode.ViewColumn.One);
    const line = Math.min(message.line, document.lineCount - 1);
    const start = new vscode.Position(line, document.lineAt(line).firstNonWhitespaceCharacterIndex);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/// The page: it runs the one script with this nonce, and reads nothing from anywhere.
function page(webview, folder, uri) {
  const nonce = crypto.randomBytes(16).toString("base64");
  const file = (name) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(file("page.css"))}">
<title>vsm</title>
</head>
<body data-uri="${escaped(uri.toString())}">
<div id="error" role="status" hidden></div>
<main id="sheet" tabindex="0" aria-label="The map"></main>
<nav aria-label="Size of the map">
<button id="smaller" title="Smaller (−)">−</button>
<button id="fit" title="As wide as the window (0)">fit</button>
<button id="larger" title="Larger (+)">+</button>
</nav>
<script nonce="${nonce}" src="${escaped(file("page.js"))}"></script>
</body>
</html>
`;
}

module.exports = { Previews, page, viewType };
