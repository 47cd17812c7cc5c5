internal import Synchronization

/// `grpc.health.v1.Health`: whether the server and each of its services is ready. The empty name means the server as a whole.
public final class HealthService: HealthHandler {
  /// The state of a service. A service that was never set is unknown.
  public enum Status: Sendable {
    case serving, notServing

    var wire: HealthCheckResponse.ServingStatus { self == .serving ? .serving : .notServing }
  }

  private struct State {
    var statuses: [String: Status] = [:]
    var watchers: [UInt64: AsyncStream<Void>.Continuation] = [:]
    var lastWatcher: UInt64 = 0
  }

  private let state = Mutex(State())
  private let watches = CallQuota("health watch", "health watches", perUser: 64, total: 512)

  /// The server as a whole is serving from the start.
  public init() {
    state.withLock { $0.statuses[""] = .serving }
  }

  /// Sets a service's state and notifies watchers.
  public func set(service: String, _ status: Status) {
    let watchers = state.withLock { state in
      state.statuses[service] = status
      return Array(state.watchers.values)
    }
    for watcher in watchers { watcher.yield() }
  }

  /// NOT_FOUND for a service that was never set.
  public func check(_ request: HealthCheckRequest, _ call: ServerCall) async throws -> HealthCheckResponse {
    guard let status = state.withLock({ $0.statuses[request.service] }) else {
      throw RPCStatus(.notFound, "The service \(request.service) is unknown.")
    }
    return HealthCheckResponse(status: status.wire)
  }

  /// Sends the current state, then each change. When the server stops, NOT_SERVING is sent and the call ends with UNAVAILABLE.
  public func watch(_ request: HealthCheckRequest, _ responses: MessageWriter<HealthCheckResponse>, _ call: ServerCall) async throws {
    try await watches.run(call.peer) { try await follow(request, responses, call) }
  }

  private func follow(_ request: HealthCheckRequest, _ responses: MessageWriter<HealthCheckResponse>, _ call: ServerCall) async throws {
    // Only the fact of a change is buffered: a slow watcher gets the latest state.
    let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.lastWatcher += 1
      state.watchers[state.lastWatcher] = continuation
      return state.lastWatcher
    }
    defer { state.withLock { $0.watchers[id] = nil } }
    call.whenDraining { continuation.finish() }
    var last: HealthCheckResponse.ServingStatus?
    continuation.yield()
    for await _ in changes {
      let status = state.withLock { $0.statuses[request.service] }?.wire ?? .serviceUnknown
      guard status != last else { continue }
      last = status
      try await responses.write(HealthCheckResponse(status: status))
    }
    try Task.checkCancellation()
    if last == .serving { try await responses.write(HealthCheckResponse(status: .notServing)) }
    throw ServerCore.shuttingDown
  }

  var watcherCount: Int { state.withLock { $0.watchers.count } }
}
