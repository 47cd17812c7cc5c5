@testable import ConnectWise
import CurlTransport
import Foundation
import Testing

@Suite struct ConnectionTestTests {
  private static let checks = [
    "dns", "tcp", "tls", "discovery", "company", "client_id", "keys", "api_version", "right:companies", "right:agreements",
    "right:agreement_types",
    "right:catalog", "right:management_solutions", "right:additions", "right:additions_write", "right:boards", "right:priorities",
    "right:tickets", "right:tickets_write",
  ]

  /// "p" passed, "f" failed, "s" skipped, "w" warning, in the order of the checks.
  private func outcomes(_ script: Script, site: String = "na.myconnectwise.net", clientID: String = "11111111-2222-4333-8444-555555555555")
    async throws -> (String, [Verdict])
  {
    let verdicts = try await script.client(site: site, clientID: clientID).testConnection()
    #expect(verdicts.map(\.check) == Self.checks)
    #expect(verdicts.allSatisfy { !$0.message.isEmpty && ($0.outcome != .failed || !$0.remedy.isEmpty) })
    #expect(script.requests.allSatisfy { $0.method == .get })
    return (verdicts.map { String($0.outcome.rawValue.prefix(1)) }.joined(), verdicts)
  }

  @Sendable private static func healthy(_ request: HTTPRequest) -> HTTPResponse? {
    if request.url.contains("login") { return nil }
    return request.url.contains("system/info") ? .json(#"{"version":"v2026.4"}"#) : .json(#"[{"id":7}]"#)
  }

  @Test("everything passes, except what cannot be checked without writing")
  func healthy() async throws {
    let (text, _) = try await outcomes(Script { request, _ in Self.healthy(request) })
    #expect(text == "pppppppp" + "ppppp" + "ps" + "ppps")
  }

  @Test("plain HTTP is a warning")
  func plain() async throws {
    let (text, _) = try await outcomes(Script { request, _ in Self.healthy(request) }, site: "http://127.0.0.1:81")
    #expect(text.hasPrefix("ppwpp"))
  }

  @Test(
    "the stage that breaks fails, and later checks are skipped",
    arguments: [(TransportError.Phase.resolve, "fssss"), (.connect, "pfsss"), (.tls, "ppfss"), (.receive, "pppfs"), (.request, "fssss")])
  func broken(phase: TransportError.Phase, text: String) async throws {
    let script = Script { _, _ throws(TransportError) in throw TransportError(phase, mayHaveBeenReceived: false, message: "m", remedy: "r")
    }
    #expect(try await outcomes(script).0 == text + "sss" + "sssss" + "ss" + "ssss")
    #expect(script.requests.count == 1)
  }

  @Test("an unknown company fails only the company check")
  func company() async throws {
    #expect(try await outcomes(Script { _, _ in .json("null") }).0.hasPrefix("ppppfsss"))
  }

  @Test("a client ID that is not a GUID fails without being sent")
  func clientID() async throws {
    let script = Script { request, _ in Self.healthy(request) }
    #expect(try await outcomes(script, clientID: "mine").0.hasPrefix("pppppfss"))
    #expect(script.requests.count == 1)
  }

  @Test(
    "the response to the first authenticated request distinguishes client ID, keys and version",
    arguments: [
      (401, #"{"code":"Unauthorized","message":"wrong keys"}"#, "sfs"),
      (401, #"{"code":"ClientId","message":"The clientId header is missing"}"#, "fss"),
      (404, "", "sfs"), (415, "", "ppf"), (403, #"{"code":"Security","message":"no right"}"#, "pws"), (503, "", "fss"),
    ])
  func member(status: Int, body: String, text: String) async throws {
    let (outcomes, _) = try await outcomes(
      Script { request, _ in request.url.contains("system/info") ? .json(status, body) : Self.healthy(request) })
    #expect(outcomes.dropFirst(5).prefix(3) == text)
  }

  @Test("a missing right is named as on the security role's page")
  func rights() async throws {
    let (text, verdicts) = try await outcomes(
      Script { request, _ in
        request.url.contains("/procurement/catalog") ? .json(403, #"{"code":"Security","message":"denied"}"#) : Self.healthy(request)
      })
    #expect(text == "pppppppp" + "pppfp" + "ps" + "ppps")
    #expect(verdicts.first { $0.check == "right:catalog" }?.remedy.contains("Procurement: Product Catalog inquire") == true)
  }

  @Test("without an agreement the right to additions is skipped")
  func noAgreement() async throws {
    let (text, _) = try await outcomes(
      Script { request, _ in request.url.contains("/finance/agreements?") ? .json("[]") : Self.healthy(request) })
    #expect(text.hasSuffix("ss" + "ppps"))
  }

  @Test(
    "a missing right for tickets is a warning that says that billing does not require it",
    arguments: [
      ("/service/boards", "wpps", "right:boards", "System: Table Setup inquire"),
      ("/service/priorities", "pwps", "right:priorities", "System: Table Setup inquire"),
      ("/service/tickets", "ppws", "right:tickets", "Service: Service Tickets inquire"),
    ], [(403, #"{"code":"Security","message":"denied"}"#), (404, ""), (503, ""), (200, "<html>")])
  func ticketRights(right: (path: String, text: String, check: String, name: String), answer: (status: Int, body: String)) async throws {
    let (text, verdicts) = try await outcomes(
      Script { request, _ in request.url.contains(right.path) ? .json(answer.status, answer.body) : Self.healthy(request) })
    #expect(text == "pppppppp" + "ppppp" + "ps" + right.text)
    let verdict = try #require(verdicts.first { $0.check == right.check })
    #expect(
      verdict.message.hasPrefix("Required for tickets, but not for billing.")
        && verdict.remedy.hasPrefix("No action is required if you only bill"))
    if answer.status == 403 { #expect(verdict.remedy.contains(right.name)) }
    #expect(verdicts.last?.remedy.contains("Service: Service Tickets add and edit, and Service: Close Service Tickets") == true)
  }
}
