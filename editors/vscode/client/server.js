"use strict";

const childProcess = require("child_process");
const { Connection, ResponseError } = require("./connection");

// Tries within three minutes; after the last one the writer is asked.
const delays = [0, 1000, 2000, 4000, 8000];
const span = 180_000;

/// The language server as a child: started, asked, started again when it ends on its own.
class Server {
  /// `host` has `command()`, `initialize()` (what the client can), `started(server)`, `stopped()`,
  /// `notification(method, params)`, `request(method, params)`, `state(name, detail)` and `log(text)`.
  constructor(host, timing = {}) {
    this.host = host;
    this.delays = timing.delays || delays;
    this.span = timing.span || span;
    this.crashes = [];
    this.generation = 0;
  }

  get isRunning() {
    return Boolean(this.connection && this.capabilities);
  }

  async start() {
    this.isWanted = true;
    clearTimeout(this.timer);
    const generation = ++this.generation;
    const { path, args, cwd } = this.host.command();
    this.host.state("starting");
    let child;
    try {
      child = childProcess.spawn(path, args, { cwd, windowsHide: true, stdio: ["pipe", "pipe", "pipe"] });
    } catch (error) {
      this.host.state("missing", `${path}: ${error.message}`);
      return;
    }
    this.child = child;
    child.stderr.on("data", (bytes) => this.host.log(bytes.toString("utf8")));
    child.on("error", (error) => {
      if (generation !== this.generation) return;
      if (child.pid === undefined) this.isWanted = false;
      this.ended(generation, error.code === "ENOENT" ? "missing" : "failed", `${path}: ${error.message}`);
    });
    child.on("exit", (status, signal) => {
      this.ended(generation, "ended", signal ? `it was ended by ${signal}` : `it ended with status ${status}`);
    });
    const connection = new Connection(child.stdout, child.stdin, {
      notification: (method, params) => {
        if (generation === this.generation) this.host.notification(method, params);
      },
      request: (method, params) => this.host.request(method, params),
      failed: (error) => {
        this.host.log(`${error.message}\n`);
        child.kill();
      },
    });
    this.connection = connection;
    try {
      const result = await connection.request("initialize", this.host.initialize());
      if (generation !== this.generation) return;
      this.capabilities = (result && result.capabilities) || {};
      connection.notify("initialized", {});
      this.host.state("running", result && result.serverInfo && result.serverInfo.version);
      this.host.started(this);
    } catch (error) {
      // Where it ended, that has been told.
      if (generation === this.generation && !connection.isClosed) {
        this.host.log(`initialize: ${error.message}\n`);
        child.kill();
      }
    }
  }

  ended(generation, state, detail) {
    if (generation !== this.generation || !this.child) return;
    this.child = undefined;
    this.connection.close();
    this.connection = undefined;
    const wasRunning = Boolean(this.capabilities);
    this.capabilities = undefined;
    if (wasRunning) this.host.stopped();
    if (!this.isWanted) {
      this.host.state(state === "ended" ? "stopped" : state, detail);
      return;
    }
    const now = Date.now();
    this.crashes = this.crashes.filter((time) => now - time < this.span);
    if (this.crashes.length >= this.delays.length) {
      this.isWanted = false;
      this.host.state("failed", detail);
      return;
    }
    const delay = this.delays[this.crashes.length];
    this.crashes.push(now);
    this.host.state("restarting", detail);
    this.timer = setTimeout(() => this.start(), delay);
  }

  /// Ends it as the protocol has it, and by force where it does not.
  async stop(patience = 2000) {
    this.isWanted = false;
    clearTimeout(this.timer);
    const { child, connection } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const force = setTimeout(() => child.kill("SIGKILL"), patience);
    try {
      if (this.capabilities) await connection.request("shutdown", undefined);
      connection.notify("exit", undefined);
      child.stdin.end();
    } catch {
      child.kill();
    }
    await ended;
    clearTimeout(force);
  }

  async restart() {
    await this.stop();
    this.crashes = [];
    await this.start();
  }

  /// The answer; undefined where there is none for what the text is now.
  async request(method, params, token) {
    if (!this.isRunning) return undefined;
    try {
      return await this.connection.request(method, params, token);
    } catch (error) {
      if (!(error instanceof ResponseError) || !this.isRunning) return undefined;
      this.host.log(`${method}: ${error.message}\n`);
      throw error;
    }
  }

  notify(method, params) {
    if (this.isRunning) this.connection.notify(method, params);
  }
}

module.exports = { Server };
