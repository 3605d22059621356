"use strict";

const vscode = require("vscode");
const convert = require("./convert");
const { language } = require("./documents");

const selector = [{ language, scheme: "file" }, { language, scheme: "untitled" }];

/// What this client can, as the server is told.
const capabilities = {
  general: { positionEncodings: ["utf-16"], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  window: { workDoneProgress: false, showDocument: { support: true } },
  workspace: {
    applyEdit: true, configuration: true, workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
    symbol: {}, executeCommand: {}, semanticTokens: { refreshSupport: true }, inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: false },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true, commitCharactersSupport: true, documentationFormat: ["markdown", "plaintext"],
        preselectSupport: true, insertReplaceSupport: true, labelDetailsSupport: true,
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
      },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true }, references: {}, documentHighlight: {}, rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true }, foldingRange: { lineFoldingOnly: true },
    selectionRange: {}, formatting: {}, rangeFormatting: {}, onTypeFormatting: {},
    semanticTokens: {
      requests: { full: { delta: true }, range: true }, formats: ["relative"],
      tokenTypes: ["namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable",
        "property", "enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment", "string",
        "number", "regexp", "operator", "decorator"],
      tokenModifiers: ["declaration", "definition", "readonly", "static", "deprecated", "abstract", "async",
        "modification", "documentation", "defaultLibrary"],
      overlappingTokenSupport: false, multilineTokenSupport: false,
    },
    inlayHint: { resolveSupport: { properties: ["tooltip", "textEdits", "label.tooltip"] } },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ["", "quickfix", "refactor", "source", "source.fixAll"] },
      },
      isPreferredSupport: true, dataSupport: true, disabledSupport: true, resolveSupport: { properties: ["edit"] },
    },
    codeLens: {}, documentLink: { tooltipSupport: true },
  },
};

