import ServiceLifecycle

/// Delivers what the site fires: one after another for each callback, different callbacks side by side. What is pending at the end is dropped.
struct Courier: Service {
  let site: Site
  let client: CallbackClient

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        for await callback in site.awake {
          group.addTask { await deliver(callback) }
        }
      }
    }
  }

  /// Empties a callback's lane.
  private func deliver(_ callback: Int) async {
    while !Task.isCancelled, let (delivery, timeout) = await site.nextDelivery(of: callback) {
      let start = ContinuousClock.now
      let outcome = await client.post(delivery.content, timeoutMilliseconds: timeout)
      let duration = (ContinuousClock.now - start) / .milliseconds(1)
      guard !Task.isCancelled else { return }
      if let pause = await site.attempted(delivery, outcome, milliseconds: Int(duration)) {
        try? await Task.sleep(for: .milliseconds(pause))
      }
    }
  }
}
