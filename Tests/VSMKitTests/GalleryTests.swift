import Foundation
import Testing

/// `samples/README.md` shows the samples as they are. `Scripts/pictures` writes it anew.
@Suite struct GalleryTests {
  @Test func galleryIsUpToDate() throws {
    let file = PictureOfSampleTests.folder.appending(path: "README.md")
    let wanted = try Gallery.text(of: PictureOfSampleTests.maps())
    if ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil {
      try wanted.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == wanted, "run Scripts/pictures")
    }
  }

  /// What a sample is, is told in the map itself.
  @Test func everySampleTellsWhatItIs() throws {
    for map in try PictureOfSampleTests.maps() {
      let text = try String(contentsOf: map, encoding: .utf8)
      #expect(text.hasPrefix("# "), "\(map.lastPathComponent)")
      #expect(
        text.contains("Source: ") || text.contains("illustrative") || text.contains("From the case"),
        "\(map.lastPathComponent)")
    }
  }
}
