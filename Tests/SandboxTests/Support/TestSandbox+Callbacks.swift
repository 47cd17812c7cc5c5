@testable import cwlink_sandbox

extension TestSandbox {
  /// Registers a callback and returns its id.
  func callBack(_ url: String, about type: String, _ more: String = "") async throws -> Int {
    let body = #"{"url":"\#(url)","objectId":1,"type":"\#(type)","level":"Owner"\#(more)}"#
    return try await api("POST", "/system/callbacks", body)?.json?.object?["id"]?.integer ?? 0
  }

  /// A person changes company 20.
  func changeCompany(_ phone: Int = 1) async throws {
    try await control("PATCH", "/companies/20", #"{"phoneNumber":"\#(phone)"}"#)
  }

  func deliveries() async throws -> [JSONObject] {
    try await control("GET", "/callbacks")?.json?.object?["deliveries"]?.array?.compactMap(\.object) ?? []
  }

  /// Waits until nothing is pending and returns all deliveries.
  func settled() async throws -> [JSONObject] {
    while try await control("GET", "/state")?.json?.object?["pendingDeliveries"] != 0 {}
    return try await deliveries()
  }

  /// The state and the outcomes of each delivery, such as "givenUp 404 404".
  func outcomes() async throws -> [String] {
    try await settled().map { delivery in
      let attempts = (delivery["attempts"]?.array ?? []).compactMap(\.object)
      let words = attempts.map { $0["status"]?.integer.map(String.init) ?? $0["error"]?.text ?? "?" }
      return ([delivery["state"]?.text ?? "?"] + words).joined(separator: " ")
    }
  }

  func signingKey(_ number: Int = 1) async throws -> String? {
    try await send("GET", "/v2026_1/apis/3.0/system/keys/\(number)", headers: [])?.json?.object?["signing_key"]?.text
  }
}

extension CallbackReceiver.Request {
  private static let verifier = """
    import base64, hashlib, hmac, sys
    key = hashlib.sha256(sys.argv[1].encode()).digest()
    print(base64.b64encode(hmac.new(key, open(sys.argv[2], "rb").read(), hashlib.sha256).digest()).decode(), end="")
    """

  /// Whether the signature equals the one that Python computes for the received bytes.
  func isSigned(with key: String?) async throws -> Bool {
    guard let key, let signature = headers["x-content-signature"] else { return false }
    let file = Environment.temporaryFile("body")
    defer { Environment.remove(file) }
    try Environment.write(body, to: file)
    return try await Environment.run(["python3", "-c", Self.verifier, key, file.path]).output == signature
  }
}
