import Foundation
import Testing

@testable import cwlink_sandbox

@Suite("Recording the service desk")
struct ServiceDeskRecordingTests {
  private static let reads = [
    "/service/boards?pageSize=1000", "/service/boards/count", "/service/boards/2", "/service/boards/2/statuses", "/service/boards/2/types",
    "/service/boards/9/types", "/service/priorities?orderBy=sortOrder", "/service/sources", "/service/tickets?pageSize=1000",
    "/service/tickets?fields=id,status/name&conditions=closedFlag=false", "/service/tickets/count?conditions=board/id=2",
    "/service/tickets/4001", "/service/tickets/5000", "/service/tickets/5000/notes", "/service/tickets/5000/notes/count",
    "/service/tickets/5000/notes/1", "/company/companies/20/managementSummaryReports",
    "/company/companies/20/managementSummaryReports/count",
    "/company/companies/20/managementSummaryReports/1", "/company/managementItSolutions/1/managementProducts",
    "/finance/agreements?conditions=company/identifier=%22FirHotel%22",
  ]

  private static func calls(_ sandbox: TestSandbox) async throws {
    let (tickets, notes, reports) = ("/service/tickets", "/service/tickets/5000/notes", "/company/companies/20/managementSummaryReports")
    for (method, path, body) in [
      (
        "POST", tickets,
        #"{"summary":"A virus","company":{"identifier":"AlderDental"},"board":{"name":"Security"},"status":{"name":"New"},"type":{"name":"Alert"},"subType":{"name":"Malware"},"item":{"name":"Server"},"priority":{"id":1},"source":{"id":2},"agreement":{"id":201},"externalXRef":"k","initialDescription":"Found"}"#
      ),
      ("POST", tickets, #"{"summary":"Bare","company":{"id":20}}"#), ("POST", tickets, "{}"),
      ("POST", tickets, #"{"summary":"Wrong","company":{"id":20},"status":{"id":99}}"#),
      (
        "PATCH", tickets + "/5000",
        #"[{"op":"replace","path":"status","value":{"id":15}},{"op":"replace","path":"summary","value":"Gone"},{"op":"remove","path":"item"}]"#
      ),
      ("PUT", tickets + "/5001", #"{"summary":"Put","company":{"id":21},"severity":"Low","impact":"Low"}"#),
      ("POST", tickets + "/search", #"{"conditions":"externalXRef = \"k\"","orderBy":"id desc"}"#),
      ("POST", notes, #"{"text":"Again","detailDescriptionFlag":true}"#), ("POST", notes, #"{"text":"None"}"#),
      ("PATCH", notes + "/2", #"[{"op":"replace","path":"text","value":"And again"}]"#),
      ("PUT", notes + "/2", #"{"text":"Put","internalAnalysisFlag":true}"#), ("DELETE", notes + "/2", nil),
      (
        "POST", reports,
        #"{"groupIdentifier":"2026-11","deviceType":"WorkstationsAndServers","managementSolution":{"id":1},"agreement":{"id":201},"virusesRemoved":3,"cpuUtilization":12.5}"#
      ),
      ("POST", reports, #"{"groupIdentifier":"2026-10"}"#), ("POST", reports, #"{"groupIdentifier":"x","virusesRemoved":-1}"#),
      ("PATCH", reports + "/1", #"[{"op":"replace","path":"virusesRemoved","value":4}]"#),
      ("PUT", reports + "/2", #"{"groupIdentifier":"2026-09","totalServers":2}"#), ("DELETE", reports + "/2", nil),
    ] {
      _ = try await sandbox.api(method, path, body)
    }
    try await sandbox.control("PATCH", "/tickets/5001", #"{"mergedInto":5000}"#)
    for path in reads { _ = try await sandbox.api("GET", path) }
  }

  @Test("the recorded exchanges fit ConnectWise's interface")
  func contract() async throws {
    let file = Environment.temporaryFile("service-desk.jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try await TestSandbox.run(.init(record: file.path), Self.calls)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { try #require(try JSON(parsing: $0.utf8).object) }
    // Exactly the invalid requests are rejected.
    #expect(lines.filter { ($0["status"]?.integer ?? 0) >= 400 }.map { $0["status"] } == [400, 400, 400, 400, 404])
    let result = try await Environment.run(["python3", Environment.contractChecker, file.path])
    #expect(result.status == 0 && result.output.contains("39 exchanges, 0 violations"), "\(result.output)")
  }
}
