import BridgeTestSupport
import Foundation
import Testing

@testable import BridgeCore

@Suite("Validation of the integration's settings")
struct IntegrationRulesTests {
  private func settings(_ change: (inout IntegrationSettings) -> Void = { _ in }) -> IntegrationSettings {
    var settings = IntegrationSettings()
    settings.site = "cw.example.com"
    settings.companyID = "trainingco"
    settings.clientID = SettingsFixture.clientID
    settings.key = KeyPair(publicKey: "public", sealedPrivateKey: Data([1]))
    settings.lastTest = ConnectionTest(verdicts: [], time: Instant(milliseconds: 0))
    change(&settings)
    return settings
  }

  @Test("each invalid field is named")
  func fields() {
    let cases: [(String, IntegrationSettings)] = [
      ("integration.site", settings { $0.site = "https://cw.example.com/x" }),
      ("integration.company_id", settings { $0.companyID = "a+b" }),
      ("integration.public_key", settings { $0.key.publicKey = "a:b" }), ("integration.client_id", settings { $0.clientID = "123" }),
      ("integration.client_id", settings { $0.clientID = "g1111111-2222-4333-8444-555555555555" }),
      ("integration.time_zone", settings { $0.timeZone = "Europe/Nowhere" }), ("integration.time_zone", settings { $0.timeZone = "" }),
      ("integration.requests_per_minute", settings { $0.requestsPerMinute = 0 }),
      ("integration.requests_per_minute", settings { ($0.site, $0.requestsPerMinute) = ("na.myconnectwise.net", 1001) }),
      ("integration.requests_per_minute", settings { ($0.site, $0.requestsPerMinute) = ("cw.example.com", 60_001) }),
      ("integration.ca_file", settings { $0.caFile = "/missing" }),
      ("integration.proxy", settings { $0.proxy = "https://proxy.example" }),
      ("integration.proxy", settings { $0.proxy = "http://u:p@proxy.example" }),
    ]
    for (field, wrong) in cases {
      #expect(IntegrationRules.violations(of: wrong, isReadable: { $0 != "/missing" }).all.map(\.field) == [field])
    }
    let right = settings {
      $0.timeZone = "Asia/Kathmandu"
      $0.caFile = "/there"
      $0.proxy = "http://proxy.example:3128"
      $0.requestsPerMinute = 1000
    }
    #expect(IntegrationRules.violations(of: right, isReadable: { _ in true }).all.isEmpty)
    #expect(IntegrationRules.violations(of: IntegrationSettings(), isReadable: { _ in true }).all.isEmpty, "unset fields are not invalid")
  }

  @Test("a connection test is required if the change affects the connection, or if an untested connection is enabled")
  func needsTest() {
    let old = settings { $0.enabled = true }
    func needs(_ change: (inout IntegrationSettings) -> Void) -> Bool {
      var new = old
      change(&new)
      return IntegrationRules.needsTest(old: old, new: new)
    }
    #expect(
      needs { $0.site = "other.example.com" } && needs { $0.companyID = "o" } && needs { $0.clientID = "o" } && needs { $0.caFile = "o" })
    #expect(needs { $0.proxy = "o" } && needs { $0.key.publicKey = "o" } && needs { $0.key.sealedPrivateKey = Data([2]) })
    #expect(
      !needs { $0.timeZone = "Asia/Tokyo" } && !needs { $0.requestsPerMinute = 1 } && !needs { $0.enabled = false }
        && !needs { $0.stagedKey = old.key })
    #expect(needs { $0.lastTest = nil })
    let failed = ConnectionTest(verdicts: [.init(check: "keys", outcome: .failed, message: "", remedy: "")], time: Instant(milliseconds: 0))
    #expect(
      IntegrationRules.needsTest(
        old: settings { $0.lastTest = failed },
        new: settings {
          $0.lastTest = failed; $0.enabled = true
        }))
    #expect(
      !IntegrationRules.needsTest(
        old: settings {
          $0.lastTest = failed; $0.enabled = true
        },
        new: settings {
          $0.lastTest = failed; $0.enabled = true
        }))
  }
}
