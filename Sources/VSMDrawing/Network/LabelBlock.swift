import VSMScene

/// The label of an information flow that goes to several.
struct LabelBlock: Block {
  let id: String
  let box: LabelBox
  let title: String

  var size: Size { box.size }

  func items(at origin: Point) -> [Item] {
    let extent = Rect(origin.x, origin.y, size.width, size.height)
    return [
      Item(
        id: id, word: "label", title: title, role: .solid(extent: extent),
        marks: box.marks(centeredAt: extent.center))
    ]
  }
}
