import Foundation
import Testing

/// The service as its clients meet it, by the standard library of another language.
@Suite(.enabled(if: Python.isThere, Python.hint)) struct ServeTests {
  private static let start = """
    import http.client, os, signal, socket, subprocess, sys, threading, time
    server = subprocess.Popen([os.environ["vsm"], "serve", "--port", "0"], stderr=subprocess.PIPE, text=True)
    address = server.stderr.readline().strip()
    port = int(address.rsplit(":", 1)[1].strip("/"))
    good = open("good.vsm", "rb").read()
    def ask(method, path, body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=50)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content, answer
    def end():
        server.send_signal(signal.SIGTERM)
        print("ended", server.wait(timeout=50))

    """

  private func run(_ script: String, _ body: (Tool, Folder, Tool.Result) throws -> Void) throws {
    try withTool { vsm, folder throws in
      let result = try Python.run(Self.start + script, in: vsm)
      #expect(result.status == 0 && result.output.hasSuffix("ended 0\n"), "\(result.output)\(result.errors)")
      try body(vsm, folder, result)
    }
  }

  @Test func whatIsMadeIsTheProgramsOwn() throws {
    try run(
      """
      for name, path in [("a.svg", "/svg?theme=dark"), ("b.png", "/png?dpi=192"), ("c.json", "/json"), ("d.txt", "/text?ascii")]:
          status, content, answer = ask("POST", path, good)
          assert status == 200, (status, content)
          assert answer.getheader("X-Content-Type-Options") == "nosniff"
          assert "default-src 'none'" in answer.getheader("Content-Security-Policy")
          assert answer.getheader("Cache-Control") == "no-store"
          open(name, "wb").write(content)
      end()
      """
    ) { vsm, folder, _ throws in
      #expect(try folder.read("a.svg") == vsm("good.vsm", "-", "--theme", "dark").outputBytes)
      #expect(try folder.read("b.png") == vsm("good.vsm", "-", "-f", "png", "--dpi", "192").outputBytes)
      #expect(try folder.read("c.json") == vsm("metrics", "good.vsm", "--format", "json").outputBytes)
      #expect(try folder.read("d.txt") == vsm("good.vsm", "-f", "text", "--ascii").outputBytes)
    }
  }

  @Test func anAddressMayBeKept() throws {
    try run(
      """
      import base64, zlib
      path = "/vsm/svg/" + base64.urlsafe_b64encode(zlib.compress(good, 9)).decode()
      status, content, answer = ask("GET", path)
      print(status, content == ask("POST", "/svg", good)[1], answer.getheader("Cache-Control"))
      tag = answer.getheader("ETag")
      print(ask("GET", path, headers={"If-None-Match": tag})[:2], ask("HEAD", path)[:2])
      print(ask("GET", path + "?theme=dark", headers={"If-None-Match": tag})[0])
      end()
      """
    ) { _, _, result throws in
      #expect(result.output == "200 True no-cache\n(304, b'') (200, b'')\n200\nended 0\n")
    }
  }

  @Test func whatIsRefused() throws {
    try run(
      """
      print(ask("POST", "/svg", b"process p {")[0], ask("POST", "/svg", b"x" * (1 << 20 | 1))[0])
      print(ask("GET", "/" + "x" * 70000)[0], ask("PUT", "/svg", good)[0], ask("GET", "/etc/passwd")[0])
      print(ask("POST", "/svg?theme=none", good)[0], ask("POST", "/", good, {"Accept": "text/html"})[0])
      # A map reads nothing of this machine.
      status, content, answer = ask("POST", "/svg", b'include "good.vsm"\\n')
      print(status, b"no files are read here" in content)
      print(ask("GET", "/health")[1], ask("GET", "/metrics")[1].count(b'vsm_answers_total{product="svg",status="400"}'))
      end()
      """
    ) { _, _, result throws in
      #expect(
        result.output == "400 413\n431 405 404\n400 406\n400 True\nb'ok\\n' 1\nended 0\n", "\(result.errors)")
    }
  }

  /// What is under way when the end is asked for is answered; who waits for nothing is let go.
  @Test func itEndsInOrder() throws {
    try run(
      """
      steps = "\\n".join(f'process p{i} "Step {i}" {{ C/T {i % 50 + 1}s }}' for i in range(300))
      idle = socket.create_connection(("127.0.0.1", port))
      found = []
      threads = [threading.Thread(target=lambda: found.append(ask("POST", "/svg", f"stream {{\\n{steps}\\n}}\\n".encode())))
                 for _ in range(4)]
      for thread in threads: thread.start()
      while b"vsm_jobs_running 0" in ask("GET", "/metrics")[1]: time.sleep(0.01)
      server.send_signal(signal.SIGTERM)
      for thread in threads: thread.join()
      print([(status, content.endswith(b"</svg>\\n")) for status, content, _ in found])
      print(idle.recv(10))
      print("ended", server.wait(timeout=50))
      """
    ) { _, _, result throws in
      #expect(
        result.output
          == "[(200, True), (200, True), (200, True), (200, True)]\nb''\nended 0\n", "\(result.errors)")
    }
  }

  @Test func aPortThatIsTaken() throws {
    try run(
      """
      second = subprocess.run([os.environ["vsm"], "serve", "--port", str(port)], capture_output=True, text=True)
      print(second.returncode, "ddress already in use" in second.stderr)
      end()
      """
    ) { _, _, result throws in
      #expect(result.output == "64 True\nended 0\n", "\(result.errors)")
    }
  }
}
