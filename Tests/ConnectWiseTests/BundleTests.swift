@testable import ConnectWise
import CurlTransport
import Foundation
import Synchronization
import Testing

/// Bundled reads of additions: used where a site answers them, given up at the first odd answer.
@Suite("Bundled reads") struct BundleTests {
  private struct Bundle: Decodable {
    struct Request: Decodable {
      struct API: Decodable { var parentId: Int }
      var sequenceNumber: Int
      var resourceType: String
      var apiRequest: API
    }
    var requests: [Request]
  }

  private static func additions(_ agreementID: Int, _ count: Int = 2) -> String {
    let rows = (0..<count).map { index in
      #"{"id":\#(agreementID * 100 + index),"agreementId":\#(agreementID),"product":{"id":7},"quantity":\#(index + 1)}"#
    }
    return "[\(rows.joined(separator: ","))]"
  }

  private static func result(_ number: Int, _ entities: String, count: Int, success: Bool = true, status: Int = 200) -> String {
    #"{"sequenceNumber":\#(number),"resourceType":"addition","entities":\#(entities),"count":\#(count),"success":\#(success),"statusCode":\#(status)}"#
  }

  /// A site; `answer` replaces the result of one request of a bundle, nil leaves it out.
  private static func site(
    status: Int = 200,
    _ answer: @escaping @Sendable (_ number: Int, _ agreementID: Int, _ usual: String) -> String? = { $2 },
    additions count: @escaping @Sendable (_ agreementID: Int) -> Int = { _ in 2 }
  ) -> Script {
    Script { request, _ in
      if request.url.hasSuffix("/system/bundles") {
        guard status == 200 else { return .json(status, #"{"code":"e","message":"e"}"#) }
        guard let bundle = request.body.flatMap({ try? JSONDecoder().decode(Bundle.self, from: Data($0)) }) else { return nil }
        let results = bundle.requests.compactMap { part -> String? in
          let id = part.apiRequest.parentId
          return answer(part.sequenceNumber, id, result(part.sequenceNumber, additions(id, count(id)), count: count(id)))
        }
        return .json(#"{"results":[\#(results.joined(separator: ","))]}"#)
      }
      let parts = request.url.components(separatedBy: "/finance/agreements/")
      guard parts.count == 2, let id = Int(parts[1].prefix { $0.isNumber }) else { return nil }
      return .json(additions(id, count(id)))
    }
  }

  @Test("the additions of fifty agreements are read with one request, after one bundle was compared with a list")
  func works() async throws {
    let script = Self.site()
    let client = try script.client()
    let ids = Array(1...50)
    let first = try await client.bundledAdditions(agreementIDs: ids)
    #expect(first.keys.sorted() == ids && first[9]?.map(\.id) == [900, 901])
    #expect(script.calls.count { $0.contains("bundles") } == 2 && script.calls.count == 3)
    _ = try await client.bundledAdditions(agreementIDs: ids)
    #expect(script.calls.count == 4, "the comparison is made once")
    #expect(client.mayBundle)
  }

  @Test("bundles are given up at the first odd answer", arguments: Odd.allCases)
  func odd(_ odd: Odd) async throws {
    let script = Self.site { number, id, usual in
      guard number > 1 else { return usual }
      return switch odd {
      case .missing: nil
      case .repeated: Self.result(1, Self.additions(id), count: 2)
      case .unknownNumber: Self.result(99, Self.additions(id), count: 2)
      case .failed: Self.result(number, "[]", count: 0, success: false, status: 500)
      case .foreign: Self.result(number, Self.additions(id + 1), count: 2)
      case .noAgreement: Self.result(number, #"[{"id":1,"quantity":1}]"#, count: 1)
      case .twice: Self.result(number, Self.additions(id, 1).replacing("]", with: "," + Self.additions(id, 1).dropFirst()), count: 2)
      case .noEntities: #"{"sequenceNumber":\#(number),"success":true,"statusCode":200}"#
      }
    }
    let client = try script.client()
    #expect(try await client.bundledAdditions(agreementIDs: [1, 2, 3]).isEmpty)
    #expect(!client.mayBundle)
    let calls = script.calls.count
    #expect(try await client.bundledAdditions(agreementIDs: [1, 2, 3]).isEmpty)
    #expect(script.calls.count == calls, "it is not tried again")
  }

  enum Odd: CaseIterable { case missing, repeated, unknownNumber, failed, foreign, noAgreement, twice, noEntities }

  @Test("a bundle that differs from the list that it stands for is not believed")
  func differs() async throws {
    let script = Self.site { number, id, _ in
      Self.result(number, #"[{"id":\#(id * 100),"agreementId":\#(id),"product":{"id":7},"quantity":5}]"#, count: 1)
    }
    let client = try script.client()
    #expect(try await client.bundledAdditions(agreementIDs: [1, 2]).isEmpty && !client.mayBundle)
  }

  @Test("a site without bundles is asked once", arguments: [400, 403, 404, 405, 415])
  func refused(status: Int) async throws {
    let script = Self.site(status: status)
    let client = try script.client()
    for _ in 0..<3 { #expect(try await client.bundledAdditions(agreementIDs: [1, 2]).isEmpty) }
    #expect(script.calls.count { $0.contains("bundles") } == 1)
    #expect(try await client.additions(agreementID: 1).count == 2, "other requests are not affected")
  }

  @Test("a list that may be cut, and an agreement that does not exist, are left to be read alone")
  func incomplete() async throws {
    let script = Self.site { number, id, usual in
      switch id {
      case 2: Self.result(number, Self.additions(id, 25), count: 25)
      case 3: Self.result(number, Self.additions(id, 2), count: 40)
      case 4: Self.result(number, "[]", count: 0, success: false, status: 404)
      default: usual
      }
    }
    let client = try script.client()
    #expect(try await client.bundledAdditions(agreementIDs: [1, 2, 3, 4, 5]).keys.sorted() == [1, 5])
    #expect(client.mayBundle)
  }

  @Test("a long list proves nothing: another agreement is compared before bundles are used")
  func longProbe() async throws {
    let script = Self.site(additions: { $0 == 1 ? 25 : 2 })
    let client = try script.client()
    #expect(try await client.bundledAdditions(agreementIDs: [1, 2]).isEmpty && client.mayBundle)
    #expect(try await client.bundledAdditions(agreementIDs: [2, 1]).keys.sorted() == [2])
  }

  @Test("a site that asks for a pause is not a site without bundles")
  func limited() async throws {
    let script = Script { request, number in
      request.url.contains("/apis/3.0") ? .json(429, #"{"error":"e","message":"m"}"#, ["Retry-After": "30000"]) : nil
    }
    let client = try script.client()
    await #expect(throws: ConnectWiseError.self) { try await client.bundledAdditions(agreementIDs: [1, 2]) }
    #expect(client.mayBundle)
  }
}
