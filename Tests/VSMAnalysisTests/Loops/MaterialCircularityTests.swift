import Testing
import VSMAnalysis

/// The Material Circularity Indicator: worked cases, its parts, and what has none.
@Suite struct MaterialCircularityTests {
  private func expect(
    _ product: MaterialCircularity, _ indicator: Double, index: Double? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(product.figures.indicator - indicator) < 5e-8, sourceLocation: sourceLocation)
    if let index {
      #expect(abs(product.figures.linearFlowIndex - index) < 5e-8, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [1, 1e-300, 1e300]) func workedCases(mass: Double) throws {
    try expect(MaterialCircularity(mass: mass), 0.1, index: 1)
    try expect(MaterialCircularity(mass: mass, utility: 2), 0.55)
    try expect(MaterialCircularity(mass: mass, utility: 0.9), 0)
    try expect(
      MaterialCircularity(
        mass: mass, recycledFeedstock: 0.25, collectedForRecycling: 0.5, recyclingEfficiency: 0.75,
        feedstockEfficiency: 0.75), 0.3842105, index: 0.6842105)
    try expect(
      MaterialCircularity(
        mass: mass, recycledFeedstock: 0.3, reusedFeedstock: 0.2, collectedForRecycling: 0.5,
        collectedForReuse: 0.3, recyclingEfficiency: 0.8, feedstockEfficiency: 0.9, utility: 1.25),
      0.719322, index: 0.3898305)
  }

  @Test func partsAreInTheUnitOfTheMass() throws {
    let product = try MaterialCircularity(
      mass: 4, recycledFeedstock: 0.25, collectedForRecycling: 0.5, recyclingEfficiency: 0.75,
      feedstockEfficiency: 0.75)
    #expect(product.virginFeedstock == 3)
    // 2 are not collected; of 2 that are, and of 4/3 that the feedstock came from, a quarter is wasted.
    #expect(abs(product.unrecoverableWaste - (2 + (0.5 + 1 / 3.0) / 2)) < 1e-14)
  }

  @Test func allReusedIsCircular() throws {
    // 0.1 + 0.2 + 0.7 is a little more than 1 in binary.
    let product = try MaterialCircularity(
      recycledFeedstock: 0.3, reusedFeedstock: 0.7, collectedForRecycling: 0.1 + 0.2, collectedForReuse: 0.7)
    #expect(product.figures.linearFlowIndex == 0 && product.figures.indicator == 1)
  }

  @Test func whatIsOutOfRangeIsNamed() {
    typealias Problem = MaterialCircularity.OutOfRange
    #expect(throws: Problem(quantity: "mass", value: 0)) { try MaterialCircularity(mass: 0) }
    #expect(throws: Problem(quantity: "utility", value: -1)) { try MaterialCircularity(utility: -1) }
    #expect(throws: Problem(quantity: "utility", value: .infinity)) {
      try MaterialCircularity(utility: .infinity)
    }
    #expect(throws: Problem(quantity: "recycledFeedstock", value: 1.5)) {
      try MaterialCircularity(recycledFeedstock: 1.5)
    }
    #expect(throws: Problem(quantity: "reusedFeedstock", value: 0.75)) {
      try MaterialCircularity(recycledFeedstock: 0.5, reusedFeedstock: 0.75)
    }
    #expect(throws: Problem(quantity: "collectedForReuse", value: 0.75)) {
      try MaterialCircularity(collectedForRecycling: 0.5, collectedForReuse: 0.75)
    }
    #expect(throws: Problem(quantity: "recyclingEfficiency", value: -0.5)) {
      try MaterialCircularity(recyclingEfficiency: -0.5)
    }
    #expect(throws: Problem(quantity: "feedstockEfficiency", value: 0)) {
      try MaterialCircularity(feedstockEfficiency: 0)
    }
    let tiny = Double.leastNonzeroMagnitude
    #expect(throws: Problem(quantity: "feedstockEfficiency", value: tiny)) {
      try MaterialCircularity(recycledFeedstock: 0.5, feedstockEfficiency: tiny)
    }
    #expect(throws: Problem.self) { try MaterialCircularity(collectedForReuse: .nan) }
  }
}
