"use strict";

const vscode = require("vscode");
const convert = require("./convert");

const language = "vsm";

const isMap = (document) => document.languageId === language
  && (document.uri.scheme === "file" || document.uri.scheme === "untitled");

/// Tells the server what stands in the maps that are open, change by change.
class Documents {
  /// `changed(document)` is called when the server has been told of a change.
  constructor(server, changed) {
    this.server = server;
    this.changed = changed;
    this.open = new Set();
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.didOpen(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.didChange(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.didSave(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.didClose(document)),
    ];
  }

  /// A server that has just started knows of nothing.
  serverStarted() {
    const sync = this.server.capabilities.textDocumentSync;
    this.kind = typeof sync === "number" ? sync : sync ? sync.change || 0 : 2;
    this.savedText = Boolean(sync && sync.save && sync.save.includeText);
    this.open.clear();
    for (const document of vscode.workspace.textDocuments) this.didOpen(document);
  }

  didOpen(document) {
    if (!isMap(document) || !this.server.isRunning || this.open.has(document.uri.toString())) return;
    this.open.add(document.uri.toString());
    this.server.notify("textDocument/didOpen", {
      textDocument: {
        uri: document.uri.toString(), languageId: language, version: document.version, text: document.getText(),
      },
    });
    this.changed(document);
  }

  didChange({ document, contentChanges }) {
    if (!this.open.has(document.uri.toString()) || !this.server.isRunning || contentChanges.length === 0) return;
    this.server.notify("textDocument/didChange", {
      textDocument: { uri: document.uri.toString(), version: document.version },
      contentChanges: this.kind === 2
        ? contentChanges.map((change) => ({
          range: convert.toRange(change.range), rangeLength: change.rangeLength, text: change.text,
        }))
        : [{ text: document.getText() }],
    });
    this.changed(document);
  }

  didSave(document) {
    if (!this.open.has(document.uri.toString())) return;
    const text = this.savedText ? { text: document.getText() } : {};
    this.server.notify("textDocument/didSave", { textDocument: convert.toDocument(document), ...text });
  }

  didClose(document) {
    if (!this.open.delete(document.uri.toString())) return;
    this.server.notify("textDocument/didClose", { textDocument: convert.toDocument(document) });
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

module.exports = { Documents, isMap, language };
