/// Small maps for the tests.
enum Maps {
  /// Neither errors nor warnings.
  static let good = """
    map "Brackets" { state current }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer acme "Acme" { demand 9_200/month }
    supplier mill "Mill"
    stream {
      mill
      truck "Daily"
      inventory "Coils" 5d
      process stamp "Stamping" { C/T 10s  C/O 10min  uptime 90% }
      inventory 460
      process weld  "Welding"  { C/T 40s }
      acme
    }
    """

  /// A step that takes longer than the takt of 120 s.
  static let withWarning = good.replacing("C/T 40s", with: "C/T 300s")

  static let withError = good.replacing("C/T 40s", with: "C/T 40")
}
