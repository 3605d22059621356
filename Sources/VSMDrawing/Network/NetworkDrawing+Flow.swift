import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension NetworkDrawing {
  /// A line of the picture with what sits on it.
  struct Flow {
    /// How the line is drawn.
    enum Line {
      case material(MaterialLink)
      case information(isElectronic: Bool, hasHead: Bool)
      case kanban
      /// From a place of kanban to what it stands above, where no way of kanban says it.
      case tie
    }

    /// What sits on a line, the line passing behind it.
    enum Seat {
      case vehicle(VehicleBlock)
      case label(LabelBox)
      case card(KanbanCard)
      /// The sign of a withdrawal or of a sequenced pull.
      case sign(Glyph)
    }

    var id: String
    var word: String
    var title: String
    var from: Int
    var to: Int
    var line: Line
    var seat: Seat?
    var share: FlowLabel?

    /// What material it is; nothing for other lines.
    var link: MaterialLink? { if case .material(let link) = line { link } else { nil } }

    var isInformation: Bool { if case .information = line { true } else { false } }

    /// What sits on the line, with the share below it: engines know the middle of the line alone.
    var labelSize: Size? {
      guard let share else { return seat?.size }
      guard let seat else { return Size(share.size.width, share.size.height + bandWidth) }
      return Size(max(seat.size.width, share.size.width), seat.size.height + share.size.height)
    }

    /// The breadth of the line in px; 0 for thin ones.
    var bandWidth: Double {
      switch link?.style {
      case .push: 2 * Arrow.pushHalfWidth
      case .shipment, .returned: 2 * Arrow.shipmentHalfWidth
      case .route: link?.width ?? 0
      case .rework: FlowWay.reworkWidth
      case .pull, .sequencedPull, .beside, nil: 0
      }
    }

    /// Broad flows are kept straight before narrow ones, and places of kanban beside what they stand above.
    var weight = 1

    /// Lines of the same message may run on each other; other lines are alone.
    var bundle: Int?

    /// Of the arrow's head, in px; 0 where there is none.
    var headLength: Double {
      switch line {
      case .material(let link):
        switch link.style {
        case .push: Arrow.pushHeadLength
        case .shipment, .returned: Arrow.shipmentHeadLength
        case .route, .rework: Arrow.trackHeadLength(bandWidth)
        case .pull, .sequencedPull: Arrow.headLength
        case .beside: 0
        }
      case .information(_, let hasHead): hasHead ? Arrow.headLength : 0
      case .kanban: Arrow.headLength
      case .tie: 0
      }
    }

    var isTrack: Bool { link?.style == .route || link?.style == .rework }

    /// The boxes of the labels about a place on the line: a vehicle and a message sit on it, a share stands on a track
    /// and above the arrows that are as broad as they are, as in the map layout.
    var labelParts: [Rect] {
      func box(_ size: Size, _ center: Point) -> Rect { Rect(center: center, size.width, size.height) }
      var parts: [Rect] = []
      if let seat { parts.append(box(seat.size, Point(0, 0))) }
      if let share {
        let isAbove = seat != nil || !isTrack
        let rise = max(Arrow.pushHeadHalf, (seat?.size.height ?? 0) / 2) + 3
        parts.append(box(share.size, Point(0, isAbove ? -rise - share.height / 2 : 0)))
      }
      return parts
    }
  }
}

extension NetworkDrawing.Flow {
  init(_ link: MaterialLink, _ number: Int, from: Int, to: Int, _ icons: [Icon]) {
    self.init(
      id: "\(link.style.rawValue)-\(number)", word: link.style.rawValue, title: link.title, from: from,
      to: to,
      line: .material(link), seat: Seat(link, icons), share: link.label.map { FlowLabel($0) })
    // A row that joins another ends just before it: what is long is the way from a supplier, who stands at the left edge.
    let isSupply = if case .supplier = link.from { true } else { false }
    weight = isTrack ? max(1, Int(link.width)) : isSupply ? 6 : 20
  }
}

extension NetworkDrawing.Flow.Seat {
  fileprivate init?(_ link: MaterialLink, _ icons: [Icon]) {
    switch link.style {
    case .pull: self = .sign(.withdrawal)
    case .sequencedPull: self = .sign(.sequencedPull)
    case .push, .beside, .shipment, .returned, .route, .rework:
      guard let vehicle = link.vehicle else { return nil }
      // The arrow of an expedited transport says it already.
      guard Glyph.sign(onLineOf: vehicle.word) != nil || vehicle.label != nil || vehicle.icon != nil else {
        return nil
      }
      self = .vehicle(VehicleBlock(vehicle, icons))
    }
  }

  var size: Size {
    switch self {
    case .vehicle(let vehicle): vehicle.size
    case .label(let label): label.size
    case .card(let card): card.size
    case .sign(let glyph): glyph.size
    }
  }

  var word: String {
    switch self {
    case .vehicle(let vehicle): vehicle.vehicle.word.rawValue
    case .label: "label"
    case .card: Word.kanban.rawValue
    case .sign(let glyph): glyph.word
    }
  }

  /// What a reader hears of it; nothing where its line says it all.
  func title(in phrases: Phrases) -> String? {
    guard case .vehicle(let block) = self else { return nil }
    return [phrases[block.vehicle.word.title], block.vehicle.label].compactMap(\.self).joined(
      separator: phrases.comma)
  }

  func marks(centeredAt center: Point, goesLeft: Bool) -> [Mark] {
    switch self {
    case .vehicle(let vehicle): return vehicle.marks(centeredAt: center, goesLeft: goesLeft)
    case .label(let label): return label.marks(centeredAt: center)
    case .card(let card): return card.marks(centeredAt: center)
    case .sign(let glyph):
      let box = Rect(center: center, glyph.size.width, glyph.size.height)
      let marks = [.fill(.rectangle(box), ink: .background)] + glyph.marks(box)
      return goesLeft ? marks.map { $0.mirrored(about: box.midX) } : marks
    }
  }
}
