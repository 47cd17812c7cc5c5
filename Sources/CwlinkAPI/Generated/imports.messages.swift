// swift-format-ignore-file
// Generated from cwlink/v1/imports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// What is wrong in a line of an imported file. A file with a wrong line is not imported: the responses of an import list every problem, ordered
/// by line, in as many messages as needed, and the call then ends with INVALID_ARGUMENT. Its details repeat only the first problems.
public struct LineProblem: RPCMessage {
  public static var protoName: String { "cwlink.v1.LineProblem" }

  /// From 1, the header included. A record that spans several lines has the number of the first.
  public var line: Int32 = 0
  /// The name of the column. Empty if the whole line is wrong.
  public var column: String = ""
  /// A phrase that continues the name: "'x' is not a whole number from 0 to 10000000". Long values in it are cut.
  public var message: String = ""

  public init() {}

  public init(line: Int32 = 0, column: String = "", message: String = "") {
    self.line = line
    self.column = column
    self.message = message
  }

}

