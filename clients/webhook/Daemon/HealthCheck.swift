import LocalRPC

/// Whether deliveries can be taken: whether the daemon says that it serves. Asked at most once a second, however many ask here.
actor HealthCheck {
  static let path = "/healthz"
  private static let keptFor = Duration.seconds(1)
  private static let patience = Duration.seconds(2)

  private let daemon: DaemonConnection
  private var asking: Task<Bool, Never>?
  private var askedAt: ContinuousClock.Instant?

  init(daemon: DaemonConnection) { self.daemon = daemon }

  func isServing() async -> Bool {
    let now = ContinuousClock.now
    if let asking, let askedAt, now - askedAt < Self.keptFor { return await asking.value }
    let task = Task { [daemon] in
      do {
        let answer = try await HealthClient(try await daemon.client()).check(HealthCheckRequest(), CallOptions(timeout: Self.patience))
        return answer.status == .serving
      } catch {
        return false
      }
    }
    asking = task
    askedAt = now
    return await task.value
  }
}
