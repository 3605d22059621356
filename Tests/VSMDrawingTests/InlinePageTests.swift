import Foundation
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Several pictures inline on one page do not get into each other's way.
@Suite struct InlinePageTests {
  private static let first = "map \"Gates\"\nstream {\n inventory 3d\n process weld \"Weld\" { C/T 3s }\n}"
  private static let second = RecoveryMaps.laptop

  private func values(of attribute: String, in page: String) throws -> [String] {
    let pattern = try Regex(" \(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
    return page.matches(of: pattern).map { String($0.output.1) }
  }

  /// No ids at all: nothing can clash, and nothing can point into another picture.
  @Test(arguments: Theme.all) func noIDsAndNoReferences(_ theme: Theme) throws {
    let writer = SVGWriter(theme: theme)
    let page = try [Self.first, Self.second, Self.first].map { writer.text(of: try scene(of: $0)) }.joined()
    #expect(page.contains(" data-id="))
    for attribute in ["id", "href", "xlink:href", "aria-labelledby", "aria-describedby", "for", "name"] {
      #expect(try values(of: attribute, in: page).isEmpty, "\(attribute)")
    }
    #expect(!page.contains("url(#") && !page.contains("<use") && !page.contains("<defs"))
    #expect(!page.contains("<?xml") && !page.contains("<!DOCTYPE"))
  }

  /// Every rule holds under the class of one picture only; the same picture twice has the same rules.
  @Test func classesBelongToOnePicture() throws {
    let writer = SVGWriter(theme: .auto)
    let pictures = try [Self.first, Self.second, Self.first].map { writer.text(of: try scene(of: $0)) }
    let classes = try pictures.map { try values(of: "class", in: $0) }
    #expect(classes.allSatisfy { $0.count == 1 })
    #expect(classes[0] != classes[1])
    #expect(classes[0] == classes[2])
    for (picture, names) in zip(pictures, classes) {
      let named = picture.matches(of: /\.(vsm-[0-9a-f]+)/).map { String($0.output.1) }
      #expect(!named.isEmpty && Set(named) == Set(names))
    }
    // Outside its own class a rule would reach the page around it.
    for picture in pictures {
      let style = try #require(picture.firstMatch(of: /<style>(.*)<\/style>/)).output.1
      for selector in style.matches(of: /([^{}]+)\{[^{}]*\}/).map(\.output.1) {
        #expect(selector.hasPrefix(".vsm-"), "\(selector)")
      }
    }
  }

  @Test(arguments: Theme.all.filter { !$0.needsStyle }) func noStyleAtAllWithoutNeed(_ theme: Theme) throws {
    let picture = SVGWriter(theme: theme).text(of: try scene(of: Self.second))
    #expect(try values(of: "class", in: picture).isEmpty && values(of: "style", in: picture).isEmpty)
    #expect(!picture.contains("<style"))
  }
}
