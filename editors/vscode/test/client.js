"use strict";

// The client of the extension against a server for tests: what it sends, and what becomes of the answers.

const assert = require("assert");
const fs = require("fs");
const Module = require("module");
const path = require("path");

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  request === "vscode" ? path.join(__dirname, "vscode.js") : resolve(request, ...rest);
const vscode = require("vscode");
const { test } = vscode;
const extension = require("../client/extension");
const { Reader } = require("../client/connection");
const { Server } = require("../client/server");

const uri = "file:///maps/a%20map.vsm";
const at = (line, character) => new vscode.Position(line, character);
const token = () => {
  const cancelled = new vscode.EventEmitter();
  const one = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
  one.cancel = () => {
    one.isCancellationRequested = true;
    cancelled.fire();
  };
  return one;
};
const plain = (value) => JSON.parse(JSON.stringify(value));

async function until(condition, what) {
  for (let tries = 0; tries < 2000; tries++) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 2));
  }
  assert.fail(`in vain: ${what}`);
}

const told = () => test.commands["test.told"]();
const server = () => path.join(__dirname, "server.js");

async function frames() {
  const messages = [{ id: 1, text: "ü→€" }, { id: 2 }, { id: 3, text: "x".repeat(300) }];
  const bytes = Buffer.concat(messages.map((message) => {
    const body = Buffer.from(JSON.stringify(message));
    return Buffer.concat([Buffer.from(`Content-Type: x\r\ncontent-length: ${body.length}\r\n\r\n`), body]);
  }));
  for (const size of [1, 2, 3, 17, bytes.length]) {
    const reader = new Reader();
    const read = [];
    for (let start = 0; start < bytes.length; start += size) read.push(...reader.read(bytes.subarray(start, start + size)));
    assert.deepStrictEqual(read, messages);
  }
  for (const bad of ["Content-Length: x\r\n\r\n{}", "Content-Length: 99999999999\r\n\r\n", "X: 1\r\n\r\n", "y".repeat(9000),
    "Content-Length: 2\r\n\r\n{]"]) {
    assert.throws(() => new Reader().read(Buffer.from(bad)), bad.slice(0, 30));
  }
}

async function start() {
  test.settings["vsm.path"] = server();
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.parse(`file://${__dirname}`), name: "maps" }];
  const context = { subscriptions: [], extensionUri: vscode.Uri.parse("file:///extension") };
  const document = test.document(uri, "stream {\n  weld\n}\n");
  await extension.activate(context);
  assert.strictEqual(test.status.text, "vsm");
  assert.strictEqual(test.status.detail, "1.2.3");
  const [, params] = (await told())[0];
  assert.deepStrictEqual(params.capabilities.general.positionEncodings, ["utf-16"]);
  assert.strictEqual(params.processId, process.pid);
  return { context, document };
}

/// The server's text is that of the editor, whatever is typed and in how many places at once.
async function synchronisation(document) {
  const text = () => test.commands["test.text"](uri);
  assert.strictEqual(await text(), document.getText());
  test.change(document, [[1, 2], [1, 6], "wäld → 😀"]);
  test.change(document, [[2, 0], [2, 0], "  b\n"], [[0, 0], [0, 6], "recovery"]);
  assert.strictEqual(await text(), document.getText());
  let seed = 7;
  const random = (bound) => (seed = (seed * 1103515245 + 12345) % 2147483648) % bound;
  for (let count = 0; count < 200; count++) {
    const lines = document.getText().split("\n");
    const from = random(lines.length);
    const to = Math.min(from + random(2), lines.length - 1);
    const start = random(lines[from].length + 1);
    const end = from === to ? start + random(lines[to].length - start + 1) : random(lines[to].length + 1);
    test.change(document, [[from, start], [to, end], ["", "a", "{\n", "é", "\n\n", " 39s"][random(6)]]);
  }
  assert.strictEqual(await text(), document.getText());
  const versions = (await told()).filter(([method]) => method === "textDocument/didChange")
    .map(([, params]) => params.textDocument.version);
  assert.deepStrictEqual(versions, Array.from({ length: 202 }, (_, index) => index + 2));
  vscode.test.events.save.fire(document);
  await text();
  assert.strictEqual((await told()).find(([method]) => method === "textDocument/didSave")[1].text, document.getText());
  const other = { uri: vscode.Uri.parse("file:///x.txt"), languageId: "plaintext", version: 1, getText: () => "" };
  test.events.open.fire(other);
  assert.strictEqual((await told()).filter(([method]) => method === "textDocument/didOpen").length, 1);
  test.events.folders.fire({ added: [{ uri: vscode.Uri.parse("file:///more"), name: "more" }], removed: [] });
  test.fileChanged.fire(vscode.Uri.parse("file:///more/b.vsm"));
  const [folders, files] = (await told()).slice(-2).map(([, params]) => params);
  assert.deepStrictEqual(folders.event, { added: [{ uri: "file:///more", name: "more" }], removed: [] });
  assert.deepStrictEqual(files.changes, [{ uri: "file:///more/b.vsm", type: 2 }]);
}

