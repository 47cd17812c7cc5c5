import Foundation
import Testing

@testable import cwlink_sandbox

@Suite("Recording exchanges")
struct RecordingTests {
  private static func calls(_ sandbox: TestSandbox) async throws {
    _ = try await sandbox.send("GET", "/login/companyinfo/trainingco", headers: [])
    for path in [
      "/system/info", "/company/companies?pageSize=1000", "/company/companies?fields=id,name&orderBy=name", "/company/companies/count",
      "/company/companies/22", "/company/companies/statuses", "/company/companies/types", "/finance/agreements?pageSize=1000",
      "/finance/agreements/count?conditions=company/id%3D20", "/finance/agreements/202", "/finance/agreements/types",
      "/finance/agreements/types/count", "/finance/agreements/types/1", "/finance/agreements/201/additions",
      "/finance/agreements/201/additions/count",
      "/finance/agreements/201/additions/3001", "/finance/agreements/999/additions", "/procurement/catalog?pageSize=1000",
      "/procurement/catalog/count", "/procurement/catalog/50", "/company/managementItSolutions", "/company/managementItSolutions/count",
      "/company/managementItSolutions/1", "/company/managementItSolutions/1/managementProducts",
      "/company/managementItSolutions/1/managementProducts/count", "/company/managementItSolutions/1/managementProducts/1",
    ] {
      _ = try await sandbox.api("GET", path)
    }
    let additions = "/finance/agreements/201/additions"
    let new = #"{"product":{"identifier":"TM-CAS"},"billCustomer":"Billable","quantity":7,"effectiveDate":"2026-11-01T00:00:00Z"}"#
    let id = try await sandbox.api("POST", additions, new)?.json?.object?["id"]?.integer ?? 0
    _ = try await sandbox.api("PUT", "\(additions)/\(id)", #"{"product":{"id":53},"billCustomer":"NoCharge"}"#)
    let patch =
      #"[{"op":"replace","path":"quantity","value":8},{"op":"replace","path":"product","value":{"id":52}},{"op":"remove","path":"cancelledDate"}]"#
    for fault in ["", "drop-after", "drop-before", "cut", "status"] {
      if !fault.isEmpty { try await sandbox.control("POST", "/faults", #"{"fault":"\#(fault)"}"#) }
      _ = try await sandbox.api("PATCH", "\(additions)/\(id)", patch)
    }
    _ = try await sandbox.api("POST", additions, "{}")
    _ = try await sandbox.api("DELETE", "\(additions)/\(id)")
  }

  @Test("every exchange is one line, in order, without keys, and shows the effect of a fault")
  func lines() async throws {
    let file = Environment.temporaryFile("exchanges.jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try await TestSandbox.run(.init(record: file.path), Self.calls)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(!text.contains("demo-private-key") && !text.contains(TestSandbox.authorization))
    let lines = try text.split(separator: "\n").map { try #require(try JSON(parsing: $0.utf8).object) }
    #expect(lines.count == 36)
    #expect(lines[1]["path"] == "/system/info" && lines[1]["headers"]?.object?["authorization"] == "Basic ‹redacted›")
    let faults = lines.filter { $0["fault"] != nil }
    #expect(faults.map { $0["fault"] } == ["drop-after", "drop-before", "cut", "status"])
    #expect(faults.map { $0["sent"] } == [false, false, false, true])
    #expect(faults.map { $0["status"] } == [200, 599, 200, 503])
    #expect(faults.map { $0["response"]?.object?["quantity"] } == [8.0, nil, 8.0, nil])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("the recorded exchanges fit ConnectWise's interface")
  func contract() async throws {
    let file = Environment.temporaryFile("exchanges.jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try await TestSandbox.run(.init(record: file.path), Self.calls)
    let result = try await Environment.run(["python3", Environment.contractChecker, file.path])
    #expect(result.status == 0 && result.output.contains("36 exchanges, 0 violations"), "\(result.output)")
  }

  @Test("an unwritable record and a port in use prevent the start with an explanation")
  func start() async throws {
    await #expect(throws: StartError.self) { try await TestSandbox.run(.init(record: "/nonexistent/x")) { _ in } }
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox in
      for options in [
        Sandbox.Options(port: sandbox.ports.http, isEmpty: true), Sandbox.Options(smtpPort: sandbox.ports.smtp, isEmpty: true),
      ] {
        await #expect(throws: StartError.self) { try await TestSandbox.run(options) { _ in } }
      }
    }
  }
}
