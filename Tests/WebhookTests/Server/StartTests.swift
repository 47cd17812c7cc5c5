import CwlinkAPI
import Foundation
import LocalRPC
import ServiceSupport
import Testing
import TestSupport

@testable import cwlink_webhook

@Suite("Start")
struct StartTests {
  @Test("An inherited socket is used, and must be exactly one TCP socket")
  func inherited() async throws {
    let descriptor = try RawPeer.listeningSocket()
    try await TestReceiver.with(inherited: [descriptor]) { receiver async throws in
      #expect(try await receiver.send("GET", "/healthz").status == 200)
    }
    #expect(throws: ConfigurationError.self) { try ListeningSocket.choose(nil, inherited: []) }
    #expect(throws: ConfigurationError.self) { try ListeningSocket.choose(nil, inherited: [3, 4]) }
    let local = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(local) }
    #expect { try ListeningSocket.choose(nil, inherited: [local]) } throws: { "\($0)".contains("not a TCP socket") }
  }

  @Test("An address in use is reported")
  func taken() async throws {
    try await TestReceiver.with { receiver async throws in
      await #expect { try await TestReceiver.with(settings: #"listen: "127.0.0.1:\#(receiver.port)","#, listens: false) { _ in } } throws: {
        "\($0)".contains("cannot listen on 127.0.0.1 port \(receiver.port): Address already in use")
      }
    }
  }

  @Test("With a certificate, only TLS 1.2 and later is accepted")
  func tls() async throws {
    let made = try TemporaryDirectory()
    defer { withExtendedLifetime(made) {} }
    try await Self.openssl(
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2", "-keyout", "key.pem", "-out", "cert.pem"],
      made)
    let certificate = "\(made.path)/cert.pem"
    let key = "\(made.path)/key.pem"
    chmod(key, 0o600)
    let settings = #"tls: { certificateFile: "\#(certificate)", keyFile: "\#(key)" }, limits: { headSeconds: 2 },"#
    try await TestReceiver.with(settings: settings) { receiver async throws in
      let place = "127.0.0.1:\(receiver.port)"
      let verified = ["s_client", "-connect", place, "-CAfile", certificate, "-verify_return_error", "-quiet", "-alpn", "http/1.1"]
      let request = "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      #expect(try await Self.openssl(verified, made, input: request).contains("HTTP/1.1 200 OK"))
      #expect(try await Self.openssl(["s_client", "-connect", place, "-tls1_1"], made).contains("HTTP/1.1") == false)
      // A missing handshake times out like a missing header.
      let port = receiver.port
      let plain = try await RawPeer.onThread {
        let peer = try RawPeer(port: port)
        return try peer.read()
      }
      #expect(plain.isEmpty)
    }
    let shared = #"tls: { certificateFile: "\#(certificate)", keyFile: "\#(key)" },"#
    chmod(key, 0o644)
    await #expect { try await TestReceiver.with(settings: shared) { _ in } } throws: { "\($0)".hasPrefix("tls.keyFile: ") }
  }

  @discardableResult
  private static func openssl(_ arguments: [String], _ directory: TemporaryDirectory, input: String = "") async throws -> String {
    try await RawPeer.onThread {
      let process = try ChildProcess(["openssl"] + arguments, directory: directory.path)
      try process.input.write(contentsOf: Data(input.utf8))
      // Left open, so that openssl waits for the response; it exits when the receiver closes the connection.
      let output = process.output.readDataToEndOfFile()
      try process.input.close()
      _ = process.wait()
      return String(decoding: output, as: UTF8.self)
    }
  }
}
