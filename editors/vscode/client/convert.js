"use strict";

const vscode = require("vscode");

// Between the protocol's values and those of VS Code. Both count lines and UTF-16 units from 0.

const position = (value) => new vscode.Position(value.line, value.character);
const range = (value) => new vscode.Range(position(value.start), position(value.end));
const uri = (text) => vscode.Uri.parse(text, true);
const list = (values, convert) => (Array.isArray(values) ? values.map(convert) : undefined);

const toPosition = (value) => ({ line: value.line, character: value.character });
const toRange = (value) => ({ start: toPosition(value.start), end: toPosition(value.end) });
const toDocument = (document) => ({ uri: document.uri.toString() });
const toPlace = (document, place) => ({ textDocument: toDocument(document), position: toPosition(place) });

/// Text from the server is shown, and never run: no commands in links, no pages in it.
function markdown(content) {
  const text = new vscode.MarkdownString(content);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}

function markup(content) {
  if (content === undefined || content === null) return undefined;
  if (typeof content === "string") return markdown(content);
  if (typeof content.language === "string") return new vscode.MarkdownString().appendCodeblock(content.value, content.language);
  if (content.kind === "plaintext") return new vscode.MarkdownString().appendText(content.value);
  return markdown(content.value);
}

const severities = [vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Warning,
  vscode.DiagnosticSeverity.Information, vscode.DiagnosticSeverity.Hint];

/// Diagnostics keep what the server said, which code actions are asked with.
const said = new WeakMap();

function diagnostic(value) {
  const result = new vscode.Diagnostic(range(value.range), value.message, severities[(value.severity || 1) - 1]);
  result.source = value.source || "vsm";
  if (value.code !== undefined) {
    const page = value.codeDescription && value.codeDescription.href;
    result.code = page ? { value: value.code, target: uri(page) } : value.code;
  }
  if (value.tags) result.tags = value.tags;
  if (value.relatedInformation) {
    result.relatedInformation = value.relatedInformation.map(
      (related) => new vscode.DiagnosticRelatedInformation(location(related.location), related.message));
  }
  said.set(result, value);
  return result;
}

function toDiagnostic(value) {
  const known = said.get(value);
  if (known) return known;
  const code = value.code && typeof value.code === "object" ? value.code.value : value.code;
  return {
    range: toRange(value.range), message: value.message, severity: severities.indexOf(value.severity) + 1, code,
    source: value.source,
  };
}

const location = (value) => new vscode.Location(uri(value.uri), range(value.range));

function definition(value) {
  if (!value) return undefined;
  const one = (place) => place.targetUri === undefined ? location(place) : {
    targetUri: uri(place.targetUri), targetRange: range(place.targetRange),
    targetSelectionRange: range(place.targetSelectionRange),
    originSelectionRange: place.originSelectionRange && range(place.originSelectionRange),
  };
  return Array.isArray(value) ? value.map(one) : one(value);
}

const textEdit = (value) => new vscode.TextEdit(range(value.range), value.newText);

function workspaceEdit(value) {
  if (!value) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const [file, edits] of Object.entries(value.changes || {})) edit.set(uri(file), edits.map(textEdit));
  for (const change of value.documentChanges || []) {
    if (change.kind === "create") {
      edit.createFile(uri(change.uri), change.options);
    } else if (change.kind === "rename") {
      edit.renameFile(uri(change.oldUri), uri(change.newUri), change.options);
    } else if (change.kind === "delete") {
      edit.deleteFile(uri(change.uri), change.options);
    } else {
      edit.set(uri(change.textDocument.uri), change.edits.map(textEdit));
    }
  }
  return edit;
}

const command = (value) => value && { title: value.title, command: value.command, arguments: value.arguments };

