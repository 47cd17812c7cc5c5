import CwlinkAPI
import Foundation
import TestSupport

/// The receiver as a process, with the route for ConnectWise callbacks.
struct Receiver {
  let program: RunningProgram
  let port: Int

  var url: String { "http://127.0.0.1:\(port)/connectwise" }

  /// - Parameter port: 0 means a free port.
  static func start(in directory: String, socket: String, port: Int = 0) async throws -> Receiver {
    let configuration = """
      { "listen": "127.0.0.1:\(port)", "socket": "\(socket)", "limits": { "requestsPerMinutePerSource": 1000000 },
        "routes": [{ "path": "/connectwise", "action": "connectWiseCallback", "verification": { "connectWise": {} } }] }
      """
    let path = "\(directory)/webhook-\(UUID().uuidString.prefix(8)).json"
    try configuration.write(toFile: path, atomically: true, encoding: .utf8)
    let program = try RunningProgram("cwlink-webhook", ["--config", path], in: directory)
    let found = try await eventually("the receiver is ready") {
      if let status = program.poll() { throw TestProblem("the receiver ended with \(status): \(program.errors)") }
      return program.errors.firstMatch(of: /msg=ready address=127\.0\.0\.1:(\d+)/).flatMap { Int($0.output.1) }
    }
    return Receiver(program: program, port: found)
  }
}

extension Sandbox {
  /// The delivery of a callback and its attempts.
  struct CallbackDelivery: Decodable {
    struct Attempt: Decodable {
      var status: Int?
      var error: String?
    }
    var number: Int
    var type: String
    var recordId: Int
    var action: String
    var state: String
    var attempts: [Attempt]
  }

  struct RegisteredCallback: Decodable {
    var id: Int
    var url: String
    var type: String
    var inactive: Bool
    var failingDays: Int
    var pending: Int
  }

  struct Callbacks: Decodable {
    var callbacks: [RegisteredCallback]
    var deliveries: [CallbackDelivery]
  }

  func callbacks() async throws -> Callbacks { try await get("callbacks", Callbacks.self) }

  /// Waits until every callback is delivered or given up.
  func callbacksDelivered() async throws -> [CallbackDelivery] {
    try await eventually("the callbacks are delivered") {
      let now = try await callbacks()
      return now.callbacks.allSatisfy { $0.pending == 0 } ? now.deliveries : nil
    }
  }

  /// Shortens the pauses between ConnectWise's retries.
  func shortenCallbackRetries(keyOrigin: String? = nil) async throws {
    let origin = keyOrigin.map { #","keyOrigin":"\#($0)""# } ?? ""
    try await control(.put, "callbacks/settings", #"{"retryMilliseconds":[20,40]\#(origin)}"#)
  }
}

extension World {
  /// Alder and Cedar, with a receiver and callbacks enabled.
  static func withCallbacks(clock: String? = nil, pollMinutes: Int = 60) async throws -> World {
    let world = try await World(
      configuration: """
        { "deliveries": { "settleSeconds": 0.2 }, "callbacks": { "settleSeconds": 0.1, "pollMinutes": \(pollMinutes) } }
        """, clock: clock)
    try await world.prepareBilling()
    let receiver = try await Receiver.start(in: world.directory, socket: world.socket)
    try await world.sandbox.shortenCallbackRetries()
    _ = try await world.callbacks.enableCallbacks(EnableCallbacksRequest(url: receiver.url))
    world.receiver = receiver
    // The first poll is the baseline for callbacks.
    _ = try await eventually("the first poll has run") {
      try await world.callbacks.listCallbacks(ListCallbacksRequest()).status?.pollTime == nil ? nil : true
    }
    return world
  }

  /// Waits until all callbacks are delivered and their records read.
  func changesRead() async throws {
    _ = try await sandbox.callbacksDelivered()
    _ = try await eventually("all pending changes are read") {
      try await callbacks.listCallbacks(ListCallbacksRequest()).status?.pendingChanges == 0 ? true : nil
    }
  }

  func agreementStatus(_ id: Int64, of customer: String = "alder") async throws -> CwlinkAPI.Agreement.Status? {
    try await agreements.listAgreements(ListAgreementsRequest(customerID: customer)).agreements.first { $0.id == id }?.status
  }
}
