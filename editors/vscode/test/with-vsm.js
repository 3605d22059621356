"use strict";

// The extension with the program itself, which is on the path: what a writer of a map meets, from the first look to a
// mended error.

const assert = require("assert");
const fs = require("fs");
const Module = require("module");
const os = require("os");
const path = require("path");

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  request === "vscode" ? path.join(__dirname, "vscode.js") : resolve(request, ...rest);
const vscode = require("vscode");
const { test } = vscode;
const extension = require("../client/extension");

const none = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

async function until(condition, what) {
  for (let tries = 0; tries < 5000; tries++) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 2));
  }
  assert.fail(`in vain: ${what}; ${test.output}`);
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vsm maps "));
  process.on("exit", () => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, "acme.vsm");
  fs.copyFileSync(path.join(__dirname, "../../../samples/acme-current.vsm"), file);
  const uri = vscode.Uri.parse(`file://${encodeURI(file)}`).toString();
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.parse(`file://${encodeURI(folder)}`), name: "maps" }];
  const document = test.document(uri, fs.readFileSync(file, "utf8"));
  const context = { subscriptions: [], extensionUri: vscode.Uri.parse("file:///extension") };
  await extension.activate(context);
  assert.strictEqual(test.status.text, "vsm", test.output);
  const { providers } = test;
  const lines = () => document.getText().split("\n");
  const find = (text) => {
    const line = lines().findIndex((one) => one.includes(text));
    assert.ok(line >= 0, text);
    return new vscode.Position(line, lines()[line].indexOf(text));
  };
  const whole = new vscode.Range(new vscode.Position(0, 0), new vscode.Position(lines().length - 1, 0));

  // Everything that is offered answers.
  const step = find("weld-1");
  assert.ok((await providers.Hover.provideHover(document, step, none)).contents[0].value.length > 10);
  const items = (await providers.CompletionItem.provideCompletionItems(
    document, new vscode.Position(step.line, lines()[step.line].lastIndexOf("}")), none, { triggerKind: 0 })).items;
  const labels = items.map((item) => item.label.label || item.label);
  assert.ok(labels.some((label) => label.startsWith("yield")), labels.join());
  const [rename] = (await providers.Rename.provideRenameEdits(document, step, "welding", none)).edits;
  assert.ok(rename[1].length >= 2 && rename[1].every((edit) => edit.newText === "welding"));
  const references = await providers.Reference.provideReferences(document, step, { includeDeclaration: true }, none);
  assert.strictEqual(references.length, rename[1].length);
  assert.ok(await providers.Definition.provideDefinition(document, references[1].range.start, none));
  assert.ok((await providers.DocumentHighlight.provideDocumentHighlights(document, step, none)).length >= 2);
  assert.ok((await providers.DocumentSymbol.provideDocumentSymbols(document, none)).length > 3);
  assert.ok((await providers.FoldingRange.provideFoldingRanges(document, {}, none)).length > 0);
  assert.strictEqual((await providers.SelectionRange.provideSelectionRanges(document, [step], none)).length, 1);
  const lenses = (await providers.CodeLens.provideCodeLenses(document, none)).map((lens) => lens.command.title);
  assert.ok(lenses.some((title) => title.includes("23.6 d")), lenses.join());
  const hints = await providers.InlayHints.provideInlayHints(document, whole, none);
  const text = (hint) => typeof hint.label === "string" ? hint.label : hint.label.map((part) => part.value).join("");
  assert.ok(hints.some((hint) => text(hint).includes("7.6 d")), hints.map(text).join());
  const tokens = await providers.DocumentSemanticTokens.provideDocumentSemanticTokens(document, none);
  assert.ok(tokens.data.length > 100 && tokens.data.length % 5 === 0);
  test.change(document, [[0, 0], [0, 0], "#\n"]);
  assert.ok(await providers.DocumentSemanticTokens.provideDocumentSemanticTokensEdits(document, tokens.resultId, none));

  // The picture beside the text leads to lines of it.
  vscode.window.activeTextEditor = { document, selection: new vscode.Selection(step, step) };
  test.commands["vsm.showPreview"]();
  const [panel] = test.panels;
  panel.receive({ type: "ready" });
  const last = (type) => panel.posted.filter((message) => message.type === type).pop();
  await until(() => last("picture"), "the picture");
  const { svg, places } = last("picture");
  const place = places.find(({ id }) => id === "process-weld-1");
  assert.strictEqual(place.line, find("process weld-1").line);
  for (const { id } of places) assert.ok(svg.includes(`data-id="${id}"`), `${id} is not in the picture`);

  // An error is told as it is typed, with what mends it; the picture stays, and comes again.
  const unit = find("C/T 39s");
  const at = (offset) => [unit.line, unit.character + offset];
  test.change(document, [at(6), at(7), ""]);
  await until(() => test.diagnostics.get(uri)?.some((one) => one.severity === 0), "the message");
  const [found] = test.diagnostics.get(uri);
  assert.strictEqual(found.range.start.line, unit.line);
  await until(() => last("error"), "the message over the picture");
  const actions = await providers.CodeActions.provideCodeActions(
    document, found.range, { diagnostics: [found], triggerKind: 1 }, none);
  const fix = actions.find((action) => action.edit && JSON.stringify(action.edit).includes("39s"));
  assert.ok(fix, JSON.stringify(actions));
  const pictures = () => panel.posted.filter((message) => message.type === "picture").length;
  const before = pictures();
  test.change(document, [at(6), at(6), "s"]);
  await until(() => pictures() > before && !test.diagnostics.get(uri).some((one) => one.severity === 0), "what is mended");

  // One style.
  test.change(document, [[unit.line, 0], [unit.line, 2], "       "]);
  const edits = await providers.DocumentFormattingEdit.provideDocumentFormattingEdits(
    document, { tabSize: 2, insertSpaces: true }, none);
  assert.ok(edits.length > 0);
  await extension.deactivate();
  assert.strictEqual(test.status.text, "vsm is stopped");
  console.log("the extension and vsm understand each other");
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
