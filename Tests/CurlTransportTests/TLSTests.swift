import CurlTransport
import Foundation
import Testing

@Suite struct TLSTests {
  private func server() async throws -> (Fixture, TestCertificate.Files) {
    let files = try await TestCertificate.files()
    return (try await Fixture("http_server.py", [files.certificate, files.key]), files)
  }

  private func send(_ url: String, caFile: String?) async -> Result<HTTPResponse, TransportError> {
    do throws(TransportError) {
      return .success(try await HTTPTransport(configuration: TransportConfiguration(caFile: caFile)).send(HTTPRequest(.get, url)))
    } catch {
      return .failure(error)
    }
  }

  private func error(_ result: Result<HTTPResponse, TransportError>) -> TransportError? {
    guard case .failure(let error) = result else { return nil }
    return error
  }

  @Test("a server certified by the configured CA file is trusted")
  func trusted() async throws {
    let (server, files) = try await server()
    #expect(try await send("https://127.0.0.1:\(server.port)/echo", caFile: files.certificate).get().status == 200)
  }

  @Test("a server with an unknown certificate authority is not trusted, and nothing is sent")
  func untrusted() async throws {
    let (server, _) = try await server()
    let error = error(await send("https://127.0.0.1:\(server.port)/echo", caFile: nil))
    #expect(error?.phase == .tls && error?.cause == .untrusted)
    #expect(error?.mayHaveBeenReceived == false && error?.isTransient == false)
  }

  @Test("a trusted certificate for another host name is rejected")
  func wrongName() async throws {
    let (server, files) = try await server()
    #expect(error(await send("https://localhost:\(server.port)/echo", caFile: files.certificate))?.cause == .untrusted)
  }

  @Test("a server without TLS fails the handshake")
  func plain() async throws {
    let server = try await Fixture("http_server.py")
    let error = error(await send("https://127.0.0.1:\(server.port)/echo", caFile: nil))
    #expect(error?.phase == .tls && error?.mayHaveBeenReceived == false)
  }

  @Test("a missing CA file is an error of the request phase")
  func missingFile() async throws {
    let (server, _) = try await server()
    #expect(error(await send("https://127.0.0.1:\(server.port)/echo", caFile: "/nonexistent/ca.pem"))?.phase == .request)
  }
}
