import CurlTransport
import Testing

@testable import TrendMicro

/// The check vectors are computed independently, with an invented key.
@Suite struct RequestSignatureTests {
  private let key = Secret("EXAMPLE-SECRET-KEY-not-real")

  @Test("a request without a body is signed over time, method and target")
  func get() {
    let payload = RequestSignature.payload(.get, "/LMPI/v2/me/serviceplans", seconds: 1_700_000_000, body: nil)
    #expect(payload == "1700000000GET/LMPI/v2/me/serviceplans")
    #expect(RequestSignature.value(payload, key: key) == "dlMgFv8Ma1KCOkVqL2aE6lI7fVpPAdOW/g9V8gAV1Do=")
  }

  @Test("a request with a body is signed over the MD5 of its bytes too")
  func post() {
    let body = Array(#"{"report_cycle_year":"2025","report_cycle_month":"06"}"#.utf8)
    let payload = RequestSignature.payload(.post, "/LMPI/v2/reports/summary", seconds: 1_700_000_000, body: body)
    #expect(payload == "1700000000POST/LMPI/v2/reports/summarypkQWiD0RUoqVHY+yLZYgdA==")
    #expect(RequestSignature.value(payload, key: key) == "E7YsSrFGB98CA9JSgROz/2f0UiE7+4cgXLr9o+7BT7s=")
  }
}
