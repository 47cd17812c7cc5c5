package import ServiceLifecycle

/// Runs services that are stopped at the same time. A `ServiceGroup` stops its own one after the other, so that their drain times add up.
package struct ConcurrentServices: Service {
  private let services: [any Service]

  package init(_ services: [any Service]) { self.services = services }

  /// Returns when all of them have ended; throws as soon as one of them does.
  package func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for service in services { tasks.addTask { try await service.run() } }
      try await tasks.waitForAll()
    }
  }
}
