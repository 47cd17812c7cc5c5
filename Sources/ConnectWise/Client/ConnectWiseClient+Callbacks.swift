import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// All callbacks of the site, including those of other integrations and inactive ones.
  public func callbacks() async throws(ConnectWiseError) -> [CallbackEntry] {
    try await list(matching: nil)
  }

  /// Sent once. If it throws, the error's `outcome` says whether the callback may exist: `callbacks()` shows it.
  public func createCallback(_ new: NewCallbackEntry, basedOn basis: ReadBasis) async throws(ConnectWiseError) -> CallbackEntry {
    try new.validate()
    let body = try encoded(new, "The callback")
    return try await decoded(.write(.post, CallbackEntry.listPath, body: body, basedOn: basis), "a callback")
  }

  /// Sent once; returns the callback after the change.
  public func patchCallback(
    id: Int, _ operations: [PatchOperation], basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> CallbackEntry {
    try await patched("\(CallbackEntry.listPath)/\(id)", operations, "a callback", basedOn: basis)
  }

  /// Sent once. Throws an error of kind `notFound` if the callback does not exist.
  public func deleteCallback(id: Int, basedOn basis: ReadBasis) async throws(ConnectWiseError) {
    _ = try await perform(.write(.delete, "\(CallbackEntry.listPath)/\(id)", basedOn: basis))
  }

  /// The key that callbacks are signed with. It is requested from this site only and without the integration's keys: a callback's `key_url`
  /// provides only the path. Requested once, and a failure does not pause other requests, because anyone who can send
  /// callbacks can choose the path.
  ///
  /// Nil if ConnectWise answers that there is no such key; any other response than a key throws.
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
