import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// Every callback of the site, those of other integrations and those switched off included.
  public func callbacks() async throws(ConnectWiseError) -> [CallbackEntry] {
    try await list(matching: nil)
  }

  /// Writes once. An error's `outcome` says whether it may be there nevertheless: `callbacks()` shows it.
  public func createCallback(_ new: NewCallbackEntry) async throws(ConnectWiseError) -> CallbackEntry {
    try new.validate()
    return try await decoded(.write(.post, CallbackEntry.listPath, body: try encoded(new, "The callback")), "a callback")
  }

  /// Writes once; answers the callback as it is afterwards.
  public func patchCallback(id: Int, _ operations: [PatchOperation]) async throws(ConnectWiseError) -> CallbackEntry {
    try await patched("\(CallbackEntry.listPath)/\(id)", operations, "a callback")
  }

  /// Deletes once. One that is not there is an error of kind `notFound`.
  public func deleteCallback(id: Int) async throws(ConnectWiseError) {
    _ = try await perform(.write(.delete, "\(CallbackEntry.listPath)/\(id)"))
  }

  /// The key that callbacks are signed with. It is asked of this site alone, without the integration's keys: a callback's `key_url` gives no more
  /// than the path.
  ///
  /// Nil where the site has no key there.
  public func callbackSigningKey(_ address: CallbackPayload.KeyAddress) async throws(ConnectWiseError) -> CallbackSigningKey? {
    struct Answer: Decodable {
      var key: String

      enum CodingKeys: String, CodingKey { case key = "signing_key" }
    }
    let origin = try await endpoint().origin
    let response: HTTPResponse
    do {
      response = try await repeating(isRead: true) { () async throws(ConnectWiseError) in
        let response = try await self.exchange(
          HTTPRequest(.get, origin + address.pathAndQuery, headers: ["Accept": "application/json"]), isRead: true)
        if let error = ConnectWiseError(response, isRead: true) { throw error }
        return response
      }
    } catch {
      // Whatever a forger named: a path that is refused has no key, and says nothing of the integration's own keys.
      switch error.kind {
      case .notFound, .unauthorized, .forbidden, .validation, .unexpected: return nil
      default: throw error
      }
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)) else { return nil }
    return CallbackSigningKey(answer.key)
  }
}
