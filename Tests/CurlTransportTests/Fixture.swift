import Dispatch
import Foundation
import TestSupport

/// A Python server that runs beside the tests: its first line of output is its port, further lines report events.
final class Fixture: Sendable {
  let port: Int
  private let process: ChildProcess
  private let lines: LineReader

  /// Sets unusable proxy variables, so that code that honours them fails every test.
  private static let poisonedEnvironment: Void = {
    for name in ["http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"] { setenv(name, "http://127.0.0.1:1", 1) }
  }()

  init(_ script: String, _ arguments: [String] = []) async throws {
    Self.poisonedEnvironment
    process = try ChildProcess(["python3", Self.path(script)] + arguments)
    lines = LineReader(process.output)
    port = try await lines.next(Port.self).port
  }

  deinit { process.end() }

  /// Waits for the next line.
  func event<Event: Decodable & Sendable>(_ type: Event.Type = Event.self) async throws -> Event { try await lines.next(type) }

  static func path(_ script: String) -> String { URL(filePath: #filePath).deletingLastPathComponent().path() + "Fixtures/" + script }

  /// Runs a program to completion, off the tests' threads.
  static func run(_ arguments: [String], input: Data = Data()) async throws -> Data {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            let process = try ChildProcess(arguments)
            DispatchQueue.global().async {
              try? process.input.write(contentsOf: input)
              try? process.input.close()
            }
            let answer = try process.output.readToEnd() ?? Data()
            let status = process.wait()
            guard status == 0 else { throw FixtureError.failed(arguments[0], status) }
            return answer
          })
      }
    }
  }

  private struct Port: Decodable { var port: Int }
}

enum FixtureError: Error {
  case failed(String, Int32)
  case ended
}

/// Reads lines as they arrive, blocking only its own thread.
private final class LineReader: @unchecked Sendable {
  private let handle: FileHandle
  private let queue = DispatchQueue(label: "lines")
  private var buffer = Data()

  init(_ handle: FileHandle) { self.handle = handle }

  func next<Line: Decodable & Sendable>(_ type: Line.Type) async throws -> Line {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try JSONDecoder().decode(Line.self, from: try self.read()) }) }
    }
  }

  private func read() throws -> Data {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = Data(buffer[..<end])
        buffer = Data(buffer[(end + 1)...])
        return line
      }
      let more = handle.availableData
      guard !more.isEmpty else { throw FixtureError.ended }
      buffer += more
    }
  }
}

/// A self-signed certificate for 127.0.0.1, created once per run.
enum TestCertificate {
  struct Files: Sendable {
    var certificate: String
    var key: String
  }

  static func files() async throws -> Files { try await made.value }

  private static let made = Task {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cwlink-test-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let files = Files(certificate: folder + "/cert.pem", key: folder + "/key.pem")
    _ = try await Fixture.run(
      [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", files.key, "-out",
        files.certificate, "-days",
        "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
      ])
    return files
  }
}