/// Registers what the server offers. The answers are for as long as this server runs.
function register(server) {
  const can = server.capabilities;
  const registered = [];
  const add = (offered, make) => {
    if (offered) registered.push(make(typeof offered === "object" ? offered : {}));
  };
  const languages = vscode.languages;
  /// Asks of a document, and converts an answer.
  const ask = async (method, params, token, convertAnswer) => {
    const answer = await server.request(method, params, token);
    return answer === undefined || answer === null ? undefined : convertAnswer(answer);
  };
  const all = (convertOne) => (values) => values.map(convertOne);
  /// What is left to say of a thing when it is looked at.
  const resolve = (method, offered, convertAnswer) => !offered.resolveProvider ? undefined
    : async (item, token) => (await ask(method, item.said, token, (said) => convertAnswer(said, item))) || item;

  add(can.completionProvider, (offered) => languages.registerCompletionItemProvider(selector, {
    provideCompletionItems: (document, position, token, context) => ask("textDocument/completion", {
      ...convert.toPlace(document, position),
      context: { triggerKind: context.triggerKind + 1, triggerCharacter: context.triggerCharacter },
    }, token, (answer) => {
      const items = (Array.isArray(answer) ? answer : answer.items).map((item) => convert.completionItem(item, document));
      return new vscode.CompletionList(items, Boolean(answer.isIncomplete));
    }),
    resolveCompletionItem: resolve("completionItem/resolve", offered,
      (said, item) => convert.completionItem({ ...item.said, ...said }, item.document)),
  }, ...(offered.triggerCharacters || [])));

  add(can.hoverProvider, () => languages.registerHoverProvider(selector, {
    provideHover: (document, position, token) =>
      ask("textDocument/hover", convert.toPlace(document, position), token, convert.hover),
  }));
  add(can.definitionProvider, () => languages.registerDefinitionProvider(selector, {
    provideDefinition: (document, position, token) =>
      ask("textDocument/definition", convert.toPlace(document, position), token, convert.definition),
  }));
  add(can.referencesProvider, () => languages.registerReferenceProvider(selector, {
    provideReferences: (document, position, context, token) => ask("textDocument/references", {
      ...convert.toPlace(document, position), context: { includeDeclaration: context.includeDeclaration },
    }, token, all(convert.location)),
  }));
  add(can.documentHighlightProvider, () => languages.registerDocumentHighlightProvider(selector, {
    provideDocumentHighlights: (document, position, token) => ask(
      "textDocument/documentHighlight", convert.toPlace(document, position), token,
      all((value) => new vscode.DocumentHighlight(convert.range(value.range), (value.kind || 1) - 1))),
  }));
  add(can.renameProvider, (offered) => languages.registerRenameProvider(selector, {
    provideRenameEdits: (document, position, newName, token) => ask("textDocument/rename", {
      ...convert.toPlace(document, position), newName,
    }, token, convert.workspaceEdit),
    prepareRename: !offered.prepareProvider ? undefined : async (document, position, token) => {
      const answer = await server.request("textDocument/prepareRename", convert.toPlace(document, position), token);
      if (answer === undefined && token && token.isCancellationRequested) return undefined;
      if (!answer) throw new Error("Here stands no name that could be another one.");
      if (answer.defaultBehavior) return document.getWordRangeAtPosition(position);
      if (answer.start) return convert.range(answer);
      return { range: convert.range(answer.range), placeholder: answer.placeholder };
    },
  }));
  add(can.documentSymbolProvider, () => languages.registerDocumentSymbolProvider(selector, {
    provideDocumentSymbols: (document, token) => ask(
      "textDocument/documentSymbol", { textDocument: convert.toDocument(document) }, token, all(convert.symbol)),
  }));
  add(can.workspaceSymbolProvider, () => languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query, token) => ask("workspace/symbol", { query }, token, all(convert.symbol)),
  }));
  add(can.foldingRangeProvider, () => languages.registerFoldingRangeProvider(selector, {
    provideFoldingRanges: (document, context, token) => ask(
      "textDocument/foldingRange", { textDocument: convert.toDocument(document) }, token, all(convert.foldingRange)),
  }));
  add(can.selectionRangeProvider, () => languages.registerSelectionRangeProvider(selector, {
    provideSelectionRanges: (document, positions, token) => ask("textDocument/selectionRange", {
      textDocument: convert.toDocument(document), positions: positions.map(convert.toPosition),
    }, token, all(convert.selectionRange)),
  }));

  const options = ({ tabSize, insertSpaces }) => ({ tabSize, insertSpaces });
  add(can.documentFormattingProvider, () => languages.registerDocumentFormattingEditProvider(selector, {
    provideDocumentFormattingEdits: (document, style, token) => ask("textDocument/formatting", {
      textDocument: convert.toDocument(document), options: options(style),
    }, token, all(convert.textEdit)),
  }));
  add(can.documentRangeFormattingProvider, () => languages.registerDocumentRangeFormattingEditProvider(selector, {
    provideDocumentRangeFormattingEdits: (document, range, style, token) => ask("textDocument/rangeFormatting", {
      textDocument: convert.toDocument(document), range: convert.toRange(range), options: options(style),
    }, token, all(convert.textEdit)),
  }));
  add(can.documentOnTypeFormattingProvider, (offered) => languages.registerOnTypeFormattingEditProvider(selector, {
    provideOnTypeFormattingEdits: (document, position, character, style, token) => ask("textDocument/onTypeFormatting", {
      ...convert.toPlace(document, position), ch: character, options: options(style),
    }, token, all(convert.textEdit)),
  }, offered.firstTriggerCharacter, ...(offered.moreTriggerCharacter || [])));

  add(can.inlayHintProvider, (offered) => {
    const changed = emitter(server, "inlayHint");
    registered.push(changed);
    return languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range, token) => ask("textDocument/inlayHint", {
        textDocument: convert.toDocument(document), range: convert.toRange(range),
      }, token, all(convert.inlayHint)),
      resolveInlayHint: resolve("inlayHint/resolve", offered,
        (said, item) => convert.inlayHint({ ...item.said, ...said })),
    });
  });
  add(can.codeActionProvider, (offered) => languages.registerCodeActionsProvider(selector, {
    provideCodeActions: (document, range, context, token) => ask("textDocument/codeAction", {
      textDocument: convert.toDocument(document), range: convert.toRange(range),
      context: {
        diagnostics: context.diagnostics.map(convert.toDiagnostic), triggerKind: context.triggerKind,
        only: context.only ? [context.only.value] : undefined,
      },
    }, token, all(convert.codeAction)),
    resolveCodeAction: resolve("codeAction/resolve", offered, (said, item) => {
      const { edit, command } = convert.codeAction({ ...item.said, ...said });
      item.edit = edit || item.edit;
      item.command = command || item.command;
      return item;
    }),
  }, { providedCodeActionKinds: (offered.codeActionKinds || []).map((kind) => vscode.CodeActionKind.Empty.append(kind)) }));
  add(can.codeLensProvider, (offered) => {
    const changed = emitter(server, "codeLens");
    registered.push(changed);
    return languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document, token) => ask(
        "textDocument/codeLens", { textDocument: convert.toDocument(document) }, token, all(convert.codeLens)),
      resolveCodeLens: resolve("codeLens/resolve", offered, convert.codeLens),
    });
  });
  add(can.documentLinkProvider, (offered) => languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) => ask(
      "textDocument/documentLink", { textDocument: convert.toDocument(document) }, token, all(convert.documentLink)),
    resolveDocumentLink: resolve("documentLink/resolve", offered, convert.documentLink),
  }));
  semanticTokens(server, ask, add, registered);
  for (const command of (can.executeCommandProvider && can.executeCommandProvider.commands) || []) {
    registered.push(vscode.commands.registerCommand(command, (...args) =>
      server.request("workspace/executeCommand", { command, arguments: args })));
  }
  return registered;
}

