import LocalRPC
import Logging
import Monitoring
import ServiceLifecycle

/// Serves the metrics until the daemon stops. Billing does not depend on it: if the address cannot be used, the log says so, and the daemon runs.
struct MetricsServer: Service {
  let address: MetricsAddress
  let metrics: DaemonMetrics
  let stored: StoredMetrics
  let server: RPCServer
  let logger: Logger

  func run() async throws {
    let reader = MetricReader("cwlink_database_up") { [stored] in try await stored.families() }
    do {
      let listener = try MetricsListener(address) { [metrics, server] in
        let stored = await reader.read()
        return Exposition.text(metrics.families(connections: await server.connectionCount()) + stored)
      }
      logger.info("metrics are served", metadata: ["address": "\(listener.address)", "path": "/metrics"])
      try? await gracefulShutdown()
      listener.stop()
    } catch {
      logger.error("metrics are not served", metadata: ["error": "\(error)"])
      try? await gracefulShutdown()
    }
  }
}
