import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// Says that takt cannot be computed, but only to those who gave half of what it needs and steps to hold
/// against it: an office map without any demand is not nagged.
enum TaktWarning {
  static func of(_ map: ValueStreamMap, _ inputs: [StepInput], _ time: WorkTime, _ demand: Demand)
    -> Diagnostic?
  {
    guard inputs.contains(where: { $0.cycle != nil }) else { return nil }
    if demand.total != nil || !demand.withoutShifts.isEmpty, let reason = time.reasonForNone {
      let entry = map.customers.lazy.compactMap { $0.properties.entry(.demand) }.first
      return entry.map { Diagnostic(.taktUnknown(reason: reason.description), at: $0.span) }
    }
    if demand.total == nil, time.available != nil, let customer = map.customers.first {
      return Diagnostic(.taktUnknown(reason: "no customer gives a demand"), at: customer.span)
    }
    return nil
  }
}
