import ArgumentParser
import LocalRPC

/// A point in time on the command line.
struct TimeArgument: ExpressibleByArgument {
  var timestamp: ProtobufTimestamp

  init?(argument: String) {
    guard let timestamp = LocalTime.parse(argument) else { return nil }
    self.timestamp = timestamp
  }
}
