/// Timing of the delivery queue.
package struct DeliverySettings: Sendable, Equatable {
  /// The delay before an unanswered create request is read back. ConnectWise may still be processing it, and an object that is not visible yet
  /// would be created twice.
  package var settleTime: Duration

  package init(settleTime: Duration = .seconds(60)) { self.settleTime = settleTime }
}
