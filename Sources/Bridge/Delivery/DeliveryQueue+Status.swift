extension DeliveryQueue {
  /// Whether requests to ConnectWise flow.
  public var breakerStatus: BreakerStatus {
    switch breaker.state {
    case .closed: BreakerStatus(.closed)
    case .open(let until): BreakerStatus(.open, retryTime: until)
    case .halfOpen: BreakerStatus(.halfOpen)
    }
  }
}
