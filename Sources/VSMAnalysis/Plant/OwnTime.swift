import VSMModel
import VSMSyntax

/// The working time of a step or a resource that has a calendar or shifts of its own, or those of its site.
struct OwnTime: Sendable {
  /// Seconds worked on a working day of the map, where other days are worked in the mean of the week.
  let available: Estimate?
  /// Seconds of one shift.
  private let shift: Estimate?

  init?(_ time: WorkingTime, in map: ValueStreamMap) {
    if let calendar = time.calendar {
      let own = map.calendars[calendar].calendar
      shift = WorkTime.netShift(of: own)
      // A press that works on Saturdays, too, has more time for what is taken on each of five days.
      let (days, others) = (WorkingDays(own), WorkingDays(map.calendar))
      let isKnown = !days.given.isEmpty && !others.given.isEmpty
      // The same days are as many, however many they are: of two ranges the parts are not independent.
      let part = isKnown && own.daysPer != map.calendar?.daysPer ? days.week / others.week : Estimate(1)
      available = shift.flatMap { shift in
        own.shifts.flatMap { shifts in part.flatMap { (shift * Estimate(shifts) * $0).positiveOrNothing } }
      }
    } else if let shifts = time.properties.count(.shifts) {
      shift = WorkTime.netShift(of: map.calendar)
      available = shift.flatMap { ($0 * Estimate(shifts)).positiveOrNothing }
    } else {
      return nil
    }
  }

  /// A time in shifts is one in the step's own; all others are as the map has them.
  func seconds(of written: WrittenDuration) -> Estimate? {
    guard let shift, written.leadingUnit == .shift else { return nil }
    func sum(_ terms: [WrittenDuration.Term]) -> Estimate? {
      var total = EstimateSum()
      for term in terms {
        if term.unit == .shift {
          total += shift * term.number
        } else if let length = WorkTime.clockSeconds(of: WrittenDuration(term.number, term.unit)) {
          total += length
        } else {
          return nil
        }
      }
      return total.value
    }
    guard let low = sum(written.low) else { return nil }
    guard let terms = written.high else { return low.finiteOrNothing }
    return sum(terms).flatMap {
      Estimate(low: low.low, middle: (low.middle + $0.middle) / 2, high: $0.high).finiteOrNothing
    }
  }

  /// What an hour there is of a day of the map: where a day is as long as people work, 8 hours of 24 are a third of it.
  func clock(_ time: WorkTime) -> Double {
    guard time.isDayOfWork, let own = available, let day = time.available else { return 1 }
    return day.middle / own.middle
  }
}
