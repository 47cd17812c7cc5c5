import CurlTransport
import Foundation
import TestSupport

/// The simulator as a process, and its control plane.
struct Sandbox: Sendable {
  let program: RunningProgram
  let port: Int
  let mailPort: Int
  /// The file that every exchange is recorded in.
  let record: String
  private let transport = HTTPTransport()

  static let publicKey = "demo-public"
  static let privateKey = "demo-private-key"
  static let clientID = "11111111-2222-4333-8444-555555555555"

  var site: String { "http://127.0.0.1:\(port)" }

  static func start(in directory: String, today: String? = nil) async throws -> Sandbox {
    var arguments = ["--port", "0", "--smtp-port", "0", "--seed", "1", "--requests-per-minute", "100000"]
    if let today { arguments += ["--today", today] }
    let records = ProcessInfo.processInfo.environment["CWLINK_RECORD_DIRECTORY"] ?? directory
    let record = "\(records)/\(UUID().uuidString).jsonl"
    arguments += ["--record", record]
    let program = try RunningProgram("cwlink-sandbox", arguments, in: directory)
    struct Ready: Decodable {
      var port: Int
      var smtpPort: Int
    }
    let ready = try await eventually("the simulator is ready") {
      if let status = program.poll() { throw TestProblem("the simulator ended with \(status): \(program.errors)") }
      return try? JSONDecoder().decode(Ready.self, from: Data(program.output.utf8))
    }
    return Sandbox(program: program, port: ready.port, mailPort: ready.smtpPort, record: record)
  }

  struct Addition: Decodable {
    var id: Int
    var agreementId: Int
    var product: String
    var quantity: Double
    var unitCost: Double?
    var prorateCurrentPeriodFlag: Bool?
    var cancelledDate: String?
    var effectiveDate: String?
  }

  struct Mail: Decodable {
    struct Envelope: Decodable {
      var from: String
      var recipients: [String]
    }
    var envelope: Envelope
    var subject: String
    var messageId: String
    var text: String
    /// Nil if the mail has only text.
    var html: String?
    var authenticatedAs: String?
  }

  struct Ticket: Decodable {
    struct Note: Decodable {
      var id: Int
      var text: String
    }
    var id: Int
    var summary: String
    var board: String
    var status: String
    var closed: Bool
    var externalXRef: String?
    var notes: [Note]
  }

  struct SummaryReport: Decodable {
    var id: Int
    var groupIdentifier: String
    var totalWorkstations: Int?
    var virusesRemoved: Int?
    var totalNotifications: Int?
  }

  /// The tickets that cwlink created.
  func tickets() async throws -> [Ticket] {
    try await get("tickets", [Ticket].self).filter { $0.externalXRef?.hasPrefix("cwlink/") ?? false }
  }

  func summaryReports() async throws -> [SummaryReport] { try await get("reports", [SummaryReport].self) }

  func additions(agreement: Int) async throws -> [Addition] {
    try await get("additions", [Addition].self).filter { $0.agreementId == agreement }
  }

  func mails() async throws -> [Mail] { try await get("mail", [Mail].self) }

  /// The number of requests with this method that reached the simulator.
  func exchanges(_ method: String) async throws -> Int {
    struct Exchanges: Decodable {
      struct Row: Decodable {
        var method: String
        var count: Int
      }
      var exchanges: [Row]
    }
    return try await get("exchanges", Exchanges.self).exchanges.filter { $0.method == method }.reduce(0) { $0 + $1.count }
  }

  var waitingFaults: Int {
    get async throws {
      let body = try await send(.get, "faults", nil)
      return (try JSONSerialization.jsonObject(with: body) as? [Any])?.count ?? 0
    }
  }

  func fault(_ json: String) async throws { _ = try await send(.post, "faults", json) }
  func clearFaults() async throws { _ = try await send(.delete, "faults", nil) }
  func edit(addition id: Int, _ json: String) async throws { _ = try await send(.patch, "additions/\(id)", json) }

  /// Adds seats of TM-WFBS to an agreement, as a person does in ConnectWise.
  func addWFBS(_ quantity: Int, agreement: Int) async throws {
    let body = #"{"product":{"id":50},"billCustomer":"Billable","quantity":\#(quantity)}"#
    let response = try await transport.send(
      HTTPRequest(
        .post, "\(site)/v2026_1/apis/3.0/finance/agreements/\(agreement)/additions",
        headers: [
          "accept": "application/vnd.connectwise.com+json; version=2026.4", "content-type": "application/json", "clientId": Self.clientID,
        ], body: Array(body.utf8),
        credentials: .init(user: "trainingco+\(Self.publicKey)", password: Secret(Self.privateKey))))
    guard response.status == 201 else { throw TestProblem("\(response.status): \(String(decoding: response.body, as: UTF8.self))") }
  }

  func control(_ method: HTTPRequest.Method, _ path: String, _ json: String?) async throws { _ = try await send(method, path, json) }

  func get<T: Decodable>(_ path: String, _ type: T.Type) async throws -> T {
    try JSONDecoder().decode(type, from: try await send(.get, path, nil))
  }

  func post<T: Decodable>(_ path: String, _ json: String, _ type: T.Type) async throws -> T {
    try JSONDecoder().decode(type, from: try await send(.post, path, json))
  }

  private func send(_ method: HTTPRequest.Method, _ path: String, _ json: String?) async throws -> Data {
    let response = try await transport.send(
      HTTPRequest(method, "\(site)/sandbox/\(path)", headers: ["content-type": "application/json"], body: json.map { Array($0.utf8) }))
    guard response.status < 300 else {
      throw TestProblem("\(method) \(path): \(response.status) \(String(decoding: response.body, as: UTF8.self))")
    }
    return Data(response.body)
  }
}
