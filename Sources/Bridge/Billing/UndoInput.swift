import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ExactDecimal

/// All that decides one line of an undo plan.
struct UndoInput: Sendable {
  /// A period and the run that billed it.
  struct LaterBilling: Sendable, Equatable {
    var period: Period
    var quantity: ExactDecimal
    var runID: String
  }

  /// What the database says about the line since the run.
  struct Facts: Sendable, Equatable {
    /// The record of the period now.
    var billed: LineInput.EarlierBilling?
    /// A later run that wrote the line in the same period, and was not taken back.
    var laterRunID: String?
    /// A later period of the line that was billed on the same agreement.
    var laterPeriod: LaterBilling?
    /// A delivery of the line that has not ended.
    var openDeliveryID: Int64?
    /// The run that took the line back already.
    var undoneBy: String?
    /// Whether an undo cancelled the addition and was discarded before it created the other one.
    var isInterrupted = false
  }

  var write: RunWrite
  var facts: Facts
  /// The agreement as it is now, with its additions.
  var agreement: LineInput.Agreement
  /// Nil if the company does not exist, or is deleted.
  var company: LineInput.Company?
  /// Why the company or the catalog product could not be read; nil if they could.
  var unreadable: String?
  /// Whether a new addition cannot have the catalog product.
  var isProductInactive = false
  /// The guards' settings of the product.
  var settings: GuardPolicy

  var period: Period { write.line.period }
}
