#!/usr/bin/env node
"use strict";

// A language server for tests of the client: it keeps what it is told, answers with what a test can tell apart, and
// ends, stays silent or sends nonsense where a test asks for it.

if (process.argv[2] !== "lsp" || process.argv[3] !== "--stdio") process.exit(64);

const { Connection } = require("../client/connection");

const texts = new Map();
const told = [];
const waiting = new Map();

/// Frames come in pieces, cut wherever it hurts.
const output = {
  on: () => {},
  write: (bytes) => {
    const whole = Buffer.from(bytes);
    for (let index = 0; index < whole.length; index += 7) process.stdout.write(whole.subarray(index, index + 7));
  },
};

const range = (line, start, end) => ({ start: { line, character: start }, end: { line, character: end } });
const offset = (text, { line, character }) =>
  text.split("\n").slice(0, line).reduce((sum, one) => sum + one.length + 1, character);

const capabilities = {
  textDocumentSync: { openClose: true, change: 2, save: { includeText: true } },
  completionProvider: { triggerCharacters: [" "], resolveProvider: true },
  hoverProvider: true, definitionProvider: true, referencesProvider: true, documentHighlightProvider: true,
  renameProvider: { prepareProvider: true }, documentSymbolProvider: true, workspaceSymbolProvider: true,
  foldingRangeProvider: true, selectionRangeProvider: true, documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
  semanticTokensProvider: {
    legend: { tokenTypes: ["keyword", "number"], tokenModifiers: ["declaration"] }, full: { delta: true }, range: true,
  },
  inlayHintProvider: { resolveProvider: true }, codeActionProvider: { codeActionKinds: ["quickfix"], resolveProvider: true },
  codeLensProvider: { resolveProvider: true }, documentLinkProvider: {},
  executeCommandProvider: {
    commands: ["test.text", "test.told", "test.end", "test.nonsense", "test.ask", "test.publish", "test.stderr", "test.draw"],
  },
};

const commands = {
  "test.text": (uri) => texts.get(uri),
  "test.told": () => told,
  "test.end": () => process.exit(3),
  "test.nonsense": () => process.stdout.write("this is no message\r\n\r\n"),
  "test.ask": (method, params) => connection.request(method, params).catch((error) => ({ code: error.code })),
  "test.publish": (params) => connection.notify("textDocument/publishDiagnostics", params),
  "test.draw": () => { delete answers["vsm/preview"]; },
  "test.stderr": (text) => process.stderr.write(text),
};

