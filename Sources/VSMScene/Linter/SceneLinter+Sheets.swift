/// What holds for pictures that are dealt to sheets.
extension SceneLinter {
  /// Each thing lies within the frame of one sheet: what leads to another has connectors.
  static func sheetFlaws(of scene: Scene) -> [SceneFlaw] {
    guard let sheets = scene.sheets else { return [] }
    let (frame, origin, height) = (sheets.sheet.frame, sheets.sheet.origin, sheets.sheet.size.height)
    return scene.items.compactMap { item in
      guard let box = item.bounds else { return nil }
      let sheet = ((box.minY + box.maxY) / 2 / height).rounded(.down)
      let room = frame.moved(by: Point(origin.x, origin.y + sheet * height))
      return room.contains(box, tolerance: 0.5) ? nil : .acrossSheets(item: item.id)
    }
  }
}
