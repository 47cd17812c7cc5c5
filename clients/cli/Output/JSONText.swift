import FoundationEssentials
import LocalRPC

/// proto3 JSON in and out. The keys are sorted, so that the same answer is the same text.
enum JSONText {
  static func line(_ message: some RPCMessage) throws -> String {
    try encode(message, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Over several lines, for a person.
  static func pretty(_ message: some RPCMessage) throws -> String {
    try encode(message, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  private static func encode(_ message: some RPCMessage, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(message), as: UTF8.self)
  }

  /// Throws a `CommandError` that names the path of what is wrong.
  static func decode<Message: RPCMessage>(_ type: Message.Type, from text: String) throws -> Message {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw CommandError(.usage, "the JSON is no \(type.protoName): \(describe(error))")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    switch error {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      return path.isEmpty ? context.debugDescription : "\(path.trimmingPrefix(".")): \(context.debugDescription)"
    @unknown default: return "it cannot be read"
    }
  }
}
