import VSMModel
import VSMScene
import VSMSyntax

extension RowPlan {
  /// What lies before, between or after the processes.
  struct Gap {
    enum Kind {
      /// Before the first process, or in a row without any.
      case opening
      /// Between two processes.
      case between
      /// After the last process; a shipment leaves from the last stock.
      case closing
      /// After the last process of a row that joins another: the arrow goes on to the join.
      case joining
    }

    var kind: Kind
    var waiting: [Waiting] = []
    /// One before each stock and one after the last.
    var links: [Link] = []
    /// What the bursts of the step before need of the gap, where tracks leave no room for them below the step.
    var besideWidth = 0.0
    /// What edges of frames need of the gap, beside what stands or is said in it.
    var frameRoom = 0.0
    /// The share that the gap's arrow carries; nothing where there is no arrow.
    var flow: FlowLabel? = FlowLabel(lines: [])
    /// How far below the row's line it lies: in a siding.
    var drop = 0.0
    /// True where its arrow leaves a step of the row through its lower edge, or comes into one from below.
    var leavesBelow = false
    var reachesBelow = false
    var minX = 0.0
    var maxX = 0.0

    /// True where something stands in the row that is pulled from or passed through, level with the boxes' middle.
    var stands: Bool { waiting.contains { $0.block.stock.word.standsInRow } }

    /// True where stocks hang below the arrow that leads past them.
    var hangs: Bool { (kind == .between || kind == .joining) && !stands }

    /// True where the steps on both sides work hand in hand: what one takes the other makes, or one after the other.
    var isTight: Bool { stands || links.contains { $0.style == .pull || $0.style == .sequencedPull } }

    var vehicle: VehicleBlock? { arrow?.vehicle }

    /// The link that carries what flows on: the last that is drawn; before a closing stock, the first.
    var arrow: Link? { arrowIndex.map { links[$0] } }

    var arrowIndex: Int? {
      if hangs { return links.indices.last { links[$0].isSaid } ?? links.indices.last }
      if kind == .closing { return links.indices.first }
      return links.indices.last { links[$0].style != .none } ?? links.indices.last
    }
  }

  /// How two neighbours are linked.
  struct Link {
    var style: LinkStyle
    var vehicle: VehicleBlock?
    /// True where the map says how.
    var isSaid = false
    /// True where it leads to a connector or from one: the eye goes on elsewhere.
    var isShort = false
    /// A share of its own, where the row's first arrow comes from another row.
    var share: FlowLabel?
    /// The breadth of its shaft in px; nothing where it says nothing of the flow.
    var width: Double?
    var minX = 0.0
    var maxX = 0.0

    /// The least length: a vehicle sits on its arrow, whose tail and head are to be seen.
    func length(_ flow: FlowLabel?) -> Double {
      let flow = share ?? flow
      return switch style {
      case .none: 0
      case .push, .shipment:
        max(
          isShort ? Measure.shortPush : Measure.openPush, vehicle.map { $0.size.width + 48 } ?? 0,
          (flow?.width ?? 0) + 18)
      case .pull: max(46, (flow?.width ?? 0) + 18)
      case .sequencedPull: max(76, (flow?.width ?? 0) + 18)
      case .passed: max(36, (flow?.width ?? 0) + 18)
      }
    }
  }

  typealias Neighbour = LinkStyle.Neighbour

  /// The link between two neighbours: as the map says, or else as the book draws it.
  static func link(
    from: Neighbour, to: Neighbour, said: Stream.Link?, _ vehicle: VehicleBlock?
  ) -> Link {
    Link(
      style: LinkStyle(from: from, to: to, said: said, isCarried: vehicle != nil), vehicle: vehicle,
      isSaid: said != nil || vehicle != nil)
  }
}

extension RowPlan.Gap {
  /// Gives the gap its width and its stocks their parts of it.
  mutating func place(from x: Double) {
    minX = x
    if hangs {
      let needed = waiting.reduce(0) { $0 + $1.leastWidth }
      let length = arrow?.length(flow) ?? 0
      maxX =
        x
        + max(
          leastRoom, needed,
          arrow?.style == .push || arrow?.style == LinkStyle.none ? 0 : length,
          (flow?.width ?? 0) + 18 + frameRoom, besideWidth)
      shareOut()
    } else {
      let isBetween = kind == .between || kind == .joining
      maxX = x + max(leastLength, isBetween ? besideWidth : 0)
      lineUp()
    }
  }

