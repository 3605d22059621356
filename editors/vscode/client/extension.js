"use strict";

const path = require("path");
const vscode = require("vscode");
const convert = require("./convert");
const { Documents, isMap } = require("./documents");
const features = require("./features");
const { methodNotFound, ResponseError } = require("./connection");
const { Previews } = require("./preview");
const { Server } = require("./server");
const tasks = require("./tasks");

let server;

function activate(context) {
  const keep = (...things) => context.subscriptions.push(...things);
  const output = vscode.window.createOutputChannel("vsm");
  const diagnostics = vscode.languages.createDiagnosticCollection("vsm");
  const status = vscode.languages.createLanguageStatusItem("vsm.server", { language: "vsm" });
  status.name = "vsm";
  let registered = [];

  server = new Server({
    command, initialize, state,
    log: (text) => output.append(text),
    started: () => {
      registered = features.register(server);
      documents.serverStarted();
      previews.refresh();
    },
    stopped: () => {
      for (const one of registered) one.dispose();
      registered = [];
      server.refreshers = {};
      diagnostics.clear();
      previews.stopped("The language server has ended; this is the last picture that it drew.");
    },
    notification, request,
  });
  const previews = new Previews(server, context.extensionUri);
  const documents = new Documents(server, (document) => previews.changed(document));

  /// The program, where the folder of the map is its own.
  function command() {
    const settings = vscode.workspace.getConfiguration("vsm");
    const folder = (vscode.workspace.workspaceFolders || []).find((one) => one.uri.scheme === "file");
    return {
      path: settings.get("path") || "vsm", args: ["lsp", "--stdio", ...(settings.get("arguments") || [])],
      cwd: folder && folder.uri.fsPath,
    };
  }

  function named(folders) {
    return folders.map((one) => ({ uri: one.uri.toString(), name: one.name }));
  }

  function initialize() {
    const folders = named(vscode.workspace.workspaceFolders || []);
    return {
      processId: process.pid, clientInfo: { name: "VS Code", version: vscode.version }, locale: vscode.env.language,
      rootUri: folders.length ? folders[0].uri : null, workspaceFolders: folders.length ? folders : null,
      capabilities: features.capabilities,
    };
  }

  function state(name, detail) {
    const said = {
      starting: ["vsm starts", undefined], running: ["vsm", undefined],
      restarting: ["vsm starts again", vscode.LanguageStatusSeverity.Warning],
      stopped: ["vsm is stopped", undefined],
      failed: ["vsm does not run", vscode.LanguageStatusSeverity.Error],
      missing: ["vsm is not found", vscode.LanguageStatusSeverity.Error],
    }[name];
    status.text = said[0];
    status.detail = detail;
    status.severity = said[1] || vscode.LanguageStatusSeverity.Information;
    status.busy = name === "starting";
    status.command = { title: name === "running" ? "Output" : "Restart",
      command: name === "running" ? "vsm.showOutput" : "vsm.restartServer" };
    if (detail && name !== "running") output.appendLine(`${said[0]}: ${detail}`);
    if (name === "missing") {
      tell("The program vsm is not found. Put it on the path, or say where it is: vsm.path.", "Open the setting", () =>
        vscode.commands.executeCommand("workbench.action.openSettings", "vsm.path"));
    } else if (name === "failed") {
      tell(`The language server of vsm ends again and again: ${detail}.`, "Start it again", () => server.restart());
    }
  }

  async function tell(message, choice, act) {
    if (await vscode.window.showErrorMessage(message, choice) === choice) act();
  }

  function notification(method, params) {
    switch (method) {
      case "textDocument/publishDiagnostics": return publish(params);
      case "window/logMessage": return output.appendLine(params.message);
      case "window/showMessage": {
        const show = [undefined, vscode.window.showErrorMessage, vscode.window.showWarningMessage][params.type];
        (show || vscode.window.showInformationMessage)(params.message);
        return undefined;
      }
      default: return undefined;
    }
  }

  /// The document that is open with an address, however the server writes it.
  function opened(uri) {
    const address = convert.uri(uri).toString();
    return vscode.workspace.textDocuments.find((one) => one.uri.toString() === address);
  }

  /// Messages about what the text was before are not shown at places of what it is now.
  function publish({ uri, version, diagnostics: found }) {
    const document = opened(uri);
    if (document && version !== undefined && version !== null && version < document.version) return;
    diagnostics.set(convert.uri(uri), found.map(convert.diagnostic));
  }

  async function request(method, params) {
    switch (method) {
      case "workspace/configuration": {
        return params.items.map(({ section, scopeUri }) => {
          const settings = vscode.workspace.getConfiguration(undefined, scopeUri ? convert.uri(scopeUri) : undefined);
          const value = section ? settings.get(section) : settings;
          return value === undefined ? null : value;
        });
      }
      case "workspace/workspaceFolders": return initialize().workspaceFolders;
      case "workspace/applyEdit": {
        const isStale = (params.edit.documentChanges || []).some(({ textDocument }) => {
          if (!textDocument || textDocument.version === null || textDocument.version === undefined) return false;
          const document = opened(textDocument.uri);
          return document && document.version !== textDocument.version;
        });
        if (isStale) return { applied: false, failureReason: "The text has changed." };
        return { applied: await vscode.workspace.applyEdit(convert.workspaceEdit(params.edit)) };
      }
      case "workspace/semanticTokens/refresh": return refresh("semanticTokens");
      case "workspace/inlayHint/refresh": return refresh("inlayHint");
      case "workspace/codeLens/refresh": return refresh("codeLens");
      case "window/showDocument": return showDocument(params);
      case "window/showMessageRequest": {
        const titles = (params.actions || []).map((action) => action.title);
        const chosen = await vscode.window.showInformationMessage(params.message, ...titles);
        return (params.actions || []).find((action) => action.title === chosen) || null;
      }
      case "client/registerCapability": case "client/unregisterCapability": case "window/workDoneProgress/create":
        return null;
      default: throw new ResponseError(methodNotFound, `This client has no ${method}.`);
    }
  }

  function refresh(kind) {
    const act = server.refreshers && server.refreshers[kind];
    if (act) act();
    return null;
  }

  async function showDocument({ uri, external, selection, takeFocus }) {
    if (external) return { success: false };
    const options = { preserveFocus: !takeFocus, selection: selection && convert.range(selection) };
    await vscode.window.showTextDocument(convert.uri(uri), options);
    return { success: true };
  }

  const ofEditor = (act) => () => {
    const editor = vscode.window.activeTextEditor;
    if (editor && isMap(editor.document)) return act(editor.document);
    vscode.window.showInformationMessage("Open a map first: a file that ends with .vsm.");
    return undefined;
  };
  const draw = async (document) => {
    if (document.isUntitled || (document.isDirty && !(await document.save()))) return;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const task = await tasks.provider.resolveTask(new vscode.Task(
      { type: "vsm", command: "render", files: [document.uri.fsPath] }, folder || vscode.TaskScope.Workspace,
      `draw ${path.basename(document.uri.fsPath)}`, "vsm"));
    await vscode.tasks.executeTask(task);
  };
  keep(
    output, diagnostics, status, previews, documents,
    vscode.commands.registerCommand("vsm.showPreview", ofEditor((document) => previews.show(document))),
    vscode.commands.registerCommand("vsm.draw", ofEditor(draw)),
    vscode.commands.registerCommand("vsm.restartServer", () => server.restart()),
    vscode.commands.registerCommand("vsm.showOutput", () => output.show(true)),
    vscode.tasks.registerTaskProvider("vsm", tasks.provider),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      server.notify("workspace/didChangeWorkspaceFolders", { event: { added: named(added), removed: named(removed) } })),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("vsm.path") || event.affectsConfiguration("vsm.arguments")) server.restart();
    }),
    { dispose: () => { for (const one of registered) one.dispose(); } });
  watch(keep);
  return server.start();
}

/// The server hears of maps and tables that other programs change: a map may include the ones and take numbers from the others.
function watch(keep) {
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.{vsm,csv,tsv}");
  const changed = (type) => (uri) =>
    server.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uri.toString(), type }] });
  keep(watcher, watcher.onDidCreate(changed(1)), watcher.onDidChange(changed(2)), watcher.onDidDelete(changed(3)));
}

async function deactivate() {
  if (server) await server.stop();
}

module.exports = { activate, deactivate };
