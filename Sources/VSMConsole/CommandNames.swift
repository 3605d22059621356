/// The commands of `vsm`, for whoever reads a command line or a name that may be meant for one.
package enum CommandNames {
  /// In the order in which help lists them.
  package static let all = [
    "render", "check", "metrics", "describe", "md", "report", "diff", "fmt", "icons", "init", "import",
    "export",
    "explain", "lsp", "watch", "serve", "git-diff",
  ]
}
