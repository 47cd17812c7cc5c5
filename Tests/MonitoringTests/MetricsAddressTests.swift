import Testing

@testable import Monitoring

@Suite("Where metrics are served")
struct MetricsAddressTests {
  @Test(
    "A loopback address with a port, or a path",
    arguments: [
      ("127.0.0.1:9464", "127.0.0.1:9464"), ("127.3.2.1:1", "127.3.2.1:1"), ("localhost:65535", "127.0.0.1:65535"), ("[::1]:0", "[::1]:0"),
      ("/run/cwlink/m.sock", "/run/cwlink/m.sock"),
    ])
  func valid(text: String, shown: String) throws {
    #expect(try MetricsAddress(text).description == shown)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "9464", ":9464", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:+1", "127.0.0.1:1x", "0.0.0.0:9464",
      "10.0.0.1:9464", "192.168.1.1:80", "[::]:9464", "::1:9464", "[fe80::1]:9464", "127.0.0:1", "127.0.0.1.1:1", "127.0.0.256:1",
      "127..0.1:1", "+127.0.0.1:1", "example.com:9464", "metrics.sock", "./metrics.sock", "/run/", "/",
      "/" + String(repeating: "x", count: 107), "@abstract", "unix:/run/x",
    ])
  func invalid(text: String) {
    #expect(throws: MetricsAddress.Invalid.self) { try MetricsAddress(text) }
  }

  @Test("An address that others can reach is refused with what to do")
  func reachable() {
    let error = #expect(throws: MetricsAddress.Invalid.self) { try MetricsAddress("0.0.0.0:9464") }
    #expect(error?.description.contains("127.0.0.1") == true && error?.description.contains("other machines") == true)
  }
}

@Suite("Requests for metrics")
struct MetricsRequestTests {
  private func answer(_ text: String) -> MetricsRequest.Answer? { MetricsRequest.answer(Array(text.utf8)) }

  private func status(_ text: String) -> Int? {
    guard case .failure(let status, _) = answer(text) else { return nil }
    return status
  }

  @Test("GET and HEAD of /metrics are answered, with a query or without, whatever the headers")
  func metrics() {
    #expect(answer("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n") == .metrics(withBody: true))
    #expect(answer("GET /metrics?collect=all HTTP/1.0\n\n") == .metrics(withBody: true))
    #expect(answer("HEAD /metrics HTTP/1.1\r\n\r\n") == .metrics(withBody: false))
  }

  @Test("Anything else is refused with a status")
  func refused() {
    #expect(status("POST /metrics HTTP/1.1\r\n\r\n") == 405)
    #expect(status("DELETE /metrics HTTP/1.1\r\n\r\n") == 405)
    #expect(status("GET / HTTP/1.1\r\n\r\n") == 404)
    #expect(status("GET /metrics/ HTTP/1.1\r\n\r\n") == 404)
    #expect(status("GET /metricsx HTTP/1.1\r\n\r\n") == 404)
    for line in [
      "GET /metrics", "GET  /metrics HTTP/1.1", "GET /metrics HTTP/2.0", "GET metrics HTTP/1.1", "\u{16}\u{3}\u{1}",
      "GET /m\u{e9}trics HTTP/1.1", "",
    ] {
      #expect(status(line + "\r\n\r\n") == 400, "\(line)")
    }
  }

  @Test("An incomplete head is waited for, a head that is too long is refused")
  func lengths() {
    let whole = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for count in 0..<whole.utf8.count { #expect(MetricsRequest.answer(Array(whole.utf8.prefix(count))) == nil) }
    #expect(status("GET /metrics HTTP/1.1\r\nX: " + String(repeating: "x", count: MetricsRequest.longestHead)) == 431)
    #expect(status("GET /metrics HTTP/1.1\r\nX: " + String(repeating: "x", count: MetricsRequest.longestHead) + "\r\n\r\n") == 431)
  }
}
