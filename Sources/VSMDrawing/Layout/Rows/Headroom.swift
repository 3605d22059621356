/// What runs over a row needs so much room above its steps, in px.
struct Headroom {
  /// For arcs from one step to another, shares over arrows and suppliers in the row.
  var crown: Double
  /// Above that, for the ways of kanban and the places that they meet.
  var zone: Double

  var height: Double { crown + zone }
}
