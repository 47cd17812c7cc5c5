import ArgumentParser
import LocalRPC

struct RPCCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "rpc", abstract: "Call any method by its name, with JSON.",
    usage: """
      cwlink rpc <service>/<method> [<json> ...]
      cwlink rpc --list
      """,
    discussion: """
      The service is CustomerService or cwlink.v1.CustomerService; the request is proto3 JSON, {} where none is given, - for standard \
      input. A method that takes a stream takes several requests, one per line. A method that answers a stream prints one answer per line.
      """)

  @Argument(help: ArgumentHelp("The service and the method.", valueName: "service/method"))
  var method: String?

  @Argument(help: ArgumentHelp("The request, or - for standard input.", valueName: "json"))
  var requests: [String] = []

  @Flag(help: "List every method.")
  var list = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if list != (method == nil) { throw ValidationError("Name a method, or give --list alone.") }
  }

  mutating func run() async throws {
    let surroundings = Surroundings.current
    guard let method else { return try MethodDirectory.all.print(to: surroundings, json: global.json) }
    let found = try MethodDirectory.all.find(method)
    let requests = try RequestTexts(requests, surroundings)
    try await Session.with(global) { session in try await session.call(found, requests) }
  }
}
