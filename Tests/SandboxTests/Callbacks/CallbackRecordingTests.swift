import Foundation
import Testing

@testable import cwlink_sandbox

@Suite("Recording callbacks", .timeLimit(.minutes(15)))
struct CallbackRecordingTests {
  private static let path = "/system/callbacks"

  private static func calls(_ sandbox: TestSandbox) async throws {
    for (method, path, body) in [
      ("POST", path, #"{"url":"https://me.example/cw?recordId=","objectId":1,"type":"Company","level":"Owner","description":"Mine"}"#),
      (
        "POST", path, #"{"url":"https://me.example/cw?recordId=","objectId":2,"type":"ticket","level":"board","isSelfSuppressedFlag":true}"#
      ),
      ("POST", path, "{}"),
      (
        "PATCH", path + "/1",
        #"[{"op":"replace","path":"inactiveFlag","value":true},{"op":"replace","path":"isSelfSuppressedFlag","value":true}]"#
      ),
      ("PUT", path + "/2", #"{"url":"http://me.example/","objectId":201,"type":"Agreement","level":"Agreement"}"#), ("GET", path, nil),
      ("GET", path + "?pageSize=1000&conditions=type=%22Agreement%22%20and%20inactiveFlag=False", nil), ("GET", path + "/count", nil),
      ("GET", path + "/1", nil), ("GET", path + "/9", nil), ("DELETE", path + "/1", nil),
    ] {
      _ = try await sandbox.api(method, path, body)
    }
    for number in [1, 9] { _ = try await sandbox.signingKey(number) }
  }

  private static func record(_ file: URL) async throws -> [String] {
    try await TestSandbox.run(.init(record: file.path)) { sandbox in
      try await calls(sandbox)
      let key = try #require(try await sandbox.signingKey())
      #expect(try !String(contentsOf: file, encoding: .utf8).contains(key))
      let counts = try await sandbox.control("GET", "/exchanges")?.json?.object?["exchanges"]?.array ?? []
      #expect(counts.contains(["method": "GET", "pattern": "/system/keys/{id}", "count": 3]))
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("signing keys are never recorded: requests for them are only counted")
  func secret() async throws {
    let file = Environment.temporaryFile("callbacks.jsonl")
    defer { Environment.remove(file) }
    let lines = try await Self.record(file)
    #expect(lines.count == 11 && !lines.contains { $0.contains("signing_key") || $0.contains("/system/keys") })
    let statuses = try lines.map { try JSON(parsing: $0.utf8).object?["status"] }
    #expect(statuses == [201, 201, 400, 200, 200, 200, 200, 200, 200, 404, 204])
  }

  @Test("the recorded exchanges fit ConnectWise's interface")
  func contract() async throws {
    let file = Environment.temporaryFile("callbacks.jsonl")
    defer { Environment.remove(file) }
    _ = try await Self.record(file)
    let result = try await Environment.run(["python3", Environment.contractChecker, file.path])
    #expect(result.status == 0 && result.output.contains("11 exchanges, 0 violations"), "\(result.output)")
  }
}
