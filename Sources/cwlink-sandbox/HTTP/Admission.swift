import FoundationEssentials

/// Who may come in: Basic `company+publicKey:privateKey`, and a clientId that is a GUID.
struct Admission {
  private let request: RESTRequest

  init(_ request: RESTRequest) { self.request = request }

  func check(against state: SiteState) throws(APIError) {
    guard let clientID = request.header("clientid"), UUID(uuidString: clientID) != nil else { throw .clientID }
    guard let (company, publicKey, privateKey) = credentials, company.lowercased() == state.loginCompany,
      state.keys[publicKey] == privateKey
    else { throw .unauthorized }
  }

  /// Refuses with 403 what the member's role does not allow. Whoever may not see agreements may not see their additions.
  static func check(_ right: Right, path: String, against state: SiteState) throws(APIError) {
    guard state.rights.contains(right) else { throw .forbidden }
    if right == .additions || right == .additionsWrite, !state.rights.contains(.agreements) { throw .forbidden }
  }

  private var credentials: (company: String, publicKey: String, privateKey: String)? {
    let parts = (request.header("authorization") ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic", let data = Data(base64Encoded: String(parts[1])),
      let text = String(validating: data, as: UTF8.self), let colon = text.firstIndex(of: ":"),
      let plus = text[..<colon].firstIndex(of: "+")
    else { return nil }
    return (String(text[..<plus]), String(text[text.index(after: plus)..<colon]), String(text[text.index(after: colon)...]))
  }
}
