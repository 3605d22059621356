/// Places on a line, in a fixed order, as near as can be to where each would stand alone.
enum Spacing {
  /// The middles of things with widths and a gap between them: neighbours that would overlap share the room about the
  /// mean of their wishes.
  static func places(_ wanted: [Double], widths: [Double], gap: Double, from least: Double) -> [Double] {
    struct Pool {
      var first: Int
      var count: Double
      /// The mean of the wishes, each less its offset from the left of all.
      var mean: Double
    }
    var offsets: [Double] = []
    var offset = 0.0
    for (index, width) in widths.enumerated() {
      offset += width / 2 + (index > 0 ? widths[index - 1] / 2 + gap : 0)
      offsets.append(offset)
    }
    var pools: [Pool] = []
    for index in wanted.indices {
      pools.append(Pool(first: index, count: 1, mean: wanted[index] - offsets[index]))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let count = before.count + last.count
        pools.append(
          Pool(
            first: before.first, count: count,
            mean: (before.mean * before.count + last.mean * last.count) / count))
      }
    }
    var places = wanted
    for (position, pool) in pools.enumerated() {
      let end = position + 1 < pools.count ? pools[position + 1].first : wanted.count
      for index in pool.first..<end { places[index] = max(pool.mean, least) + offsets[index] }
    }
    return places
  }
}
