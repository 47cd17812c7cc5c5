import CurlTransport
import FoundationEssentials

/// Whether a site answers bundled reads of additions. ConnectWise documents bundles, but not this use of them.
enum BundleSupport: Sendable { case untried, works, refused }

extension ConnectWiseClient {
  /// The most agreements whose additions are read with one request.
  public static let largestBundle = 50

  /// A list that might be cut at ConnectWise's default page size is not taken from a bundle.
  private static let mostBundledRows = 24

  /// Whether bundles may be used: nothing odd was seen at this site.
  public var mayBundle: Bool { throttle.state.withLock { $0.bundles != .refused } }

  /// Whether the site answers bundles. The first use at a site compares a bundle of one agreement with the list that it stands for.
  ///
  /// Bundles are given up for the site, until the daemon starts again, at the first answer that is not as expected. Throws only what concerns every
  /// request to the site.
  private func answersBundles(probing agreementID: Int) async throws(ConnectWiseError) -> Bool {
    switch throttle.state.withLock({ $0.bundles }) {
    case .works: return true
    case .refused: return false
    case .untried:
      guard let bundled = try await bundle([agreementID]) else { return false }
      let listed = try await additions(agreementID: agreementID)
      // A long list is not taken from a bundle, so that it proves nothing.
      guard listed.count <= Self.mostBundledRows else { return false }
      return throttle.state.withLock { state in
        if state.bundles == .untried { state.bundles = bundled[agreementID] == listed ? .works : .refused }
        return state.bundles == .works
      }
    }
  }

  /// The additions of up to `largestBundle` agreements, read with one request. Those that are not in the result have to be read one by one; all of
  /// them, if the site does not answer bundles.
  ///
  /// The reads are recorded like the lists that they stand for, so that writes may rest on them.
  public func bundledAdditions(agreementIDs: [Int]) async throws(ConnectWiseError) -> [Int: [Addition]] {
    guard let first = agreementIDs.first else { return [:] }
    var probe = self
    probe.basis = nil
    guard try await probe.answersBundles(probing: first) else { return [:] }
    let found = try await bundle(Array(agreementIDs.prefix(Self.largestBundle))) ?? [:]
    basis?.cover(found.keys.map(Addition.listPath))
    return found
  }

  /// Nil if the answer is not as expected.
  private func bundle(_ agreementIDs: [Int]) async throws(ConnectWiseError) -> [Int: [Addition]]? {
    let requests = agreementIDs.enumerated().map { index, id in
      BundleRequest(
        sequenceNumber: index + 1, version: configuration.apiVersion,
        apiRequest: .init(parentId: id, page: .init(page: 1, pageSize: Self.pageSize), fields: Addition.listFields.joined(separator: ",")))
    }
    let body = try encoded(BundleRequests(requests: requests), "The bundle")
    do {
      let results: BundleResults = try await decoded(.search("/system/bundles", body: body), "the results of a bundle")
      if let additions = Self.additions(in: results, of: agreementIDs) { return additions }
    } catch {
      guard !error.isHeld, error.kind != .rateLimited, error.kind != .cancelled, error.kind != .transport else { throw error }
    }
    throttle.state.withLock { $0.bundles = .refused }
    return nil
  }

  /// Nil if a result is missing, repeated, failed, or contains what was not asked for. An agreement that does not exist is left out, and one whose
  /// list may be incomplete.
  private static func additions(in answer: BundleResults, of agreementIDs: [Int]) -> [Int: [Addition]]? {
    guard answer.results.count == agreementIDs.count else { return nil }
    var found: [Int: [Addition]] = [:]
    var seen: Set<Int> = []
    for result in answer.results {
      guard let number = result.sequenceNumber, agreementIDs.indices.contains(number - 1), seen.insert(number).inserted else { return nil }
      if result.success == false, result.statusCode == 404 { continue }
      guard result.success == true, result.statusCode.map({ (200...299).contains($0) }) ?? true, let entities = result.entities else {
        return nil
      }
      let agreementID = agreementIDs[number - 1]
      guard entities.allSatisfy({ $0.agreementId == agreementID }), Set(entities.map(\.id)).count == entities.count else { return nil }
      guard entities.count <= mostBundledRows, result.count.map({ $0 == entities.count }) ?? true else { continue }
      found[agreementID] = entities.sorted { $0.id < $1.id }
    }
    return found
  }
}

private struct BundleRequests: Encodable {
  var requests: [BundleRequest]
}

private struct BundleRequest: Encodable {
  struct APIRequest: Encodable {
    struct Page: Encodable {
      var page: Int
      var pageSize: Int
    }
    var parentId: Int
    var page: Page
    var fields: String
  }
  var sequenceNumber: Int
  var resourceType = "addition"
  var version: String
  var apiRequest: APIRequest
}

private struct BundleResults: Decodable, Sendable {
  struct Result: Decodable, Sendable {
    var sequenceNumber: Int?
    var entities: [Addition]?
    var count: Int?
    var success: Bool?
    var statusCode: Int?
  }
  var results: [Result]
}
