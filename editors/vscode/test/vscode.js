"use strict";

// What the extension uses of the module `vscode`, and where a test sees what it did.

class Emitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener) => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
  }
  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose() {
    this.listeners.clear();
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}
class Range {
  constructor(start, end) {
    Object.assign(this, { start, end });
  }
}
class Selection extends Range {
  constructor(anchor, active) {
    super(anchor, active);
    Object.assign(this, { anchor, active });
  }
}
class Uri {
  constructor(scheme, path) {
    Object.assign(this, { scheme, path, fsPath: path });
  }
  static parse(text) {
    const { protocol, pathname } = new URL(text);
    return new Uri(protocol.slice(0, -1), decodeURIComponent(pathname));
  }
  static joinPath(uri, ...names) {
    return new Uri(uri.scheme, [uri.path, ...names].join("/"));
  }
  toString() {
    return `${this.scheme}://${encodeURI(this.path)}`;
  }
}

/// A class that keeps what it is made with, under these names.
const record = (...names) => class {
  constructor(...values) {
    names.forEach((name, index) => { this[name] = values[index]; });
  }
};
class MarkdownString {
  constructor(value = "") {
    this.value = value;
  }
  appendText(text) {
    this.value += text;
    return this;
  }
  appendCodeblock(text, language) {
    this.value += `\`\`\`${language}\n${text}\n\`\`\``;
    return this;
  }
}
class WorkspaceEdit {
  constructor() {
    this.edits = [];
  }
  set(uri, edits) {
    this.edits.push([uri.toString(), edits]);
  }
}
class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
}
CodeActionKind.Empty = new CodeActionKind("");

const events = {};
for (const name of ["open", "change", "save", "close", "configuration", "folders", "selection",
  "theme"]) events[name] = new Emitter();

/// What a test looks at and turns.
const test = {
  events, providers: {}, commands: {}, panels: [], diagnostics: new Map(), messages: [], output: "", settings: {},
  status: { dispose: () => {} }, applied: [], choice: undefined,
};

const disposable = (act = () => {}) => ({ dispose: act });
const languages = {
  createDiagnosticCollection: () => ({
    set: (uri, found) => test.diagnostics.set(uri.toString(), found),
    clear: () => test.diagnostics.clear(),
    dispose: () => {},
  }),
  createLanguageStatusItem: () => test.status,
};
for (const kind of ["CompletionItem", "Hover", "Definition", "Reference", "DocumentHighlight", "Rename", "DocumentSymbol",
  "WorkspaceSymbol", "FoldingRange", "SelectionRange", "DocumentFormattingEdit", "DocumentRangeFormattingEdit",
  "OnTypeFormattingEdit", "InlayHints", "CodeActions", "CodeLens", "DocumentLink", "DocumentSemanticTokens",
  "DocumentRangeSemanticTokens"]) {
  languages[`register${kind}Provider`] = (...values) => {
    const provider = kind === "WorkspaceSymbol" ? values[0] : values[1];
    test.providers[kind] = provider;
    return disposable(() => { delete test.providers[kind]; });
  };
}

const workspace = {
  textDocuments: [], workspaceFolders: undefined,
  onDidOpenTextDocument: events.open.event, onDidChangeTextDocument: events.change.event,
  onDidSaveTextDocument: events.save.event, onDidCloseTextDocument: events.close.event,
  onDidChangeWorkspaceFolders: events.folders.event, onDidChangeConfiguration: events.configuration.event,
  getConfiguration: (section) => ({ get: (key) => test.settings[section ? `${section}.${key}` : key] }),
  createFileSystemWatcher: () => ({
    onDidCreate: new Emitter().event, onDidChange: (test.fileChanged = new Emitter()).event,
    onDidDelete: new Emitter().event, dispose: () => {},
  }),
  applyEdit: async (edit) => {
    test.applied.push(edit);
    return true;
  },
  openTextDocument: async (uri) => workspace.textDocuments.find((one) => one.uri.toString() === uri.toString()),
  getWorkspaceFolder: () => undefined,
};

