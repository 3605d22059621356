import VSMModel
import VSMScene

extension PictureWeight {
  /// Refuses a map whose steps and stocks alone are too many, before anything is laid out.
  func check(_ map: ValueStreamMap) throws(PictureTooLarge) {
    let least: [(word: String, count: Int, bytes: Int)] = [
      ("process", map.processes.count, Self.leastProcess),
      ("inventory", map.stocks.count, Self.leastStock),
      ("kaizen", map.remarks.count, Self.leastRemark),
    ]
    guard least.reduce(0, { $0 + $1.count * $1.bytes }) > limit,
      let most = least.max(by: { $0.count * $0.bytes < $1.count * $1.bytes })
    else { return }
    throw PictureTooLarge(limit: limit, word: most.word, count: most.count)
  }

  // The bytes that each takes at the least, with its rung.
  private static let leastProcess = 900
  private static let leastStock = 600
  private static let leastRemark = 400
}
