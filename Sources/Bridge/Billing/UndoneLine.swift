import BridgeCore
import BridgeDelivery

/// What a line of an undo plan takes back (rule 64).
struct UndoneLine: Sendable, Equatable, Codable {
  /// The run whose write is taken back.
  var runID: String
  /// The run whose billing of the period counts again afterwards; nil if the period then counts as not billed.
  var earlierRunID: String?
}

/// A run that took back lines of another one.
struct RunUndo: Sendable, Equatable {
  var runID: String
  /// The lines that it has taken back.
  var lineIDs: Set<String>
}

/// What a run sent for one of its lines.
struct RunWrite: Sendable, Equatable {
  var runID: String
  /// As the run's plan showed it.
  var line: PlanLine
  var deliveryID: Int64
  var kind: Delivery.Kind
  var state: Delivery.State
  var outcome: RunLine.Outcome
  /// The requests that were sent, or begun.
  var attempts: Int
  /// With what the delivery recorded while it was sent.
  var change: AdditionChange
  /// The addition that ConnectWise confirmed; of a delivery that is not done, the one that was to be changed.
  var additionID: Int?

  /// Whether ConnectWise confirmed the write.
  var isConfirmed: Bool { state == .done && outcome == .applied }

  /// Whether it certainly changed nothing in ConnectWise.
  var wroteNothing: Bool { state.hasEnded && !isConfirmed && (state == .done || attempts == 0) }
}
