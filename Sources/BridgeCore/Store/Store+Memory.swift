import GRDB
import ProcessSupport

extension Store {
  /// Returns what is not in use to the system. Connections to the database stay open.
  package func releaseMemory() {
    pool.releaseMemoryEventually()
    ProcessMemory.release()
  }
}
