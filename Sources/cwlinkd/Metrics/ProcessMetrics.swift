import Foundation
import Glibc
import Monitoring

/// The process as the kernel sees it, under the names that Prometheus's own clients use.
enum ProcessMetrics {
  static var families: [MetricFamily] {
    var families: [MetricFamily] = []
    if let pages = words("/proc/self/statm").dropFirst().first.flatMap(Double.init) {
      families.append(
        .gauge("process_resident_memory_bytes", help: "Resident memory size in bytes.", pages * Double(sysconf(Int32(_SC_PAGESIZE)))))
    }
    if let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      // One of them reads the directory.
      families.append(.gauge("process_open_fds", help: "Number of open file descriptors.", Double(max(0, descriptors.count - 1))))
    }
    var usage = rusage()
    if getrusage(RUSAGE_SELF.rawValue, &usage) == 0 {
      let seconds = [usage.ru_utime, usage.ru_stime].reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
      families.append(
        MetricFamily(
          "process_cpu_seconds_total", .counter, help: "Total user and system CPU time spent in seconds.", samples: [.init(seconds)]))
    }
    families.append(
      .gauge("process_start_time_seconds", help: "Start time of the process since unix epoch in seconds.", startTime))
    return families
  }

  private static let startTime = Date().timeIntervalSince1970

  private static func words(_ path: String) -> [Substring] {
    (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ") ?? []
  }
}
