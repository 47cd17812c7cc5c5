import BridgeTestSupport
import ConnectWise
import CurlTransport
import Foundation
import Synchronization
import Testing

@testable import Bridge
@testable import BridgeCore

@Suite("Callbacks and pauses", .timeLimit(.minutes(15)))
struct RegistrarPauseTests {
  /// ConnectWise's list of callbacks. The first registration is refused for a moment, in which a person registers the same one.
  private final class Site: HTTPSending {
    let state = Mutex((entries: [String](), writes: 0, lists: 0))

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
      func json(_ text: String, _ status: Int = 200, _ headers: HTTPHeaders = [:]) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
      }
      guard request.url.contains("/system/callbacks") else {
        return json(#"{"Codebase":"v2026_1/","CompanyID":"trainingco","IsCloud":true,"SiteUrl":"cw.example.com"}"#)
      }
      return state.withLock { state in
        guard request.method == .post, let body = request.body else {
          state.lists += 1
          return json("[" + state.entries.joined(separator: ",") + "]")
        }
        state.writes += 1
        let type = ((try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any])?["type"] as? String ?? ""
        let entry = ScriptedSite.callback(state.entries.count + 1, type, "https://hooks.example.com/cw?recordId=")
        state.entries.append(entry)
        return state.writes == 1 ? json(#"{"error":"e"}"#, 429, ["Retry-After": "0"]) : json(entry, 201)
      }
    }
  }

  @Test("a callback that a person registers during a pause is not registered a second time")
  func pause() async throws {
    let settings = try await SettingsFixture.configured()
    let site = Site()
    let connection = SiteConnection(store: settings.store, sealer: settings.sealer) { configuration, throttle throws(ConnectWiseError) in
      try ConnectWiseClient(configuration: configuration, sender: site, throttle: throttle)
    }
    let identity = SiteIdentity(try await settings.store.read(IntegrationSettings.current))
    try await settings.store.write { db in
      var callbacks = CallbackSettings()
      callbacks.enabled = true
      callbacks.url = "https://hooks.example.com/cw?recordId="
      callbacks.site = identity.description
      try callbacks.save(db)
    }
    let outcome = try await CallbackRegistrar(store: settings.store, site: connection, clock: settings.clock).reconcile(by: settings.caller)
    #expect(outcome.findings.map(\.finding.state) == [.active, .active, .active])
    let (entries, writes, lists) = site.state.withLock { ($0.entries, $0.writes, $0.lists) }
    // On a busy machine, a list may be too old for the next write, and is read again.
    #expect(entries.count == 3 && writes == 3 && lists >= 2, "the person's, and one of each other type")
  }
}