async function features(document) {
  const { providers } = test;
  const none = token();
  const completion = await providers.CompletionItem.provideCompletionItems(
    document, at(1, 2), none, { triggerKind: 1, triggerCharacter: " " });
  assert.ok(completion.isIncomplete);
  const [word, property] = completion.items;
  assert.strictEqual(word.kind, 13);
  assert.strictEqual(word.insertText.value, "process ${1:weld}");
  assert.deepStrictEqual(JSON.parse(word.detail), { triggerKind: 2, triggerCharacter: " " });
  assert.strictEqual(property.insertText, "C/T 39s");
  assert.deepStrictEqual(plain(property.range), plain(new vscode.Range(at(1, 2), at(1, 4))));
  assert.strictEqual(property.documentation.isTrusted, false);
  const resolved = await providers.CompletionItem.resolveCompletionItem(word, none);
  assert.strictEqual(resolved.documentation.value, "resolved 7");
  assert.strictEqual(resolved.insertText.value, "process ${1:weld}");

  const hover = await providers.Hover.provideHover(document, at(3, 1), none);
  assert.strictEqual(hover.contents[0].value, "line 3");
  const definition = await providers.Definition.provideDefinition(document, at(0, 0), none);
  assert.strictEqual(definition[0].range.start.line, 4);
  assert.strictEqual(definition[0].uri.toString(), uri);
  const references = (declared) => providers.Reference.provideReferences(
    document, at(0, 0), { includeDeclaration: declared }, none);
  assert.strictEqual((await references(true))[0].range.start.line, 1);
  assert.strictEqual((await references(false))[0].range.start.line, 2);
  assert.strictEqual((await providers.DocumentHighlight.provideDocumentHighlights(document, at(0, 0), none))[0].kind, 2);
  assert.strictEqual((await providers.Rename.prepareRename(document, at(1, 0), none)).placeholder, "weld");
  await assert.rejects(providers.Rename.prepareRename(document, at(0, 0), none), /no name/);
  const rename = await providers.Rename.provideRenameEdits(document, at(1, 0), "forge", none);
  assert.deepStrictEqual(rename.edits.map(([file, edits]) => [file, edits[0].newText]), [[uri, "forge"]]);
  const [symbol] = await providers.DocumentSymbol.provideDocumentSymbols(document, none);
  assert.deepStrictEqual([symbol.kind, symbol.children[0].name], [4, "weld"]);
  assert.strictEqual((await providers.WorkspaceSymbol.provideWorkspaceSymbols("we", none))[0].name, "we");
  const [fold] = await providers.FoldingRange.provideFoldingRanges(document, {}, none);
  assert.deepStrictEqual(plain(fold), { start: 1, end: 5, kind: vscode.FoldingRangeKind.Comment });
  const selections = await providers.SelectionRange.provideSelectionRanges(document, [at(1, 2), at(2, 2)], none);
  assert.deepStrictEqual(selections.map((one) => one.parent.range.start.line), [1, 2]);

  const style = { tabSize: 2, insertSpaces: true };
  const whole = await providers.DocumentFormattingEdit.provideDocumentFormattingEdits(document, style, none);
  assert.strictEqual(whole[0].newText, "  ");
  const part = new vscode.Range(at(1, 0), at(2, 0));
  const ranged = await providers.DocumentRangeFormattingEdit.provideDocumentRangeFormattingEdits(document, part, style, none);
  assert.deepStrictEqual(plain(ranged[0].range), plain(part));
  const typed = await providers.OnTypeFormattingEdit.provideOnTypeFormattingEdits(document, at(2, 1), "}", style, none);
  assert.strictEqual(typed[0].newText, "}");

  const tokens = await providers.DocumentSemanticTokens.provideDocumentSemanticTokens(document, none);
  assert.deepStrictEqual([[...tokens.data], tokens.resultId], [[0, 0, 3, 0, 0], "1"]);
  const delta = await providers.DocumentSemanticTokens.provideDocumentSemanticTokensEdits(document, "1", none);
  assert.deepStrictEqual([[...delta.edits[0].data], delta.resultId], [[1, 0, 3, 1, 0], "12"]);
  assert.ok(await providers.DocumentRangeSemanticTokens.provideDocumentRangeSemanticTokens(document, part, none));

  const [hint] = await providers.InlayHints.provideInlayHints(document, part, none);
  assert.deepStrictEqual([hint.label[0].value, hint.position.line, hint.paddingLeft], ["7.6 d", 1, true]);
  assert.strictEqual((await providers.InlayHints.resolveInlayHint(hint, none)).tooltip.value, "days");
  const [lens] = await providers.CodeLens.provideCodeLenses(document, none);
  assert.strictEqual(lens.command, undefined);
  assert.strictEqual((await providers.CodeLens.resolveCodeLens(lens, none)).command.title, "lead time 23.6 d");
  assert.strictEqual((await providers.DocumentLink.provideDocumentLinks(document, none))[0].target.path, "/common.vsm");

  let refreshed = 0;
  providers.InlayHints.onDidChangeInlayHints(() => { refreshed += 1; });
  await test.commands["test.ask"]("workspace/inlayHint/refresh");
  assert.strictEqual(refreshed, 1);
}

