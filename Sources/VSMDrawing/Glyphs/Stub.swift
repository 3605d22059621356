import VSMModel
extension Glyph { init(icon: Icon) { self = .inventory } }
extension Stock { var icon: Int? { nil } }
extension Process { var icon: Int? { nil } }
