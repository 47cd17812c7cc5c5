import FoundationEssentials

/// A complete request to the REST API.
struct RESTRequest: Sendable {
  var method: String
  /// The path after the REST base, percent-encoded.
  var path: String
  var query = ""
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// The codebase in the path, without slash; nil if the path is not under a REST base.
  var codebase: String?
  var captures: [String] = []
  var origin = ""

  func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }

  /// The body, if it is JSON.
  var json: JSON? { body.isEmpty ? nil : try? JSON(parsing: body) }

  func call(now: Timestamp) throws(APIError) -> Call {
    let json = json
    if ["POST", "PUT", "PATCH"].contains(method) {
      let type = header("content-type")?.prefix { $0 != ";" }.lowercased().trimming(while: \.isWhitespace) ?? ""
      guard type == "application/json" || type.hasSuffix("+json") else { throw .mediaType }
      guard json != nil else { throw .body }
    }
    return Call(
      captures: captures, query: Query(query), body: json,
      isForwardOnly: header("pagination-type")?.lowercased() == "forward-only", origin: origin, path: path, now: now)
  }
}

/// Authentication and authorization: Basic `company+publicKey:privateKey`, and a clientId that is a GUID.
struct Admission {
  private let request: RESTRequest

  init(_ request: RESTRequest) { self.request = request }

  func check(against state: SiteState) throws(APIError) {
    guard let clientID = request.header("clientid"), UUID(uuidString: clientID) != nil else { throw .clientID }
    guard let (company, publicKey, privateKey) = credentials, company.lowercased() == state.loginCompany,
      state.keys[publicKey] == privateKey
    else { throw .unauthorized }
  }

  /// Throws 403 if the API member's role lacks the right. Additions also require the right to agreements.
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