/// What tells VS Code that answers of a kind are out of date, when the server says so.
function emitter(server, kind) {
  const changed = new vscode.EventEmitter();
  server.refreshers = { ...server.refreshers, [kind]: () => changed.fire() };
  return changed;
}

function semanticTokens(server, ask, add, registered) {
  const offered = server.capabilities.semanticTokensProvider;
  if (!offered) return;
  const legend = new vscode.SemanticTokensLegend(offered.legend.tokenTypes, offered.legend.tokenModifiers);
  const tokens = (answer) => answer.edits
    ? new vscode.SemanticTokensEdits(
      answer.edits.map((edit) =>
        new vscode.SemanticTokensEdit(edit.start, edit.deleteCount, edit.data && new Uint32Array(edit.data))),
      answer.resultId)
    : new vscode.SemanticTokens(new Uint32Array(answer.data), answer.resultId);
  add(offered.full, (full) => {
    const changed = emitter(server, "semanticTokens");
    registered.push(changed);
    return vscode.languages.registerDocumentSemanticTokensProvider(selector, {
      onDidChangeSemanticTokens: changed.event,
      provideDocumentSemanticTokens: (document, token) => ask(
        "textDocument/semanticTokens/full", { textDocument: convert.toDocument(document) }, token, tokens),
      provideDocumentSemanticTokensEdits: !full.delta ? undefined : (document, previousResultId, token) => ask(
        "textDocument/semanticTokens/full/delta",
        { textDocument: convert.toDocument(document), previousResultId }, token, tokens),
    }, legend);
  });
  add(offered.range, () => vscode.languages.registerDocumentRangeSemanticTokensProvider(selector, {
    provideDocumentRangeSemanticTokens: (document, range, token) => ask("textDocument/semanticTokens/range", {
      textDocument: convert.toDocument(document), range: convert.toRange(range),
    }, token, tokens),
  }, legend));
}

module.exports = { register, capabilities, selector };
