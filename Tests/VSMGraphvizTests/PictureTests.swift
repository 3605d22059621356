#if Graphviz
  import Testing
  import VSMScene

  @testable import VSMGraphviz

  @Suite struct PictureTests {
    private func starts(_ bytes: [UInt8], _ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }

    private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
      String(decoding: bytes, as: UTF8.self).contains(text)
    }

    @Test(arguments: GraphvizImage.allCases)
    func `each format begins as its readers expect`(format: GraphvizImage) throws {
      let bytes = try Scene.sample.image(as: format)
      switch format {
      case .png: #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
      case .pdf: #expect(starts(bytes, "%PDF-1.") && contains(Array(bytes.suffix(10)), "%%EOF"))
      case .eps: #expect(starts(bytes, "%!PS-Adobe-3.0 EPSF-3.0\n"))
      case .jpeg: #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF]) && bytes.suffix(2) == [0xFF, 0xD9])
      case .webp: #expect(starts(bytes, "RIFF") && starts(Array(bytes.dropFirst(8)), "WEBP"))
      }
    }

    private static let sizes: [(Size, Double, [Int])] = [
      (Size(901, 367), 1, [901, 367]), (Size(901, 367), 2, [1802, 734]), (Size(100.2, 50), 1, [101, 50]),
      (Size(1, 1), 1, [1, 1]), (Size(0.2, 9), 1, [1, 9]), (Size(33, 7), 0.5, [17, 4]),
    ]

    @Test(arguments: sizes)
    func `a bitmap has the scene's size`(size: Size, scale: Double, expected: [Int]) throws {
      // The text reaches far out of the canvas, and must not stretch it.
      let scene = Scene([.text(TextMark("far to the left", at: Point(0, 5), .end, size: 40))], size: size)
      let bytes = try scene.image(as: .png, scale: scale)
      func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
      #expect([number(at: 16), number(at: 20)] == expected)
    }

    /// What has a link in the scene has it on the page: px are 0.75 pt, and y runs up from the lower edge of 38 pt.
    @Test func `a link of the scene is one of the page`() throws {
      var scene = Scene([.text(TextMark("free", at: Point(5, 5)))], size: Size(100, 50))
      scene.items.append(
        Item(
          id: "a", word: "process", title: "A", role: .plain,
          marks: [.path(.rectangle(Rect(10, 10, 20, 10)), fill: .background, stroke: nil)]))
      let plain = try scene.image(as: .pdf)
      #expect(!contains(plain, "/Annot"))
      scene.items[scene.items.count - 1].link = "https://example.com/(ä)"
      let bytes = try scene.image(as: .pdf)
      #expect(
        contains(bytes, "/Rect [ 7.5 23 22.5 30.5 ]")
          && contains(bytes, "/URI (https://example.com/\\(%C3%A4\\))"))
      #expect(contains(Array(bytes.suffix(10)), "%%EOF") && bytes.starts(with: plain.prefix(500)))
      // No other format has any.
      let bitmap = try scene.image(as: .png)
      scene.items[scene.items.count - 1].link = nil
      #expect(try scene.image(as: .png) == bitmap)
    }

    /// A picture of 96 px is an inch wide in a text processor, with however many px it is made.
    @Test(arguments: [(1.0, 3780), (2, 7559), (0.5, 1890)])
    func `a PNG says its resolution`(scale: Double, perMetre: Int) throws {
      let bytes = try Scene.sample.image(as: .png, scale: scale)
      func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
      #expect(bytes[37..<41].elementsEqual("pHYs".utf8))
      #expect([number(at: 41), number(at: 45)] == [perMetre, perMetre] && bytes[49] == 1)
      // That of 2,835 px a metre, 72 an inch, is in every other file on earth.
      let known = PNGResolution.added(to: bytes, pixelsPerInch: 72.009)
      #expect(
        known[33..<54].elementsEqual([
          0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1, 0, 0x9A, 0x9C, 0x18,
        ]))
    }

    @Test func `a page measures 96 px an inch`() throws {
      let scene = Scene(
        [.path(.rectangle(Rect(0, 0, 400, 200)), fill: .faint, stroke: nil)], size: Size(400, 200))
      #expect(contains(try scene.image(as: .eps), "%%BoundingBox: 0 0 300 150\n"))
      #expect(contains(try scene.image(as: .pdf), "/MediaBox [ 0 0 300 150 ]"))
    }

    @Test func `text ends up on its base line, as in the SVG`() throws {
      let scene = Scene([.text(TextMark("Hxg", at: Point(10, 40), size: 12))], size: Size(100, 50))
      let drawn = try GraphvizLock.withContext { context throws(GraphvizError) in
        let graph = try CGraph(named: "scene")
        try graph.take(SceneGraph(scene, theme: .standard, textRise: context.textRise(), outputScale: 1))
        return try context.withLayout(of: graph, engine: SceneGraph.engine) { () throws(GraphvizError) in
          try context.render(graph, as: "xdot")
        }
      }
      // 10 px from the left and 10 px from below, in units; what the renderer draws, not what it is asked to.
      let text = String(decoding: drawn, as: UTF8.self).replacing("\\\n", with: "")
      #expect(text.contains("_draw_=") && text.contains(" T 160 160 -1 "))
    }

    @Test(arguments: GraphvizImage.allCases)
    func `the same scene gives the same bytes and no time of day`(format: GraphvizImage) throws {
      let first = try Scene.sample.image(as: format)
      #expect(try Scene.sample.image(as: format) == first)
      switch format {
      case .pdf: #expect(contains(first, "/CreationDate (D:19700101000000"))
      case .eps: #expect(!contains(first, "CreationDate"))
      case .png, .jpeg, .webp: break
      }
    }

    @Test func `eight tasks draw at a time`() async throws {
      let alone = try Scene.sample.image(as: .png)
      try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<8 { group.addTask { try Scene.sample.image(as: .png) } }
        for try await bytes in group { #expect(bytes == alone) }
      }
    }

    @Test func `an empty scene is paper`() throws {
      #expect(starts(try Scene([]).image(as: .pdf), "%PDF"))
      #expect(try Scene([]).image(as: .png).count < 1000)
    }

    @Test func `positions that are none do not stop a picture`() throws {
      let scene = Scene([
        .path(
          .polyline([Point(.nan, 0), Point(.infinity, -1e300)]), fill: .accent, stroke: Stroke(dash: [1])),
        .text(TextMark("nul\0byte", at: Point(-.infinity, .nan), size: 1e9, reserved: .nan)),
        .text(TextMark("", at: Point(1, 1), size: .nan)),
        .path(
          Path([.close, .line(Point(1, 1)), .close, .close, .curve(.init(1, 1), .init(2, 2), .init(3, 3))]),
          fill: .faint, stroke: Stroke(width: -1)),
      ])
      #expect(starts(try scene.image(as: .pdf), "%PDF"))
    }

    @Test func `a picture of ten thousand steps is drawn`() throws {
      var marks: [Mark] = []
      for step in 0..<10_000 {
        let x = Double(step) * 226
        marks.append(.path(.rectangle(Rect(x, 10, 122, 80)), fill: .background, stroke: Stroke()))
        for row in 0..<6 { marks.append(.text(TextMark("Uptime 85 %", at: Point(x, Double(20 + row * 12))))) }
      }
      let scene = Scene(marks, size: Size(2_260_000, 100))
      #expect(throws: GraphvizError.tooLarge(width: 2_260_000, height: 100, limit: 32_767, fitting: 0.014)) {
        try scene.image(as: .png)
      }
      #expect(starts(try scene.image(as: .pdf), "%PDF"))
    }

    @Test func `what a bitmap cannot hold is refused`() throws {
      #expect(throws: GraphvizError.tooLarge(width: 20_000, height: 10, limit: 16_383, fitting: 0.81)) {
        try Scene([], size: Size(20_000, 10)).image(as: .webp)
      }
      #expect(
        throws: GraphvizError.tooManyPixels(
          width: 30_000, height: 30_000, limit: 80_000_000, fitting: 0.29)
      ) { try Scene([], size: Size(30_000, 30_000)).image(as: .jpeg) }
      #expect(throws: GraphvizError.emptyCanvas(width: 0, height: 10)) {
        try Scene([], size: Size(0, 10)).image(as: .pdf)
      }
      for scale in [0, -1, Double.infinity] {
        #expect(throws: GraphvizError.invalidScale(scale)) { try Scene.sample.image(as: .png, scale: scale) }
      }
      #expect(try !Scene([], size: Size(32_767, 1)).image(as: .png).isEmpty)
    }

    @Test(arguments: [
      Size(1588, 718), Size(700, 690), Size(30_000, 20), Size(40, 9_000), Size(700_000, 900),
    ])
    func `the scale that is said to fit does, and not much more would`(size: Size) throws {
      for format in [GraphvizImage.png, .jpeg, .webp] {
        for page in [nil, Page(named: "a3")] {
          let fit = page.map { PageFrame(of: size, on: $0.pixels(inWhole: 16)).scale } ?? 1
          let size = page.map { PageFrame(of: size, on: $0.pixels(inWhole: 16)).view.size } ?? size
          var fitting = 0.0
          do throws(GraphvizError) {
            try format.check(size, scale: 16, fit: fit)
          } catch {
            switch error {
            case .tooLarge(_, _, _, let scale), .tooManyPixels(_, _, _, let scale): fitting = scale
            default: throw error
            }
          }
          guard fitting > 0 else {
            #expect(fit < 1, "16 fits no sheet of this size")
            continue
          }
          try format.check(size, scale: fitting, fit: fit)
          #expect(throws: GraphvizError.self) { try format.check(size, scale: fitting * 1.11, fit: fit) }
        }
      }
    }

    /// Peak memory of a process is that of its largest picture, so this is seen of the limit alone.
    @Test func `the px of a bitmap take less than 500 MB`() {
      for (format, bytes) in [(GraphvizImage.png, 4), (.jpeg, 4), (.webp, 6)] {
        #expect((format.mostPixels ?? .max) <= 400_000_000 / bytes, "\(format)")
      }
    }
  }
#endif
