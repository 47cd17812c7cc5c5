import ArgumentParser
import LocalRPC

struct RPCCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "rpc", abstract: "Call any method of the API with JSON.",
    usage: """
      cwlink rpc <service>/<method> [<json> ...]
      cwlink rpc --list
      """,
    discussion: """
      The service is CustomerService or cwlink.v1.CustomerService. A request is proto3 JSON; without one, {} is sent, and - reads standard \
      input. A client stream takes several requests, one per line. A server stream prints one response per line.
      """)

  static let fields = FieldNames.json

  @Argument(help: ArgumentHelp("The service and method.", valueName: "service/method"))
  var method: String?

  @Argument(help: ArgumentHelp("The request; - for standard input.", valueName: "json"))
  var requests: [String] = []

  @Flag(help: "List all methods.")
  var list = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if list != (method == nil) { throw ValidationError("Specify a method, or --list.") }
    guard let method else { return }
    let kind = try MethodDirectory.all.find(method).kind
    if requests.contains("-") && requests.count > 1 { throw ValidationError("- excludes other requests: it reads standard input.") }
    if kind == .unary || kind == .serverStreaming, requests.count > 1 {
      throw ValidationError("\(method) takes one request, not \(requests.count).")
    }
  }

  mutating func run() async throws {
    let context = ProcessContext.current
    guard let method else { return try MethodDirectory.all.print(to: context, json: global.json) }
    let found = try MethodDirectory.all.find(method)
    let requests = RequestReader(requests, context)
    try await Session.with(global) { session in try await session.call(found, requests) }
  }
}
