/// How the queue paces itself.
package struct DeliverySettings: Sendable, Equatable {
  /// How long after a request that may have created something, and was not answered, ConnectWise is asked what became of it: it may still be at
  /// work on it, and what it has not shown yet would be made twice.
  package var settleTime: Duration

  package init(settleTime: Duration = .seconds(60)) { self.settleTime = settleTime }
}
