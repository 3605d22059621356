import Testing
import VSMSyntax

@Suite struct NumberTextTests {
  @Test(arguments: [
    (7.608695652173913, 1, "7.6"), (0.15, 1, "0.2"), (1.005, 2, "1.01"), (2.5, 0, "3"), (-2.5, 0, "−3"),
    (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (9.96, 1, "10.0"), (0.96, 0, "1"),
    (99.5, 0, "100"),
    (5e-05, 4, "0.0001"), (4e-05, 4, "0.0000"), (1e22, 0, "10000000000000000000000"), (60, 1, "60.0"),
    (0, 1, "0.0"),
  ])
  func fixedDecimalsRoundAsOnPaper(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test(arguments: [
    (18_400, "18,400"), (4600, "4600"), (1_234_567.5, "1,234,567.5"), (0.5, "0.5"), (46.0, "46"),
    (-12_000, "−12,000"),
    (0.1 + 0.2, "0.3"),
  ])
  func plainNumbersHaveNoMoreThanTheyNeed(value: Double, text: String) {
    #expect(NumberText.plain(value) == text)
  }

  @Test func whatIsNoNumberIsADash() {
    #expect(NumberText.fixed(.nan, 1) == "–")
    #expect(NumberText.fixed(.infinity, 1) == "–")
  }
}
