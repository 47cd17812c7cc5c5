/// Held by all who can read a call's answer; when the last lets go, the call is given up.
final class CallOwner: Sendable {
  private let abandon: @Sendable () -> Void

  init(abandon: @escaping @Sendable () -> Void) {
    self.abandon = abandon
  }

  deinit { abandon() }
}
