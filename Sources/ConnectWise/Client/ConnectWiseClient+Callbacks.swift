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
  /// than the path. Asked once, and what comes of it holds up no other request, since whoever can send callbacks can name any path.
  ///
  /// Nil where the site itself says that it has none there; any other answer than a key throws.
  public func callbackSigningKey(_ address: CallbackPayload.KeyAddress) async throws(ConnectWiseError) -> CallbackSigningKey? {
    struct Answer: Decodable {
      var key: String

      enum CodingKeys: String, CodingKey { case key = "signing_key" }
    }
    let request = HTTPRequest(
      .get, try await endpoint().origin + address.pathAndQuery, headers: ["Accept": "application/json"], timeout: .seconds(10))
    let response = try await throttle.run(maximumPause: .seconds(2)) { () async throws(ConnectWiseError) in
      do throws(TransportError) { return try await self.sender.send(request) } catch { throw ConnectWiseError(error, isRead: true) }
    }
    if let error = ConnectWiseError(response, isRead: true) {
      if error.status == 404, error.code.lowercased() == "notfound" { return nil }
      throw error
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)), let key = CallbackSigningKey(answer.key) else {
      throw .undecodable("a signing key", response, isRead: true)
    }
    return key
  }
}
