import Crypto
import CwlinkAPI
import Foundation
import LocalRPC
import Synchronization
import Testing
import WebhookVerification

@testable import cwlink_webhook

/// Stands for the daemon's part: one key at one path.
private final class KnownKey: CallbackKeys {
  let asked = Mutex<[String]>([])

  func key(path: String) async throws -> SigningKey {
    asked.withLock { $0.append(path) }
    guard path == "/v4_6_release/apis/3.0/keys/7", let key = SigningKey(connectWise: "a-signing-key") else {
      throw RPCStatus(.notFound, "no key there")
    }
    return key
  }

  func call(_ callback: Callback, requestID: String) throws -> DaemonCall {
    let request = SyncCustomerRequest(customerID: "\(callback.type)-\(callback.recordID)", requestID: requestID)
    return try DaemonCall(CustomerServiceMethods.syncCustomer, request, requestID: requestID, deadline: .seconds(60)) { _ in .object([]) }
  }
}

@Suite("ConnectWise's callbacks")
struct CallbackTests {
  static let routes = #"{ path: "/cw", action: "connectWiseCallback", verification: { connectWise: {} } }"#

  private static func body(_ host: String, _ key: String = "7") -> String {
    #"{"Action":"updated","CompanyId":"t","Entity":"{}","ID":250,"Type":"company","Metadata":{"key_url":"https://\#(host)/v4_6_release/apis/3.0/keys/\#(key)"}}"#
  }

  private static func signed(_ body: String, _ key: String = "a-signing-key") -> [(name: String, value: String)] {
    let secret = SymmetricKey(data: SHA256.hash(data: Array(key.utf8)))
    let code = HMAC<SHA256>.authenticationCode(for: Array(body.utf8), using: secret)
    return [("x-content-signature", Data(code).base64EncodedString())]
  }

  @Test("A callback is verified with the key that the daemon fetches, whatever host it names, and told as a hint")
  func verified() async throws {
    let keys = KnownKey()
    let script = Script(CustomerServiceMethods.syncCustomer) { _ in SyncCustomerResponse() }
    try await TestReceiver.with([script.entry], routes: Self.routes, callbacks: keys) { receiver async throws in
      for host in ["na.myconnectwise.net", "evil.example"] {
        let body = Self.body(host)
        #expect(try await receiver.post("/cw?recordId=250", Self.signed(body), body).status == 202)
      }
      #expect(Set(keys.asked.withLock { $0 }) == ["/v4_6_release/apis/3.0/keys/7"])
      #expect(script.requests.first?.customerID == "company-250")
    }
  }

  @Test("Another key, another body, no signature, or a key that ConnectWise has not, is refused")
  func refused() async throws {
    try await TestReceiver.with(routes: Self.routes, callbacks: KnownKey()) { receiver async throws in
      let body = Self.body("a")
      #expect(try await receiver.post("/cw", Self.signed(body, "another"), body).problem == "signature-mismatch")
      #expect(try await receiver.post("/cw", Self.signed(body + " "), body).problem == "signature-mismatch")
      #expect(try await receiver.post("/cw", [], body).problem == "signature-missing")
      let unknown = Self.body("a", "8")
      #expect(try await receiver.post("/cw", Self.signed(unknown), unknown).problem == "signature-mismatch")
      #expect(try await receiver.post("/cw", Self.signed("{}"), "{}").status == 422)
    }
  }

  @Test("Where the daemon cannot fetch keys, such a route is refused at the start")
  func notYet() async throws {
    await #expect { try await TestReceiver.with(routes: Self.routes) { _ in } } throws: {
      "\($0)".hasPrefix("routes[0].verification.connectWise: ")
    }
  }
}
