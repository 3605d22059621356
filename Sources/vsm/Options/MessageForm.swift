import ArgumentParser
import VSMKit

/// A form of messages by its name.
enum MessageForm: Equatable {
  /// Written to standard error.
  case people(ReportForm)
  /// One of `RunReporters`, by its name.
  case machine(String)

  static let names = ReportForm.allCases.map(\.rawValue) + RunReporters.all.map { $0.name }

  init?(named name: String) {
    if let form = ReportForm(rawValue: name) {
      self = .people(form)
    } else if RunReporters.named(name) != nil {
      self = .machine(name)
    } else {
      return nil
    }
  }

  var reporter: (any RunReporter)? {
    if case .machine(let name) = self { RunReporters.named(name) } else { nil }
  }

  var isForPeople: Bool { reporter == nil }
}

extension MessageForm: ExpressibleByArgument {
  init?(argument: String) { self.init(named: argument) }

  static var allValueStrings: [String] { names }

  var defaultValueDescription: String {
    switch self {
    case .people(let form): form.rawValue
    case .machine(let name): name
    }
  }
}
