/// The agreement that a product of a customer is billed on, or why there is none.
public struct AssignmentResolution: Sendable, Equatable {
  /// The numbers are the API's.
  public enum Source: Int, Sendable, CaseIterable {
    case own = 1
    /// The one agreement of a default type.
    case byDefault
    case noAgreement
    /// Several could be the default: none is taken.
    case ambiguous
  }

  /// The numbers are the API's.
  public enum State: Int, Sendable, CaseIterable {
    case usable = 1
    case notBillable
    /// The last sync did not find the agreement any more.
    case gone
    case unassigned
  }

  public var source: Source
  public var state: State
  /// What was chosen, or what "Default" stands for; empty where there is neither.
  public var agreementType = ""
  public var agreementName = ""
  public var agreementID: Int?
  /// The agreement as last synced; nil where it is gone or there is none.
  public var agreement: Agreement?
  /// What looks like the renewal of an own choice. Never followed by itself.
  public var successor: Agreement?
  /// The management solution that makes the agreement's type a default one; empty where the type itself does.
  public var managementSolution = ""
  /// In words, with the command that mends it where something is wrong.
  public var message: String
}