async function messages(document) {
  const publish = test.commands["test.publish"];
  const found = {
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, message: "no unit", severity: 2,
    code: "E100", codeDescription: { href: "https://vsm.test/E100" }, data: "39s",
    relatedInformation: [{ location: { uri, range: { start: at(0, 0), end: at(0, 1) } }, message: "declared here" }],
  };
  await publish({ uri, version: document.version, diagnostics: [found] });
  await until(() => test.diagnostics.get(uri)?.length === 1, "diagnostics");
  const [diagnostic] = test.diagnostics.get(uri);
  assert.strictEqual(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
  assert.strictEqual(diagnostic.code.value, "E100");
  assert.strictEqual(diagnostic.relatedInformation[0].message, "declared here");
  await publish({ uri: uri.replace("%20", " "), version: document.version - 1, diagnostics: [] });
  await told();
  assert.strictEqual(test.diagnostics.get(uri).length, 1, "messages about an older text");
  const { CodeActions } = test.providers;
  const part = new vscode.Range(at(1, 0), at(1, 2));
  const [fix, draw] = await CodeActions.provideCodeActions(
    document, part, { diagnostics: [diagnostic], triggerKind: 1 }, token());
  assert.strictEqual(fix.title, "Write 39s");
  assert.deepStrictEqual([fix.kind.value, fix.isPreferred, draw.command.command], ["quickfix", true, "vsm.draw"]);
  assert.strictEqual((await CodeActions.resolveCodeAction(fix, token())).edit.edits[0][0], uri);
  const applied = (version) => test.commands["test.ask"]("workspace/applyEdit", {
    edit: { documentChanges: [{ textDocument: { uri, version }, edits: [] }] },
  });
  assert.strictEqual((await applied(document.version)).applied, true);
  assert.strictEqual((await applied(document.version - 1)).applied, false);
  assert.strictEqual(test.applied.length, 1);
  const settings = await test.commands["test.ask"]("workspace/configuration", { items: [{ section: "vsm.path" }, { section: "no" }] });
  assert.deepStrictEqual(settings, [server(), null]);
  assert.deepStrictEqual(await test.commands["test.ask"]("no/such", {}), { code: -32601 });
}

async function cancelling(document) {
  const { Hover } = test.providers;
  const slow = token();
  const answer = Hover.provideHover(document, at(99, 0), slow);
  await told();
  slow.cancel();
  assert.strictEqual(await answer, undefined);
  assert.strictEqual(await Hover.provideHover(document, at(98, 0), token()), undefined, "a stale answer is none");
  const early = token();
  early.cancel();
  const before = (await told()).length;
  assert.strictEqual(await Hover.provideHover(document, at(1, 0), early), undefined);
  assert.strictEqual((await told()).length, before);
}

async function preview(document) {
  vscode.window.activeTextEditor = { document, selection: new vscode.Selection(at(0, 0), at(0, 0)), revealRange: () => {} };
  vscode.window.visibleTextEditors = [vscode.window.activeTextEditor];
  test.commands["vsm.showPreview"]();
  const [panel] = test.panels;
  const { html } = panel.webview;
  const nonce = /script-src &#39;nonce-([^&]+)&#39;/.exec(html)[1];
  assert.ok(html.includes("default-src &#39;none&#39;; style-src https://page.test;"));
  assert.deepStrictEqual(html.match(/<script[^>]*>/g), [`<script nonce="${nonce}" src="https://page.test/extension/preview/page.js">`]);
  assert.ok(!html.includes("unsafe") && !/ style=| on[a-z]+=/.test(html));
  const last = (type) => panel.posted.filter((message) => message.type === type).pop();
  panel.receive({ type: "ready" });
  await until(() => last("picture"), "the first picture");
  assert.ok(last("picture").svg.includes(`light ${document.getText().length}`));
  assert.deepStrictEqual(last("picture").places, [{ id: "weld", line: 1 }]);
  assert.ok(last("fine"));

  // While a picture is drawn, changes are one more picture, of the last text.
  const pictures = () => panel.posted.filter((message) => message.type === "picture").length;
  const before = pictures();
  for (let count = 0; count < 50; count++) test.change(document, [[0, 0], [0, 0], "# \n"]);
  await until(() => last("picture").svg.includes(`light ${document.getText().length}`), "the last picture");
  assert.ok(pictures() - before <= 3, `${pictures() - before} pictures`);
  const versions = (await told()).filter(([method]) => method === "vsm/preview").map(([, version]) => version);
  assert.strictEqual(versions.pop(), document.version);

  test.change(document, [[0, 0], [0, 0], "bad"]);
  await until(() => panel.posted[panel.posted.length - 2].type === "error", "the message");
  assert.deepStrictEqual(last("error").error, { message: "it is bad", line: 1 });
  const shown = pictures();
  test.change(document, [[0, 0], [0, 3], ""]);
  await until(() => pictures() > shown, "the picture of what is mended");

  vscode.window.activeColorTheme = { kind: vscode.ColorThemeKind.Dark };
  test.events.theme.fire();
  await until(() => last("picture").svg.includes("dark"), "the dark picture");
  test.events.selection.fire({ textEditor: { document, selection: new vscode.Selection(at(2, 0), at(2, 0)) } });
  assert.deepStrictEqual(last("line"), { type: "line", line: 2 });
  panel.receive({ type: "go", line: 51 });
  await until(() => vscode.window.activeTextEditor.selection?.active.line === 51, "the line of a click");
  for (const line of [-1, 1.5, "1", undefined]) panel.receive({ type: "go", line });
  panel.receive({ type: "go", line: 1e9 });
  await until(() => vscode.window.activeTextEditor.selection?.active.line === document.lineCount - 1, "the last line");
  test.commands["vsm.showPreview"]();
  assert.ok(panel.isRevealed && test.panels.length === 1);
  const restored = test.panel();
  panel.dispose();
  await test.serializer.deserializeWebviewPanel(restored, { uri });
  restored.receive({ type: "ready" });
  await until(() => restored.posted.some((message) => message.type === "picture"), "the picture after a start");
  return restored;
}

async function crashes(document, panel) {
  await test.commands["test.stderr"]("said on stderr\n");
  await until(() => test.output.includes("said on stderr"), "what the server says");
  // It ends with a request open: the answer is none, and another one is started that knows the text.
  const lost = test.providers.Hover.provideHover(document, at(99, 0), token());
  test.commands["test.end"]();
  assert.strictEqual(await lost, undefined);
  assert.ok(panel.posted.some((message) => message.type === "error" && message.error.message.includes("has ended")));
  await until(() => test.providers.Hover && test.status.text === "vsm", "a second server");
  assert.strictEqual(await test.commands["test.text"](uri), document.getText());
  test.commands["test.nonsense"]();
  await until(() => test.status.text === "vsm starts again", "the end of the one that sends nonsense");
  await until(() => test.providers.Hover && test.status.text === "vsm", "a third server");
  assert.strictEqual(await test.commands["test.text"](uri), document.getText());
}

async function backOff() {
  const states = [];
  const host = {
    command: () => ({ path: process.execPath, args: ["-e", "process.exit(1)"] }), initialize: () => ({}),
    state: (name) => states.push(name), log: () => {}, started: () => {}, stopped: () => {},
    notification: () => {}, request: () => {},
  };
  const times = [];
  const one = new Server({ ...host, state: (name) => { states.push(name); times.push(Date.now()); } }, { delays: [0, 30, 60], span: 60000 });
  await one.start();
  await until(() => states.includes("failed"), "giving up");
  assert.deepStrictEqual(states.filter((name) => name !== "restarting"), ["starting", "starting", "starting", "starting", "failed"]);
  assert.ok(times[times.length - 1] - times[0] >= 90);
  states.length = 0;
  const missing = new Server({ ...host, command: () => ({ path: "/no/such/vsm", args: [] }) });
  await missing.start();
  await until(() => states.includes("missing"), "that it is missing");
  await new Promise((done) => setTimeout(done, 20));
  assert.deepStrictEqual(states, ["starting", "missing"]);
}

async function tasks() {
  const [check] = test.tasks.provideTasks();
  assert.deepStrictEqual([check.execution.process, check.execution.args], [server(), ["check", "--format", "short", "."]]);
  assert.deepStrictEqual(check.problemMatchers, ["$vsm"]);
  const hostile = test.tasks.resolveTask({ definition: { type: "vsm", command: "render", files: ["$(x).vsm"] }, name: "n" });
  assert.deepStrictEqual(hostile.execution.args, ["render", "$(x).vsm"]);
}

/// What package.json names is there.
async function manifest() {
  const folder = path.join(__dirname, "..");
  const text = fs.readFileSync(path.join(folder, "package.json"), "utf8");
  const { contributes, main } = JSON.parse(text);
  assert.ok(fs.existsSync(path.join(folder, main)));
  for (const { command } of contributes.commands) assert.ok(test.commands[command], command);
  const matcher = contributes.problemMatchers[0].pattern;
  const line = "maps/a map.vsm:11:40: error: C/T needs a unit [E100]";
  assert.deepStrictEqual(new RegExp(matcher.regexp).exec(line).slice(1), ["maps/a map.vsm", "11", "40", "error", "C/T needs a unit", "E100"]);
  const language = JSON.parse(fs.readFileSync(path.join(folder, "language-configuration.json"), "utf8"));
  // VS Code makes it global, and leaves the other flags.
  const { pattern, flags } = language.wordPattern;
  const words = "weld->%C&A C/T größe-2".match(new RegExp(pattern, `g${flags}`));
  assert.deepStrictEqual(words, ["weld", "%C&A", "C/T", "größe-2"]);
  const { increaseIndentPattern, decreaseIndentPattern } = language.indentationRules;
  for (const [text, indents] of [["stream {", true], ["process a \"}\" { # x", true], ["a { C/T 1s }", false], ["# {", false], ["x \"{\"", false]]) {
    assert.strictEqual(new RegExp(increaseIndentPattern).test(text), indents, text);
  }
  assert.ok(new RegExp(decreaseIndentPattern).test("  }"));
}

async function end(context, document, panel) {
  await test.commands["test.draw"]("never");
  test.change(document, [[0, 0], [0, 0], "#"]);
  const last = () => panel.posted.filter((message) => message.type === "error").pop();
  await until(() => last()?.error.message === "vsm/preview", "that there is no picture");
  await extension.deactivate();
  panel.receive({ type: "ready" });
  await until(() => last().error.message === "The language server does not run.", "that no server runs");
  await test.commands["vsm.restartServer"]();
  await until(() => test.providers.Hover, "a server that is started by hand");
  test.close(document);
  await until(async () => (await test.commands["test.text"](uri)) === null, "closing");
  await extension.deactivate();
  assert.strictEqual(test.status.text, "vsm is stopped");
  for (const one of context.subscriptions) one.dispose();
  assert.deepStrictEqual(Object.keys(test.providers), []);
}

async function main() {
  await frames();
  const { context, document } = await start();
  await synchronisation(document);
  await features(document);
  await messages(document);
  await cancelling(document);
  await tasks();
  await manifest();
  const panel = await preview(document);
  await crashes(document, panel);
  await backOff();
  await end(context, document, panel);
  console.log("the client does what it should");
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
