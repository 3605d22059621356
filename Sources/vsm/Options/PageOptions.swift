import ArgumentParser
import VSMKit

/// The paper that a picture is fitted on.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fit the picture on a page: \(PageOptions.names), also a3-portrait or a3-landscape. It is centred, and at most twice its own size.",
      valueName: "size"),
    completion: .list(Page.sizes.map(\.name)))
  var page: String?

  func validate() throws {
    guard let page, chosen == nil else { return }
    throw ValidationError(
      "‘\(page)’ is not a page. Pages: \(Self.names), with -portrait or -landscape where that matters.")
  }

  var chosen: Page? { page.flatMap { Page(named: $0) } }

  private static var names: String { Page.sizes.map(\.name).joined(separator: ", ") }
}
