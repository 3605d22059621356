import ArgumentParser
package import VSMKit

/// A form of messages by its name.
package enum MessageForm: Equatable {
  /// Written to standard error.
  case people(ReportForm)
  /// One of `RunReporters`, by its name.
  case machine(String)

  package static let names = ReportForm.allCases.map(\.rawValue) + RunReporters.all.map { $0.name }

  package init?(named name: String) {
    if let form = ReportForm(rawValue: name) {
      self = .people(form)
    } else if RunReporters.named(name) != nil {
      self = .machine(name)
    } else {
      return nil
    }
  }

  package var reporter: (any RunReporter)? {
    if case .machine(let name) = self { RunReporters.named(name) } else { nil }
  }

  package var isForPeople: Bool { reporter == nil }
}

extension MessageForm: ExpressibleByArgument {
  package init?(argument: String) { self.init(named: argument) }

  package static var allValueStrings: [String] { names }

  package var defaultValueDescription: String {
    switch self {
    case .people(let form): form.rawValue
    case .machine(let name): name
    }
  }
}
