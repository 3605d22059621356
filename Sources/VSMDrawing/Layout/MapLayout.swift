public import VSMAnalysis
public import VSMModel
public import VSMScene

/// The map layout: everything where *Learning to See* has it.
///
/// Material runs from left to right in rows; suppliers, control and customers stand above in a band, joined by
/// information lines; under each row stands its ladder. The order of the file is the order of the map.
/// All places are settled before anything is drawn.
public enum MapLayout {
  /// The finished picture of a map, however large it is.
  public static func scene(of map: ValueStreamMap, _ figures: Figures) -> Scene {
    MapDrawing(of: SettledMap(map, figures)) { _ in }.scene
  }

  /// The finished picture of a map, which may have at most so many bytes as SVG, folded where it can be read on its sheet
  /// only so.
  ///
  /// - Parameters:
  ///   - map: what is drawn.
  ///   - figures: those of the map.
  ///   - limit: the most bytes.
  ///   - sheet: the paper that the picture is for; the map's own, or A3, where none is given.
  ///   - dealsToSheets: whether a map that can be read on one sheet in no fold is dealt to several.
  /// - Returns: the picture.
  /// - Throws: `PictureTooLarge`, as soon as it is known to be larger.
  public static func scene(
    of map: ValueStreamMap, _ figures: Figures, within limit: Int, on sheet: Page? = nil,
    dealsToSheets: Bool = true
  ) throws(PictureTooLarge) -> Scene {
    func drawn(_ map: ValueStreamMap, on sheet: Sheet? = nil) throws(PictureTooLarge) -> MapDrawing {
      var weight = PictureWeight(limit: limit)
      try weight.check(map)
      return try MapDrawing(of: SettledMap(map, figures, on: sheet)) { (items) throws(PictureTooLarge) in
        try weight.take(items)
      }
    }
    let whole = try drawn(map)
    guard let fold = Fold(of: map, on: sheet) else {
      var scene = whole.scene
      if let width = map.wrap { scene.losses = Fold.losses(of: scene.size, wrappedAt: width) }
      return scene
    }
    let (folded, scale) = fold.best(whole) { try? drawn($0) }
    if dealsToSheets, !Fold.isReadable(at: scale),
      let dealt = fold.dealt(insteadOf: scale, { try? drawn($0, on: $1) }), let sheets = dealt.settled.sheets
    {
      var scene = dealt.scene
      scene.losses = fold.losses(of: sheets, insteadOf: folded)
      return scene
    }
    var scene = folded.scene
    scene.losses = fold.losses(of: scene.size)
    return scene
  }
}
