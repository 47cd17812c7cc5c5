/// A reference held by every reader of a call's response; the call is cancelled when the last one is released.
final class CallOwner: Sendable {
  private let abandon: @Sendable () -> Void

  init(abandon: @escaping @Sendable () -> Void) {
    self.abandon = abandon
  }

  deinit { abandon() }
}
