import Foundation
import Testing
import TestSupport

@testable import cwlink_sandbox

@Suite("Callbacks over TLS", .timeLimit(.minutes(15)))
struct CallbackTLSTests {
  private static let receiver = """
    import http.server, ssl, sys
    class Handler(http.server.BaseHTTPRequestHandler):
      def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(204)
        self.end_headers()
      def log_message(self, *arguments): pass
    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  /// A self-signed certificate for localhost and 127.0.0.1, and its key.
  private static func certificate() async throws -> (certificate: URL, key: URL) {
    let files = (Environment.temporaryFile("certificate.pem"), Environment.temporaryFile("key.pem"))
    let result = try await Environment.run([
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-days", "2",
      "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out", files.0.path, "-keyout", files.1.path,
    ])
    #expect(result.status == 0, "\(result.output)")
    return files
  }

  /// Starts a receiver; returns its port and a function that stops it.
  private static func start(_ certificate: URL, _ key: URL) async throws -> (port: Int, end: @Sendable () -> Void) {
    try await RawPeer.onThread {
      let (process, pipe) = (Process(), Pipe())
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", receiver, certificate.path, key.path]
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      let id = process.processIdentifier
      return (Int(line.trimming(while: \.isWhitespace)) ?? 0, { kill(id, SIGKILL) })
    }
  }

  @Test("an https receiver is called by name and by address only if --callback-ca certifies it")
  func trusted() async throws {
    let (own, other) = (try await Self.certificate(), try await Self.certificate())
    let (port, end) = try await Self.start(own.certificate, own.key)
    defer {
      end()
      for file in [own.certificate, own.key, other.certificate, other.key] { Environment.remove(file) }
    }
    for (ca, expected) in [(own, "delivered 204"), (other, "CERTIFICATE_VERIFY_FAILED")] {
      try await TestSandbox.run(.init(callbackCA: ca.certificate.path)) { sandbox in
        for host in ["127.0.0.1", "localhost"] { _ = try await sandbox.callBack("https://\(host):\(port)/cw?recordId=", about: "company") }
        try await sandbox.changeCompany()
        let outcomes = try await sandbox.outcomes()
        #expect(outcomes.count == 2 && outcomes.allSatisfy { $0.contains(expected) }, "\(outcomes)")
      }
    }
  }

  @Test("unreadable certificates prevent the start with an explanation")
  func unreadable() async throws {
    let file = Environment.temporaryFile("ca.pem")
    try Environment.write(Array("no certificate".utf8), to: file)
    defer { Environment.remove(file) }
    for path in [file.path, "/nonexistent/ca.pem"] {
      await #expect { try await TestSandbox.run(.init(callbackCA: path)) { _ in } } throws: {
        "\($0)".hasPrefix("cannot read certificates from \(path): ") && "\($0)".hasSuffix("; use a PEM file for --callback-ca")
      }
    }
  }
}
