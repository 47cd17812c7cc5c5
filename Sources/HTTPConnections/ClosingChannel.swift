public import HummingbirdCore
public import Logging
public import NIOCore

/// A kind of connection, such as HTTP/1.1, whose accepted connections are closed if the server stops before it handles them. Without this, NIO ends
/// the process when the last reference to such a connection is released.
public struct ClosingChannel<Base: ServerChildChannel>: ServerChildChannel {
  private let base: Base

  public init(_ base: Base) { self.base = base }

  public func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<AcceptedConnection<Base>> {
    base.setup(channel: channel, logger: logger).map { AcceptedConnection(base, $0, logger) }
  }

  public func handle(value connection: AcceptedConnection<Base>, logger: Logger) async {
    guard let value = connection.take() else { return }
    await base.handle(value: value, logger: logger)
  }
}
