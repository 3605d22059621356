/// A delivery from a lower row: it comes up right of all rows.
struct Departure {
  struct Key: Hashable {
    let row: Int
    /// How manieth delivery of the row's stream it is.
    let position: Int
  }

  var x: Double
  let party: Int
  /// Where along the customer's lower edge it comes in, from its middle in px; nothing where it alone comes in.
  let port: Double?
  /// How far from the lowest: the further right one comes up, the higher it turns to its customer.
  let level: Int

  /// From one to the next on a customer's lower edge, and from one turn to that above, in px.
  static let spacing = 26.0
  /// Between the rows and the first that comes up beside them, in px.
  static let besideRows = 18.0
}
