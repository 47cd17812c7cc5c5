import FoundationEssentials
import Glibc

enum ConfigurationFile {
  static func read(_ path: String) throws(ConfigurationProblem) -> ReceiverConfiguration {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationProblem("cannot be read: \(String(cString: strerror(errno)))")
    }
    return try ReceiverConfiguration(json: Array(data))
  }
}
