import Dispatch
import Glibc
import Synchronization

/// Serves `GET /metrics` over HTTP/1.1, one request for each connection.
///
/// Everything is bounded: the connections at a time, the size of a request, and the time of a connection from its beginning to its end. Nothing
/// runs on the threads that serve calls (rule 75).
public final class MetricsListener: Sendable {
  public struct Limits: Sendable {
    /// Further connections are closed at once.
    public var connections = 8
    /// For reading the request, reading the metrics, and writing the response, together.
    public var time = Duration.seconds(10)

    public init() {}
  }

  private let socket: MetricsSocket
  private let limits: Limits
  private let text: @Sendable () async -> String
  private let open = Mutex(0)
  private let queue = DispatchQueue(label: "metrics", attributes: .concurrent)
  /// Dispatch sources may be used on any thread, but are not declared so.
  private nonisolated(unsafe) let source: any DispatchSourceRead

  /// With the port that was chosen.
  public var address: MetricsAddress { socket.address }

  /// Listens at once. Throws an error that says what failed. `text` makes the metrics.
  public init(_ address: MetricsAddress, limits: Limits = Limits(), text: @escaping @Sendable () async -> String) throws {
    let socket = try MetricsSocket(address)
    self.socket = socket
    self.limits = limits
    self.text = text
    source = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor, queue: DispatchQueue(label: "metrics.accept"))
    source.setCancelHandler { socket.close() }
    source.setEventHandler { [weak self] in self?.acceptAll() }
    source.activate()
  }

  deinit { source.cancel() }

  /// Stops listening. Responses under way are completed.
  public func stop() { source.cancel() }

  private func acceptAll() {
    while true {
      let connection = accept(socket.descriptor, nil, nil)
      guard connection >= 0 else {
        // Without free descriptors, the connection stays in the queue; the next attempt is made when there may be some.
        if errno == EMFILE || errno == ENFILE { usleep(100_000) }
        return
      }
      let isSet = fcntl(connection, F_SETFD, FD_CLOEXEC) == 0 && fcntl(connection, F_SETFL, O_NONBLOCK) == 0
      let isAdmitted =
        isSet
        && open.withLock { open in
          guard open < limits.connections else { return false }
          open += 1
          return true
        }
      guard isAdmitted else {
        Glibc.close(connection)
        continue
      }
      queue.async { [self] in
        serve(MetricsConnection(descriptor: connection, deadline: .now + limits.time))
        Glibc.close(connection)
        open.withLock { $0 -= 1 }
      }
    }
  }

  private func serve(_ connection: MetricsConnection) {
    guard let answer = connection.request() else { return }
    var body = ""
    if case .metrics = answer {
      guard let made = made(before: connection.deadline) else {
        return connection.finish(
          MetricsRequest.response(.failure(status: 503, reason: "Service Unavailable"), body: ""))
      }
      body = made
    }
    connection.finish(MetricsRequest.response(answer, body: body))
  }

  /// The metrics; nil if they take longer than half of the time that is left, so that this can still be said.
  private func made(before deadline: ContinuousClock.Instant) -> String? {
    let box = TextBox()
    let done = DispatchSemaphore(value: 0)
    let text = text
    Task {
      let made = await text()
      box.set(made)
      done.signal()
    }
    let left = (deadline - .now) / .seconds(1) / 2
    return done.wait(timeout: .now() + max(0, left)) == .success ? box.get() : nil
  }
}

/// A text that one task makes and another thread waits for.
private final class TextBox: Sendable {
  private let text = Mutex<String?>(nil)

  func set(_ made: String) { text.withLock { $0 = made } }
  func get() -> String? { text.withLock { $0 } }
}
