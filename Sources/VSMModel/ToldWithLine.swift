import VSMDiagnostics

/// What figures and messages tell of with its file and line.
protocol ToldWithLine {
  /// Nothing for the file that was opened.
  var file: String? { get set }
  /// From 1.
  var line: Int { get set }
}

/// What has its line from where it stands in the text that was read.
protocol ToldWithPlace: ToldWithLine {
  var span: SourceSpan { get }
}

extension Target: ToldWithPlace {}
extension Process: ToldWithPlace {}
extension Source: ToldWithPlace {}
extension Disposition: ToldWithPlace {}
extension Remark: ToldWithPlace {}
extension OwnRow: ToldWithPlace {}
extension Assumption: ToldWithPlace {}
extension TableValue: ToldWithLine {}

extension MutableCollection where Element: ToldWithPlace {
  mutating func placeLines(_ place: (SourceSpan) -> (file: String?, line: Int)) {
    for index in indices { (self[index].file, self[index].line) = place(self[index].span) }
  }
}

extension MutableCollection where Element: ToldWithLine {
  mutating func moveLines(_ line: (Int) -> Int) {
    for index in indices where self[index].file == nil { self[index].line = line(self[index].line) }
  }
}
