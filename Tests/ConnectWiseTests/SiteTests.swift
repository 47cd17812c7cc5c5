@testable import ConnectWise
import CurlTransport
import Foundation
import Testing

@Suite struct SiteTests {
  @Test(
    "a domain name means HTTPS, a URL its own scheme",
    arguments: [
      ("na.myconnectwise.net", "https://na.myconnectwise.net"), ("NA.MyConnectWise.net", "https://na.myconnectwise.net"),
      ("cw.example.com:8443", "https://cw.example.com:8443"),
      ("https://na.myconnectwise.net/v2026_1/connectwise.aspx?x=1", "https://na.myconnectwise.net"),
      ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://intranet/", "http://intranet"),
      ("https://[::1]:8443", "https://[::1]:8443"),
    ])
  func parsing(text: String, origin: String) throws {
    #expect(try SiteAddress(parsing: text).origin == origin)
  }

  @Test(
    "an invalid site is rejected without repeating a password",
    arguments: [
      "", "localhost", "ftp://a.example", "https://", "a.example/path", "https://user:hunter2@a.example", "a b.example", "a.example:0",
      "a.example:x",
      "a..example", "-a.example", "é.example", "https://a.example\r\nX: y", "http://[zz]",
    ])
  func refused(text: String) {
    let error = #expect(throws: ConnectWiseError.self) { try SiteAddress(parsing: text) }
    #expect(error?.kind == .configuration && error?.fields.first?.field == "site" && error?.remedy.isEmpty == false)
    #expect(error?.message.contains("hunter2") == false)
  }

  @Test(
    "discovery determines the base URL, as far as it can be trusted",
    arguments: [
      (
        "na.myconnectwise.net", #"{"Codebase":"v2026_1/","SiteUrl":"api-na.myconnectwise.net"}"#,
        "https://api-na.myconnectwise.net/v2026_1/apis/3.0"
      ),
      (
        "na.myconnectwise.net", #"{"Codebase":"v2026_1/","SiteUrl":"na.myconnectwise.net"}"#,
        "https://api-na.myconnectwise.net/v2026_1/apis/3.0"
      ),
      ("staging.myconnectwise.net", #"{"Codebase":"v2026_1"}"#, "https://api-staging.myconnectwise.net/v2026_1/apis/3.0"),
      ("cw.example.com", #"{"Codebase":"v4_6_release/","IsCloud":false,"SiteUrl":""}"#, "https://cw.example.com/v4_6_release/apis/3.0"),
      ("cw.example.com", #"{"VersionCode":"v2025.1","SiteUrl":null,"IsCloud":"false"}"#, "https://cw.example.com/v4_6_release/apis/3.0"),
      ("http://127.0.0.1:81", #"{"Codebase":"v2026_1/","SiteUrl":"evil.example"}"#, "http://127.0.0.1:81/v2026_1/apis/3.0"),
      ("cw.example.com", #"{"Codebase":"v1/","SiteUrl":"user@evil.example/x"}"#, "https://cw.example.com/v1/apis/3.0"),
    ])
  func endpoint(site: String, json: String, base: String) throws {
    let info = try JSONDecoder().decode(CompanyInfo.self, from: Data(json.utf8))
    #expect(try Endpoint(info, at: SiteAddress(parsing: site)).base == base)
  }

  @Test("a codebase that is not a path is rejected", arguments: ["../../evil", "a b", "a?b", ""])
  func codebase(text: String) throws {
    let info = try JSONDecoder().decode(CompanyInfo.self, from: JSONEncoder().encode(["Codebase": text]))
    #expect(throws: ConnectWiseError.self) { try Endpoint(info, at: SiteAddress(parsing: "cw.example.com")) }
  }

  @Test(
    "only the next page's number is used from a Link header",
    arguments: [
      (#"<https://evil.example/x?pageSize=1000&pageId=250>; rel="next", <https://a/?page=9>; rel="last""#, .after(250)),
      (#"<https://a/?page=1>; rel="first", <https://a/?page=3&pageSize=5>; rel=next"#, .page(3)),
      (#"<https://a/?pageId=9>; rel="last""#, nil),
      (#"<https://a/>; rel="next""#, nil), (#"<https://a/?pageId=-4>; rel="next""#, nil), ("garbage", nil), ("<", nil), ("", nil),
    ] as [(String, PageLink?)])
  func link(header: String, next: PageLink?) {
    #expect(PageLink.next(in: [header]) == next)
  }

  @Test(
    "days are parsed as written",
    arguments: [
      ("2026-11-20", "2026-11-20"), ("2024-02-29T00:00:00Z", "2024-02-29"), ("2023-02-29", nil), ("2026-13-01", nil), ("2026-1-01", nil),
      ("", nil),
      ("2026-11-20x", nil), ("0001-01-01T00:00:00Z", "0001-01-01"), ("20261120", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) {
    #expect(CalendarDay(text)?.description == day)
  }

  @Test("invalid settings are named")
  func settings() throws {
    func field(_ change: (inout SiteConfiguration) -> Void) -> String? {
      var settings = SiteConfiguration(site: "na.myconnectwise.net", companyID: "c", publicKey: "p", privateKey: Secret("k"), clientID: "g")
      change(&settings)
      do throws(ConnectWiseError) {
        try settings.validate()
        return nil
      } catch {
        return error.fields.first?.field
      }
    }
    #expect(field { _ in } == nil)
    #expect(field { $0.site = "x" } == "site")
    #expect(field { $0.companyID = "a+b" } == "company_id")
    #expect(field { $0.publicKey = "a b" } == "public_key")
    #expect(field { $0.privateKey = Secret("a\n") } == "private_key")
    #expect(field { $0.clientID = "a\r\nX: y" } == "client_id")
    #expect(field { $0.apiVersion = "1;q" } == "api_version")
    #expect(field { ($0.site, $0.requestsPerMinute) = ("na.myconnectwise.net", 1001) } == "requests_per_minute")
    #expect(field { ($0.site, $0.requestsPerMinute) = ("https://cw.example.com", 60_000) } == nil)
    #expect(field { ($0.site, $0.requestsPerMinute) = ("https://cw.example.com", 60_001) } == "requests_per_minute")
    #expect(field { $0.maximumParallelRequests = 0 } == "maximum_parallel_requests")
  }
}
