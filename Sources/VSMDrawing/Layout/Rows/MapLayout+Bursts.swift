import VSMModel

extension MapLayout {
  private static let burstGap = 12.0
  private static let burstDrop = 14.0

  /// The bursts of a process or a stock in rows: side by side while they keep within the reach of their column.
  private func burstRows(of target: ValueStreamMap.Reference, width: Double) -> [[(
    kaizen: Int, block: BurstBlock
  )]] {
    var rows: [[(kaizen: Int, block: BurstBlock)]] = []
    var used = 0.0
    for kaizen in burstsByTarget[target] ?? [] {
      let block = BurstBlock(map.kaizens[kaizen].label)
      if rows.isEmpty || used + Self.burstGap + block.size.width > width + Measure.gapWidth * 0.8 {
        rows.append([])
        used = -Self.burstGap
      }
      rows[rows.count - 1].append((kaizen, block))
      used += Self.burstGap + block.size.width
    }
    return rows
  }

  /// What stands in a row that bursts can hang under: its element, its middle and its width.
  private func anchors(of row: RowPlan) -> [(target: ValueStreamMap.Reference, midX: Double, width: Double)] {
    row.cells.flatMap { cell -> [(target: ValueStreamMap.Reference, midX: Double, width: Double)] in
      switch cell {
      case .station(let station): [(.process(station.process), station.midX, station.block.size.width)]
      case .gap(let gap): gap.waiting.map { (.stock($0.stock), $0.midX, $0.block.size.width) }
      }
    }
  }

  /// The room that the bursts of a row need below it.
  func burstHeight(_ index: Int) -> Double {
    guard !map.kaizens.isEmpty else { return 0 }
    return anchors(of: rows[index]).map { anchor in
      burstRows(of: anchor.target, width: anchor.width).reduce(0) {
        $0 + ($1.map(\.block.size.height).max() ?? 0) + Self.burstDrop
      }
    }.max() ?? 0
  }

  /// The right edge of what comes up to a process from rows below; bursts keep clear of it.
  private func joinEdge(of target: ValueStreamMap.Reference) -> Double {
    guard case .process(let process) = target, let joins = joinCounts[process],
      let place = station(of: process)
    else { return -.infinity }
    return place.station.minX + 22 + Double(joins - 1) * 26 + Self.burstGap + 6
  }

  /// Bursts hang below the whole row, so that neither boxes nor the texts of stocks are in their way.
  mutating func drawBursts(_ index: Int) {
    guard !map.kaizens.isEmpty else { return }
    var occupied = -Double.infinity
    let below = rows[index].bottom
    for anchor in anchors(of: rows[index]) {
      var y = below
      var right = occupied
      for row in burstRows(of: anchor.target, width: anchor.width) {
        let width = row.reduce(-Self.burstGap) { $0 + $1.block.size.width + Self.burstGap }
        let height = row.map(\.block.size.height).max() ?? 0
        y += Self.burstDrop
        // Neighbouring columns may both want the room between them.
        var x = max(
          anchor.midX - width / 2, occupied + Self.burstGap, joinEdge(of: anchor.target), Self.burstGap)
        for (kaizen, block) in row {
          let center = Point(x + block.size.width / 2, y + height / 2)
          let extent = Rect(center: center, block.size.width, block.size.height)
          items.append(
            Item(
              id: "kaizen-\(kaizen + 1)", word: "kaizen",
              title: "Kaizen at \(map.label(of: map.kaizens[kaizen].target)): \(map.kaizens[kaizen].label)",
              role: .solid(extent: extent), marks: block.marks(centeredAt: center)))
          x += block.size.width + Self.burstGap
        }
        right = max(right, x - Self.burstGap)
        y += height
      }
      occupied = right
    }
  }
}
