import Testing
import VSMSyntax

@Suite struct NumberTextTests {
  @Test(arguments: [
    (7.608695652173913, 1, "7.6"), (0.15, 1, "0.2"), (1.005, 2, "1.01"), (2.5, 0, "3"), (-2.5, 0, "−3"),
    (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (9.96, 1, "10.0"), (0.96, 0, "1"),
    (99.5, 0, "100"),
    (5e-05, 4, "0.0001"), (4e-05, 4, "0.0000"), (1e22, 0, "10000000000000000000000"), (60, 1, "60.0"),
    (0, 1, "0.0"),
    // What arithmetic leaves of 7.75, of 0.15, of 10 and of 0.5.
    (7.749999999999999, 1, "7.8"), (0.1 + 0.05, 1, "0.2"), (0.15 - 1e-14, 1, "0.2"),
    (9.999999999999998, 0, "10"),
    (0.49999999999999994, 0, "1"), (0.1499, 1, "0.1"), (7.7499999999, 1, "7.7"),
    (0.999999999999999, 3, "1.000"),
    (123_456_789_012_345, 0, "123456789012345"),
  ])
  func fixedDecimalsRoundAsOnPaper(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test(arguments: [
    (18_400, "18,400"), (4600, "4600"), (1_234_567.5, "1,234,567.5"), (0.5, "0.5"), (46.0, "46"),
    (-12_000, "−12,000"),
    (0.1 + 0.2, "0.3"), (9_999.9999999, "10,000"), (10_000.25, "10,000.25"), (-0.0000001, "0"),
    (1_234_567_890_123, "1,234,567,890,123"), (1e16, "10,000,000,000,000,000"), (.nan, "–"),
  ])
  func plainNumbersHaveNoMoreThanTheyNeed(value: Double, text: String) {
    #expect(NumberText.plain(value) == text)
  }

  @Test(arguments: [
    (0.8999999999999997, "0.9"), (14.608695652173912, "14.60869565217"), (0.1 + 0.2, "0.3"),
    (-1e-5, "-1e-05"),
    (2.0 / 3, "0.6666666666667"), (999.9999999999999, "1000.0"), (5, "5.0"), (-0.30000000000000004, "-0.3"),
  ])
  func numbersForScriptsEndWhereArithmeticBegins(value: Double, text: String) {
    #expect(NumberText.shortest(value, significant: 13) == text)
  }

  @Test func aRoundedNumberIsTheOneThatIsWritten() {
    #expect(NumberText.rounded(-7.749999999999999, to: 1) == -7.8)
    #expect(NumberText.rounded(599.96, to: 1) == 600)
    #expect(NumberText.rounded(1e300) == 1e300)
    #expect(NumberText.rounded(.infinity) == .infinity)
  }

  @Test(arguments: [
    ("4600", "4600"), ("46000", "46,000"), ("−46000.50", "−46,000.50"), ("1234567", "1,234,567"),
    ("0.123456", "0.123456"), ("–", "–"), ("−1234", "−1234"), ("12 345", "12 345"),
  ])
  func thousandsAreSetApartFromFiveDigitsOn(text: String, grouped: String) {
    #expect(NumberText.grouped(text) == grouped)
  }

  @Test func whatIsNoNumberIsADash() {
    #expect(NumberText.fixed(.nan, 1) == "–")
    #expect(NumberText.fixed(.infinity, 1) == "–")
  }
}