const answers = {
  initialize: (params) => {
    told.push(["initialize", params]);
    return { capabilities, serverInfo: { name: "test", version: "1.2.3" } };
  },
  shutdown: () => null,
  "textDocument/completion": ({ context }) => ({
    isIncomplete: true,
    items: [
      { label: "process", kind: 14, insertTextFormat: 2, insertText: "process ${1:weld}", data: 7, detail: JSON.stringify(context) },
      { label: "C/T", kind: 10, textEdit: { range: range(1, 2, 4), newText: "C/T 39s" }, documentation: { kind: "markdown", value: "*time*" } },
    ],
  }),
  "completionItem/resolve": (item) => ({ ...item, documentation: `resolved ${item.data}` }),
  "textDocument/hover": ({ position }) => position.line === 99 ? new Promise(() => {}) : position.line === 98
    ? Promise.reject(Object.assign(new Error("stale"), { code: -32801 }))
    : { contents: { kind: "markdown", value: `line ${position.line}` }, range: range(position.line, 0, 3) },
  "textDocument/definition": ({ textDocument }) => [{ uri: textDocument.uri, range: range(4, 1, 5) }],
  "textDocument/references": ({ textDocument, context }) =>
    [{ uri: textDocument.uri, range: range(context.includeDeclaration ? 1 : 2, 0, 1) }],
  "textDocument/documentHighlight": () => [{ range: range(3, 0, 4), kind: 3 }],
  "textDocument/prepareRename": ({ position }) => position.line === 0 ? null : { range: range(1, 0, 4), placeholder: "weld" },
  "textDocument/rename": ({ textDocument, newName }) => ({
    documentChanges: [{ textDocument: { uri: textDocument.uri, version: 1 }, edits: [{ range: range(1, 0, 4), newText: newName }] }],
  }),
  "textDocument/documentSymbol": () => [{
    name: "stream", kind: 5, range: range(0, 0, 9), selectionRange: range(0, 0, 6),
    children: [{ name: "weld", kind: 6, range: range(1, 0, 9), selectionRange: range(1, 0, 4) }],
  }],
  "workspace/symbol": ({ query }) => [{ name: query, kind: 6, location: { uri: "file:///a.vsm", range: range(0, 0, 1) } }],
  "textDocument/foldingRange": () => [{ startLine: 1, endLine: 5, kind: "comment" }],
  "textDocument/selectionRange": ({ positions }) =>
    positions.map(({ line }) => ({ range: range(line, 2, 3), parent: { range: range(line, 0, 9) } })),
  "textDocument/formatting": ({ options }) => [{ range: range(0, 0, 0), newText: " ".repeat(options.tabSize) }],
  "textDocument/rangeFormatting": (params) => [{ range: params.range, newText: "x" }],
  "textDocument/onTypeFormatting": ({ ch, position }) => [{ range: range(position.line, 0, 0), newText: ch }],
  "textDocument/semanticTokens/full": () => ({ data: [0, 0, 3, 0, 0], resultId: "1" }),
  "textDocument/semanticTokens/full/delta": ({ previousResultId }) =>
    ({ edits: [{ start: 0, deleteCount: 5, data: [1, 0, 3, 1, 0] }], resultId: previousResultId + "2" }),
  "textDocument/semanticTokens/range": () => ({ data: [0, 0, 1, 1, 0] }),
  "textDocument/inlayHint": (params) => [{ position: params.range.start, label: [{ value: "7.6 d" }], kind: 1, paddingLeft: true }],
  "inlayHint/resolve": (hint) => ({ ...hint, tooltip: "days" }),
  "textDocument/codeAction": ({ context, textDocument }) => [
    {
      title: `Write ${context.diagnostics.map((one) => one.data).join()}`, kind: "quickfix", isPreferred: true,
      diagnostics: context.diagnostics, data: textDocument.uri,
    },
    { title: "Draw", command: "vsm.draw" },
  ],
  "codeAction/resolve": (action) => ({ ...action, edit: { changes: { [action.data]: [{ range: range(1, 0, 0), newText: "s" }] } } }),
  "textDocument/codeLens": () => [{ range: range(0, 0, 3), data: 1 }],
  "codeLens/resolve": (lens) => ({ ...lens, command: { title: "lead time 23.6 d", command: "vsm.showPreview" } }),
  "textDocument/documentLink": () => [{ range: range(0, 9, 19), target: "file:///common.vsm", tooltip: "common.vsm" }],
  "vsm/preview": ({ textDocument, version, theme }) => {
    const text = texts.get(textDocument.uri);
    told.push(["vsm/preview", version]);
    if (text.includes("bad")) return { version, error: { message: "it is bad", line: 1 } };
    return {
      version, places: [{ id: "weld", line: 1 }],
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text id="weld">${theme} ${text.length}</text></svg>`,
    };
  },
  "workspace/executeCommand": ({ command, arguments: values }) => commands[command](...values),
};

const connection = new Connection(process.stdin, output, {
  failed: () => process.exit(5),
  notification: (method, params) => {
    told.push([method, params]);
    if (method === "exit") process.exit(0);
    if (method === "textDocument/didOpen") texts.set(params.textDocument.uri, params.textDocument.text);
    if (method === "textDocument/didClose") texts.delete(params.textDocument.uri);
    if (method === "textDocument/didChange") {
      for (const change of params.contentChanges) {
        const text = texts.get(params.textDocument.uri);
        texts.set(params.textDocument.uri,
          text.slice(0, offset(text, change.range.start)) + change.text + text.slice(offset(text, change.range.end)));
      }
    }
    if (method === "$/cancelRequest" && waiting.has(params.id)) waiting.get(params.id)();
  },
  request: (method, params) => {
    if (answers[method]) {
      const answer = answers[method](params);
      if (method !== "textDocument/hover" || params.position.line !== 99) return answer;
      const cancelled = Object.assign(new Error("cancelled"), { code: -32800 });
      return new Promise((_, reject) => waiting.set(lastId, () => reject(cancelled)));
    }
    return Promise.reject(Object.assign(new Error(method), { code: -32601 }));
  },
});

// The numbers of requests, which the connection keeps to itself.
let lastId;
const receive = connection.receive.bind(connection);
connection.receive = (message) => {
  if (message && message.id !== undefined && message.method) lastId = message.id;
  receive(message);
};