function completionItem(value, document) {
  const label = value.labelDetails ? { label: value.label, ...value.labelDetails } : value.label;
  const item = new vscode.CompletionItem(label, value.kind ? value.kind - 1 : undefined);
  const text = (plain) => value.insertTextFormat === 2 ? new vscode.SnippetString(plain) : plain;
  if (value.textEdit) {
    item.insertText = text(value.textEdit.newText);
    item.range = value.textEdit.range ? range(value.textEdit.range)
      : { inserting: range(value.textEdit.insert), replacing: range(value.textEdit.replace) };
  } else if (value.insertText !== undefined) {
    item.insertText = text(value.insertText);
  } else if (value.insertTextFormat === 2) {
    item.insertText = text(value.label);
  }
  for (const key of ["detail", "sortText", "filterText", "preselect", "commitCharacters", "tags"]) {
    if (value[key] !== undefined) item[key] = value[key];
  }
  if (value.documentation !== undefined) item.documentation = markup(value.documentation);
  if (value.additionalTextEdits) item.additionalTextEdits = value.additionalTextEdits.map(textEdit);
  if (value.command) item.command = command(value.command);
  // What completes a name, so that a list is not shown for what is written already.
  item.said = value;
  item.document = document;
  return item;
}

function hover(value) {
  if (!value || value.contents === undefined) return undefined;
  const contents = Array.isArray(value.contents) ? value.contents : [value.contents];
  return new vscode.Hover(contents.map(markup), value.range && range(value.range));
}

function symbol(value) {
  if (value.location) {
    return new vscode.SymbolInformation(
      value.name, value.kind - 1, value.containerName || "", location(value.location));
  }
  const result = new vscode.DocumentSymbol(
    value.name, value.detail || "", value.kind - 1, range(value.range), range(value.selectionRange));
  result.children = (value.children || []).map(symbol);
  if (value.tags) result.tags = value.tags;
  return result;
}

function selectionRange(value) {
  return new vscode.SelectionRange(range(value.range), value.parent && selectionRange(value.parent));
}

const foldingKinds = { comment: vscode.FoldingRangeKind.Comment, imports: vscode.FoldingRangeKind.Imports,
  region: vscode.FoldingRangeKind.Region };

const foldingRange = (value) => new vscode.FoldingRange(value.startLine, value.endLine, foldingKinds[value.kind]);

function inlayHint(value) {
  const label = typeof value.label === "string" ? value.label : value.label.map((part) => {
    const result = new vscode.InlayHintLabelPart(part.value);
    if (part.tooltip) result.tooltip = markup(part.tooltip);
    if (part.location) result.location = location(part.location);
    if (part.command) result.command = command(part.command);
    return result;
  });
  const hint = new vscode.InlayHint(position(value.position), label, value.kind);
  hint.paddingLeft = value.paddingLeft;
  hint.paddingRight = value.paddingRight;
  if (value.tooltip) hint.tooltip = markup(value.tooltip);
  if (value.textEdits) hint.textEdits = value.textEdits.map(textEdit);
  hint.said = value;
  return hint;
}

function codeAction(value) {
  // A command alone is an action, too.
  if (typeof value.command === "string") {
    const action = new vscode.CodeAction(value.title);
    action.command = command(value);
    return action;
  }
  const kind = value.kind === undefined ? undefined : vscode.CodeActionKind.Empty.append(value.kind);
  const action = new vscode.CodeAction(value.title, kind);
  if (value.edit) action.edit = workspaceEdit(value.edit);
  if (value.command) action.command = command(value.command);
  if (value.diagnostics) action.diagnostics = value.diagnostics.map(diagnostic);
  if (value.isPreferred) action.isPreferred = true;
  if (value.disabled) action.disabled = value.disabled;
  action.said = value;
  return action;
}

function codeLens(value) {
  const lens = new vscode.CodeLens(range(value.range), command(value.command));
  lens.said = value;
  return lens;
}

function documentLink(value) {
  const link = new vscode.DocumentLink(range(value.range), value.target ? uri(value.target) : undefined);
  if (value.tooltip) link.tooltip = value.tooltip;
  link.said = value;
  return link;
}

module.exports = {
  position, range, uri, list, toPosition, toRange, toDocument, toPlace, markup, diagnostic, toDiagnostic, location,
  definition, textEdit, workspaceEdit, command, completionItem, hover, symbol, selectionRange, foldingRange, inlayHint,
  codeAction, codeLens, documentLink,
};