  /// The least room for what hangs below an arrow, or sits on it.
  private var leastRoom: Double {
    if vehicle != nil { return Measure.vehicleGap }
    return waiting.isEmpty ? Measure.bareGap : Measure.stockGap
  }

  /// Moves the right edge; what stands in the gap shares the room.
  mutating func stretch(to right: Double) {
    maxX = right
    if hangs { shareOut() } else { lineUp() }
  }

  private var leastLength: Double {
    let arrowIndex = arrowIndex
    let links = links.enumerated().reduce(0) { $0 + $1.element.length($1.offset == arrowIndex ? flow : nil) }
    return links + waiting.reduce(0) { $0 + $1.leastWidth }
  }

  /// Stocks and links one after the other; what room is to spare goes to the arrow.
  private mutating func lineUp() {
    let spare = maxX - minX - leastLength
    let arrowIndex = arrowIndex
    let stretched = arrowIndex.flatMap { links[$0].style == .none ? nil : $0 }
    var cursor = minX + (stretched == nil && kind != .opening && kind != .closing ? spare / 2 : 0)
    for index in links.indices {
      links[index].minX = cursor
      cursor += links[index].length(index == arrowIndex ? flow : nil) + (index == stretched ? spare : 0)
      links[index].maxX = cursor
      guard waiting.indices.contains(index) else { break }
      waiting[index].minX = cursor
      waiting[index].midX = cursor + waiting[index].leastWidth / 2
      cursor += waiting[index].leastWidth
    }
    // Each link belongs to the time of the stock before it; the first to that after it.
    for index in waiting.indices {
      if index == 0 { waiting[index].minX = minX }
      waiting[index].maxX = index == waiting.count - 1 ? maxX : waiting[index + 1].minX
    }
  }

  private mutating func shareOut() {
    let needed = waiting.reduce(0) { $0 + $1.leastWidth }
    let spare = (maxX - minX - needed) / Double(max(1, waiting.count))
    var left = minX
    for index in waiting.indices {
      let width = waiting[index].leastWidth + spare
      waiting[index].minX = left
      waiting[index].midX = left + width / 2
      left += width
      waiting[index].maxX = index == waiting.count - 1 ? maxX : left
    }
  }
}

extension RowPlan {
  /// One arrow of a gap, from border to border.
  struct Arc {
    var from: ValueStreamMap.Reference?
    var to: ValueStreamMap.Reference
    var startX: Double
    var endX: Double
    var link: Link
    /// True for the arrow that carries what flows on.
    var isMain: Bool
    /// The items that it leaves and reaches in place of its ends: connectors.
    var leaves: String?
    var reaches: String?
  }

  /// The arrows of the gap at a position, in the order of the flow.
  func arcs(of gap: Gap, at position: Int) -> [Arc] {
    let sign = runsLeft ? -1.0 : 1.0
    let (first, last) = runsLeft ? (gap.maxX, gap.minX) : (gap.minX, gap.maxX)
    let before = process(at: position - 1)
    let leaves = position == 0 ? entry?.id(.in) : nil
    let reaches = position == cells.count - 1 ? exit?.id(.out) : nil
    let after = process(at: position + 1) ?? (reaches == nil ? nil : exit.map { .process($0.process) })
    if gap.hangs {
      guard let after, var link = gap.arrow else { return [] }
      // The one arrow begins at the step before.
      link.width = gap.links.first?.width
      return [
        Arc(
          from: before, to: after, startX: first, endX: last, link: link,
          isMain: true,
          leaves: leaves, reaches: reaches)
      ]
    }
    var arcs: [Arc] = []
    for (index, link) in gap.links.enumerated() where link.style != .none {
      let previous = index > 0 ? gap.waiting[index - 1] : nil
      let next = index < gap.waiting.count ? gap.waiting[index] : nil
      guard previous != nil || before != nil || gap.kind == .opening,
        let to = next.map({ ValueStreamMap.Reference.stock($0.stock) }) ?? after
      else { continue }
      arcs.append(
        Arc(
          from: previous.map { .stock($0.stock) } ?? before, to: to,
          startX: previous.map { $0.midX + sign * $0.block.reach } ?? first,
          endX: next.map { $0.midX - sign * $0.block.reach } ?? last,
          link: link,
          isMain: index == gap.arrowIndex, leaves: previous == nil ? leaves : nil,
          reaches: next == nil ? reaches : nil))
    }
    return arcs
  }

  private func process(at position: Int) -> ValueStreamMap.Reference? {
    guard cells.indices.contains(position), case .station(let station) = cells[position] else { return nil }
    return .process(station.process)
  }
}
