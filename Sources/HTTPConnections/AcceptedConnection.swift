public import HummingbirdCore
import Logging
public import NIOCore
import Synchronization

/// An accepted connection, which is handled once, or closed when it is released.
public final class AcceptedConnection<Base: ServerChildChannel>: ServerChildChannelValue {
  public let channel: any Channel
  private let base: Base
  private let logger: Logger
  private let value: Mutex<Base.Value?>

  init(_ base: Base, _ value: Base.Value, _ logger: Logger) {
    channel = value.channel
    self.base = base
    self.logger = logger
    self.value = Mutex(value)
  }

  /// What to handle; nil if it was taken before.
  func take() -> Base.Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }

  deinit {
    guard let value = take() else { return }
    // Handling a closed connection ends at once, and releases it in order.
    channel.close(promise: nil)
    Task { [base, logger] in await base.handle(value: value, logger: logger) }
  }
}
