/// The maps that `vsm init` writes: files that lie in the program itself.
public enum StarterMap: String, Sendable, CaseIterable {
  /// `starter.vsm`: what there is today.
  case current
  /// `future.vsm`: a pull system.
  case future
  case office, software, hospital
  case returnsCentre = "returns-centre"
  case closedLoop = "closed-loop"
  case supplyChain = "supply-chain"

  /// What the map shows, in a line of a list.
  public var summary: String {
    switch self {
    case .current: "a workshop as it is today: push, stocks, a weekly schedule"
    case .future: "the same workshop with supermarkets, kanban and levelling"
    case .office: "an application through an office: PT, LT, %C&A, a decision"
    case .software: "a feature from the idea to its users: rework from review and test"
    case .hospital: "a patient's way through day surgery: waits, two ways to a bed"
    case .returnsCentre: "returned parcels: graded, mended, sold again, with their worth"
    case .closedLoop: "a product that is leased, taken back, remade and leased again"
    case .supplyChain: "three companies in a row: trucks, a ship, warehouses"
    }
  }

  public var bytes: [UInt8] {
    switch self {
    case .current: PackageResources.starter_vsm
    case .future: PackageResources.future_vsm
    case .office: PackageResources.office_vsm
    case .software: PackageResources.software_vsm
    case .hospital: PackageResources.hospital_vsm
    case .returnsCentre: PackageResources.returns_centre_vsm
    case .closedLoop: PackageResources.closed_loop_vsm
    case .supplyChain: PackageResources.supply_chain_vsm
    }
  }
}