const say = (level) => async (message) => {
  test.messages.push([level, message]);
  return test.choice;
};
const window = {
  activeTextEditor: undefined, visibleTextEditors: [], activeColorTheme: { kind: 1 },
  createOutputChannel: () => ({
    append: (text) => { test.output += text; }, appendLine: (text) => { test.output += `${text}\n`; },
    show: () => {}, dispose: () => {},
  }),
  showErrorMessage: say("error"), showWarningMessage: say("warning"), showInformationMessage: say("information"),
  onDidChangeTextEditorSelection: events.selection.event, onDidChangeActiveColorTheme: events.theme.event,
  registerWebviewPanelSerializer: (type, serializer) => {
    test.serializer = serializer;
    return disposable();
  },
  createWebviewPanel: () => test.panel(),
  showTextDocument: async (document) => {
    window.activeTextEditor = { document, revealRange: () => {} };
    return window.activeTextEditor;
  },
};

test.panel = () => {
  const received = new Emitter();
  const disposed = new Emitter();
  const panel = {
    posted: [], receive: (message) => received.fire(message), reveal: () => { panel.isRevealed = true; },
    dispose: () => disposed.fire(), onDidDispose: disposed.event,
    webview: {
      cspSource: "https://page.test", html: "", options: {}, onDidReceiveMessage: received.event,
      asWebviewUri: (uri) => `https://page.test${uri.path}`,
      postMessage: (message) => { panel.posted.push(message); },
    },
  };
  test.panels.push(panel);
  return panel;
};

/// A document that a test opens and changes, with the events that VS Code has for it.
test.document = (uri, text) => {
  const document = {
    uri: Uri.parse(uri), languageId: "vsm", version: 1, isUntitled: false, isDirty: false, text,
    getText: () => document.text,
    get lineCount() {
      return document.text.split("\n").length;
    },
    lineAt: (line) => ({ firstNonWhitespaceCharacterIndex: document.text.split("\n")[line].search(/\S|$/) }),
    offsetAt: ({ line, character }) =>
      document.text.split("\n").slice(0, line).reduce((sum, one) => sum + one.length + 1, character),
  };
  workspace.textDocuments.push(document);
  events.open.fire(document);
  return document;
};
test.change = (document, ...changes) => {
  const contentChanges = changes.map(([from, to, text]) => {
    const range = new Range(new Position(...from), new Position(...to));
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    document.text = document.text.slice(0, start) + text + document.text.slice(end);
    return { range, rangeOffset: start, rangeLength: end - start, text };
  });
  document.version += 1;
  events.change.fire({ document, contentChanges });
};
test.close = (document) => {
  workspace.textDocuments.splice(workspace.textDocuments.indexOf(document), 1);
  events.close.fire(document);
};

module.exports = {
  test, languages, workspace, window, version: "1.85.0", env: { language: "en" },
  commands: {
    registerCommand: (name, act) => {
      test.commands[name] = act;
      return disposable(() => { delete test.commands[name]; });
    },
    executeCommand: async (name, ...values) => { test.executed = [name, ...values]; },
  },
  tasks: {
    registerTaskProvider: (type, provider) => {
      test.tasks = provider;
      return disposable();
    },
    executeTask: async (task) => { test.task = task; },
  },
  EventEmitter: Emitter, Position, Range, Selection, Uri, MarkdownString, WorkspaceEdit, CodeActionKind,
  Diagnostic: record("range", "message", "severity"), DiagnosticRelatedInformation: record("location", "message"),
  Location: record("uri", "range"), TextEdit: record("range", "newText"), CompletionItem: record("label", "kind"),
  CompletionList: record("items", "isIncomplete"), SnippetString: record("value"), Hover: record("contents", "range"),
  SymbolInformation: record("name", "kind", "containerName", "location"),
  DocumentSymbol: record("name", "detail", "kind", "range", "selectionRange"),
  SelectionRange: record("range", "parent"), FoldingRange: record("start", "end", "kind"),
  InlayHint: record("position", "label", "kind"), InlayHintLabelPart: record("value"),
  CodeAction: record("title", "kind"), CodeLens: record("range", "command"), DocumentLink: record("range", "target"),
  DocumentHighlight: record("range", "kind"), SemanticTokensLegend: record("tokenTypes", "tokenModifiers"),
  SemanticTokens: record("data", "resultId"), SemanticTokensEdits: record("edits", "resultId"),
  SemanticTokensEdit: record("start", "deleteCount", "data"), ProcessExecution: record("process", "args"),
  Task: record("definition", "scope", "name", "source", "execution", "problemMatchers"),
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  FoldingRangeKind: { Comment: 1, Imports: 2, Region: 3 }, ColorThemeKind: { Light: 1, Dark: 2, HighContrast: 3 },
  TaskScope: { Global: 1, Workspace: 2 }, TaskGroup: { Test: "test", Build: "build" }, ViewColumn: { One: 1, Beside: -2 },
  TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
};
