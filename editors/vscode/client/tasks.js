"use strict";

const vscode = require("vscode");

/// Tasks that check, draw and measure the maps of a folder; messages go to the list of problems.
const provider = {
  provideTasks() {
    const tasks = [];
    for (const folder of vscode.workspace.workspaceFolders || []) {
      for (const [command, name] of [["check", "check all maps"], ["render", "draw all maps"]]) {
        tasks.push(make({ type: "vsm", command }, folder, name));
      }
    }
    return tasks;
  },
  resolveTask(task) {
    return make(task.definition, task.scope || vscode.TaskScope.Workspace, task.name, task.definition);
  },
};

function make(definition, scope, name, kept = definition) {
  const files = definition.files && definition.files.length ? definition.files : ["."];
  const format = definition.command === "check" ? ["--format", "short"] : [];
  const args = [definition.command, ...format, ...(definition.arguments || []), ...files];
  const path = vscode.workspace.getConfiguration("vsm").get("path") || "vsm";
  // The program itself, and no shell: names of files are nobody's commands.
  const task = new vscode.Task(kept, scope, name, "vsm", new vscode.ProcessExecution(path, args), ["$vsm"]);
  if (definition.command === "check") task.group = vscode.TaskGroup.Test;
  if (definition.command === "render") task.group = vscode.TaskGroup.Build;
  return task;
}

module.exports = { provider };
