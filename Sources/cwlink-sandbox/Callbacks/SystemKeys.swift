/// `/system/keys/{id}`: a signing key, to whoever asks.
enum SystemKeys {
  static let path = "/system/keys"

  static let endpoints = [
    Endpoint(method: .get, path: path + "/{id}", right: nil, isSecret: true) { state, call throws(APIError) in
      let number = try call.id(0, of: "key")
      guard let key = state.signingKeys[number] else { throw .notFound("key", String(number)) }
      return .ok(["signing_key": .string(key)])
    }
  ]

  /// Where the current key lies, at an origin such as `https://api-na.myconnectwise.net`.
  static func url(_ state: SiteState, origin: String) -> String {
    "\(origin)/\(state.codebase)apis/3.0\(path)/\(state.signingKeys.current)"
  }
}
