"use strict";

// JSON-RPC as the language server protocol frames it, over two streams.

const cancelled = -32800;
const contentModified = -32801;
const methodNotFound = -32601;
const internalError = -32603;

// A header is some ten bytes, and a message the text of a map or its picture: what is more is no server.
const headerBytes = 8 * 1024;
const messageBytes = 256 * 1024 * 1024;

class ResponseError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/// Cuts bytes into messages, however they come.
class Reader {
  constructor() {
    this.chunks = [];
    this.size = 0;
    this.wanted = -1;
  }

  /// The messages that are complete with these bytes. What is no frame is an error.
  read(chunk) {
    this.chunks.push(chunk);
    this.size += chunk.length;
    const messages = [];
    for (;;) {
      if (this.wanted < 0 && !this.header()) return messages;
      if (this.size < this.wanted) return messages;
      const bytes = this.joined();
      messages.push(JSON.parse(bytes.toString("utf8", 0, this.wanted)));
      this.keep(bytes.subarray(this.wanted));
      this.wanted = -1;
    }
  }

  header() {
    const bytes = this.joined();
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
      if (bytes.length > headerBytes) throw new Error("The language server sends something else than messages.");
      return false;
    }
    const length = /(?:^|\r\n)content-length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/i.exec(bytes.toString("latin1", 0, end));
    if (!length || Number(length[1]) > messageBytes) {
      throw new Error("The language server sends a message without its length, or too long a one.");
    }
    this.wanted = Number(length[1]);
    this.keep(bytes.subarray(end + 4));
    return true;
  }

  joined() {
    if (this.chunks.length !== 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0];
  }

  keep(rest) {
    this.chunks = [rest];
    this.size = rest.length;
  }
}

class Connection {
  /// `handler.notification(method, params)`, `handler.request(method, params)` gives a promise,
  /// `handler.failed(error)` where nothing can be read any more.
  constructor(input, output, handler) {
    this.output = output;
    this.handler = handler;
    this.pending = new Map();
    this.next = 1;
    this.isClosed = false;
    const reader = new Reader();
    input.on("data", (chunk) => {
      if (this.isClosed) return;
      let messages;
      try {
        messages = reader.read(chunk);
      } catch (error) {
        this.close(error);
        handler.failed(error);
        return;
      }
      for (const message of messages) this.receive(message);
    });
    // The end of the process tells of what went wrong; a broken pipe alone is no news.
    output.on("error", () => {});
  }

  /// Resolves with the result; with undefined where it was cancelled, or is stale.
  request(method, params, token) {
    if (this.isClosed) return Promise.reject(new ResponseError(internalError, "The language server does not run."));
    if (token && token.isCancellationRequested) return Promise.resolve(undefined);
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const listener = token && token.onCancellationRequested(() => {
        this.notify("$/cancelRequest", { id });
      });
      this.pending.set(id, { resolve, reject, end: () => listener && listener.dispose() });
      this.send({ jsonrpc: "2.0", id, method, params });
    });
  }

  notify(method, params) {
    if (!this.isClosed) this.send({ jsonrpc: "2.0", method, params });
  }

  close(error) {
    this.isClosed = true;
    for (const { reject, end } of this.pending.values()) {
      end();
      reject(error || new ResponseError(internalError, "The language server has ended."));
    }
    this.pending.clear();
  }

  send(message) {
    const bytes = Buffer.from(JSON.stringify(message), "utf8");
    this.output.write(`Content-Length: ${bytes.length}\r\n\r\n`, "ascii");
    this.output.write(bytes);
  }

  receive(message) {
    if (message === null || typeof message !== "object") return;
    if (typeof message.method === "string") {
      if (message.id === undefined) {
        this.handler.notification(message.method, message.params);
      } else {
        this.answer(message);
      }
      return;
    }
    const pending = this.pending.get(message.id);
    if (!pending) return;
    this.pending.delete(message.id);
    pending.end();
    const error = message.error;
    if (!error) {
      pending.resolve(message.result);
    } else if (error.code === cancelled || error.code === contentModified) {
      pending.resolve(undefined);
    } else {
      pending.reject(new ResponseError(error.code, error.message));
    }
  }

  async answer({ id, method, params }) {
    try {
      const result = await this.handler.request(method, params);
      this.send({ jsonrpc: "2.0", id, result: result === undefined ? null : result });
    } catch (error) {
      this.send({ jsonrpc: "2.0", id, error: { code: error.code || internalError, message: String(error.message) } });
    }
  }
}

module.exports = { Connection, Reader, ResponseError, methodNotFound };
