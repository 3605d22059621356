import Foundation
import Testing

/// The commands that the companion does, as a user starts them.
@Suite struct CompanionTests {
  private func inFolder(_ body: (Folder, Tool) throws -> Void) throws {
    let folder = try Folder()
    defer { folder.remove() }
    try body(folder, Tool(folder: folder))
  }

  @Test func theServerSpeaksOnStandardOutput() throws {
    func framed(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }
    let session =
      framed(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
      + framed(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
      + framed(
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:1","languageId":"vsm","version":7,"text":"stream {"}}}"#
      ) + framed(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#)
      + framed(#"{"jsonrpc":"2.0","method":"exit"}"#)
    try inFolder { _, vsm in
      for words in [["lsp"], ["lsp", "--stdio"], ["lsp", "--stdio", "--clientProcessId=1"]] {
        let result = try vsm.run(words, input: Array(session.utf8))
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("Content-Length: "))
        #expect(result.output.contains("\"completionProvider\""))
        #expect(result.errors.isEmpty)
      }
      // Without a farewell the end of the input is an end all the same, but none in order.
      let hasty = try vsm("lsp")
      #expect(hasty.status == 1)
    }
  }

  /// Where the editor dies, nobody closes the input of its children for it.
  @Test func endsWithItsEditor() throws {
    try inFolder { _, vsm in
      let result = try vsm.shell(
        #"""
        mkfifo in; exec 3<>in; sh -c 'exit 0' & gone=$!; wait $gone
        "$vsm" lsp --clientProcessId $gone <in; echo "ended $?"
        """#)
      // The input is open still: it ends by itself.
      #expect(result.output.contains("ended 1"), "\(result)")
    }
  }

  @Test func withoutTheCompanionTheMessageSaysHowToGetIt() throws {
    try inFolder { _, vsm in
      // A copy of the program alone, and a path without the other one. A child copies it: had this
      // process written it, a child that another test forks meanwhile would hold the file open to
      // write for a moment, and no system starts such a file ("Text file busy").
      let copied = try vsm.shell("cp \"$vsm\" vsm")
      #expect(copied.status == 0)
      for command in ["lsp", "watch", "serve"] {
        let result = try vsm.shell("PATH=/nowhere ./vsm \(command) x.vsm")
        #expect(result.status == 2)
        #expect(result.errors.contains("E405"))
        #expect(result.errors.contains("swift build -c release --product vsm-companion"))
      }
    }
  }

  @Test func whatIsNoMapIsNotWatched() throws {
    try inFolder { folder, vsm in
      let result = try vsm("watch", ".")
      #expect(result.status == 64)
      #expect(result.errors.contains("no map"))
    }
  }

  @Test func helpIsOfTheCommandItself() throws {
    try inFolder { _, vsm in
      let (watch, server) = (try vsm("watch", "--help").output, try vsm("lsp", "--help").output)
      #expect(watch.contains("vsm watch maps/ -o build/"))
      #expect(server.contains("editors/README.md"))
    }
  }

  /// The page is served to who knows its address, and to nobody else.
  @Test func thePageIsServed() throws {
    try inFolder { folder, vsm in
      try folder.write(Maps.good, to: "good.vsm")
      try folder.write(
        #"""
        "$vsm" watch good.vsm 2>told & watch=$!
        for i in $(seq 200); do [ -s told ] && break; sleep 0.1; done
        address=$(head -n 1 told); place=${address#http://127.0.0.1:}; port=${place%%/*}; path=/${place#*/}
        ask() {
          exec 3<>"/dev/tcp/127.0.0.1/$port"
          printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$2" >&3
          timeout 10 cat <&3 | tr -d '\r' | sed -n "$3"
        }
        echo "page $(ask "$path" localhost 1p)"
        # The address is told before the map is read.
        for i in $(seq 100); do
          map=$(ask "${path}map?name=good.vsm" localhost '1p;$p' | tr '\n' ' ' | grep -o '200 OK.*"title":"Brackets"')
          [ -n "$map" ] && break; sleep 0.1
        done
        echo "map $map"
        echo "without $(ask / localhost 1p)"
        echo "other $(ask "$path" evil.example 1p)"
        timeout 3 bash -c 'exec 3<>/dev/tcp/127.0.0.1/'"$port"'; printf "GET '"${path}"'events HTTP/1.1\r\nHost: localhost\r\n\r\n" >&3; cat <&3' | grep -a -m 1 '^data:'
        kill -INT $watch; wait $watch; echo "ended $?"
        """#, to: "ask.sh")
      let result = try vsm.shell("bash ask.sh")
      #expect(result.output.contains("page HTTP/1.1 200"), "\(result)")
      #expect(result.output.contains("map 200 OK"), "\(result)")
      #expect(result.output.contains("without HTTP/1.1 404"), "\(result)")
      #expect(result.output.contains("other HTTP/1.1 403"), "\(result)")
      #expect(result.output.contains(#"data: {"name":"good.vsm","revision":1}"#), "\(result)")
      #expect(result.output.contains("ended 0"), "\(result)")
    }
  }

  /// A table that a map takes numbers from is a part of it: changed, deleted and written again it is seen.
  @Test func changedTablesAreDrawn() throws {
    try inFolder { folder, vsm in
      try folder.write("part,pieces\nCoils,4600\n", to: "stock.csv")
      try folder.write(
        """
        calendar { shifts 1  shift 8h }
        customer c "C" { demand 460/day }
        stream {
          inventory "Coils" from "stock.csv" row "Coils" column "pieces"
          process a "A" { C/T 1s }
          c
        }

        """, to: "m.vsm")
      let result = try vsm.shell(
        #"""
        "$vsm" watch m.vsm -o build 2>told & watch=$!
        await() { for i in $(seq 150); do grep -q "$1" build/m.svg 2>/dev/null && return; sleep 0.1; done; }
        await '10.0 d'
        echo 'part,pieces
        Coils,920' > other && cat other > stock.csv
        await '2.0 d'; grep -o '2.0 d' build/m.svg | head -n 1
        rm stock.csv
        for i in $(seq 150); do grep -q E3 told && break; sleep 0.1; done
        echo 'part,pieces
        Coils,1380' > stock.csv
        await '3.0 d'; grep -o '3.0 d' build/m.svg | head -n 1
        kill -INT $watch; wait $watch; echo "ended $?"
        """#)
      #expect(result.output.contains("2.0 d\n"), "\(result)")
      #expect(result.output.contains("3.0 d\n"), "\(result)")
      #expect(result.output.contains("ended 0"), "\(result)")
    }
  }

  /// With -o a saved map is drawn, and what is drawn is what the program itself draws.
  @Test func savedMapsAreDrawn() throws {
    try inFolder { folder, vsm in
      try folder.write(Maps.good, to: "good.vsm")
      let result = try vsm.shell(
        """
        "$vsm" watch good.vsm -o build & watch=$!
        for i in $(seq 100); do [ -f build/good.svg ] && break; sleep 0.1; done
        cp build/good.svg first.svg
        sed 's/Stamping/Pressing/' good.vsm > other && cat other > good.vsm
        for i in $(seq 100); do cmp -s build/good.svg first.svg || break; sleep 0.1; done
        kill -INT $watch; wait $watch; echo "ended $?"
        "$vsm" good.vsm last.svg; cmp build/good.svg last.svg && echo same
        """)
      #expect(result.output.contains("ended 0"), "\(result)")
      #expect(result.output.contains("same"), "\(result)")
      let (first, last) = (try folder.text("first.svg"), try folder.text("last.svg"))
      #expect(!first.contains("Pressing") && last.contains("Pressing"))
    }
  }
}
