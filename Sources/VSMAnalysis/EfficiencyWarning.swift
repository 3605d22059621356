import VSMDiagnostics
import VSMModel

/// Says that processing is longer than a lead time of waits alone, so that the efficiency is above 100 %.
enum EfficiencyWarning {
  static func of(_ map: ValueStreamMap, _ path: CriticalPath, _ efficiency: CycleEfficiency) -> Diagnostic? {
    guard map.conventions.leadTime == .waits, Steps.isOver(efficiency.share, Estimate(1)),
      let processing = efficiency.processingTime, let leadTime = path.leadTime, let stream = map.streams.first
    else { return nil }
    let (work, lead) = TimeText.apart(Estimate(processing.middle), Estimate(leadTime.middle))
    return Diagnostic(.processingLongerThanLead(processing: work, lead: lead), at: stream.span)
  }
}
