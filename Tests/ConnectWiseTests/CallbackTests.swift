import CurlTransport
import Testing

@testable import ConnectWise

@Suite struct CallbackTests {
  /// Computed with Python's hmac and hashlib.
  static let body = Array(
    #"{"Action":"updated","CompanyId":"trainingco","ID":250,"Type":"company","Metadata":{"key_url":"https://example.invalid/v4_6_release/apis/3.0/system/callbacks/keys/7"}}"#
      .utf8)
  static let signature = "lx7ky8KR0zjqSA66zhcaXlWSTFkYuV2SIX8S1Ki51AA="

  @Test("a callback's signature is an HMAC keyed with the SHA-256 of the signing key, over the bytes as received")
  func signatures() throws {
    let key = try #require(CallbackSigningKey("a-signing-key"))
    let signature = try #require(CallbackSignature(header: Self.signature))
    #expect(key.signed(Self.body, signature))
    for index in Self.body.indices {
      var changed = Self.body
      changed[index] ^= 1
      #expect(!key.signed(changed, signature), "a change of byte \(index) is not detected")
    }
    #expect(!key.signed(Self.body + [10], signature) && !key.signed([], signature))
    #expect(try !#require(CallbackSigningKey("another-key")).signed(Self.body, signature))
    #expect(CallbackSigningKey("") == nil)
  }

  @Test(
    "a signature must be 32 bytes in base64",
    arguments: [
      "", "AAAA", signature + "=", String(signature.dropLast()), "lx7ky8KR0zjqSA66zhcaXlWSTFkYuV2SIX8S1Ki51A-_", signature + "\n",
    ])
  func malformed(text: String) {
    #expect(CallbackSignature(header: text) == nil)
  }

  @Test("a signing key never shows its value")
  func secret() throws {
    let key = try #require(CallbackSigningKey("a-signing-key"))
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!"\(key) \(String(reflecting: key)) \(dumped)".contains("a-signing"))
  }

  @Test("a callback identifies the changed record, but the record's content in it is not used")
  func payload() throws {
    let payload = try CallbackPayload(
      body: Array(
        #"{"Action":"Updated","CompanyId":"TrainingCo","Entity":"{\"id\":250}","FromUrl":"x","ID":250,"MemberId":"a","Metadata":{"key_url":"https://h/k?id=7"},"Type":"Company","ProductInstanceId":null}"#
          .utf8))
    #expect(payload.type == "company" && payload.action == "updated" && payload.recordID == 250 && payload.companyID == "TrainingCo")
    #expect(payload.key.pathAndQuery == "/k?id=7")
  }

  @Test(
    "an invalid callback is rejected with the name of the field",
    arguments: [
      ("{}", "Action"), ("", "body"), ("[]", "body"), ("\u{FEFF}", "body"),
      (#"{"Action":"u","CompanyId":"t","ID":0,"Metadata":{"key_url":"https://h/k"},"Type":"c"}"#, "ID"),
      (#"{"Action":"u","CompanyId":"t","ID":-3,"Metadata":{"key_url":"https://h/k"},"Type":"c"}"#, "ID"),
      (#"{"Action":"u","CompanyId":"t","ID":1.5,"Metadata":{"key_url":"https://h/k"},"Type":"c"}"#, "body"),
      (#"{"Action":"u","CompanyId":"t","ID":2147483648,"Metadata":{"key_url":"https://h/k"},"Type":"c"}"#, "ID"),
      (#"{"Action":"u","CompanyId":"t","ID":1,"Metadata":{},"Type":"c"}"#, "Metadata.key_url"),
      (#"{"Action":"u","CompanyId":"t","ID":1,"Metadata":{"key_url":"https://h/k"}}"#, "Type"),
      (#"{"Action":"u","CompanyId":"t","ID":1,"Metadata":{"key_url":"https://h/k"},"Type":""}"#, "Type"),
      (#"{"Action":"","CompanyId":"t","ID":1,"Metadata":{"key_url":"https://h/k"},"Type":"c"}"#, "Action"),
      (#"{"Action":"u","CompanyId":"","ID":1,"Metadata":{"key_url":"https://h/k"},"Type":"c"}"#, "CompanyId"),
      (#"{"Action":"u","CompanyId":"t","ID":1,"Metadata":{"key_url":"ftp://h/k"},"Type":"c"}"#, "Metadata.key_url"),
    ])
  func refused(body: String, field: String) async {
    let error = await failure { () async throws(ConnectWiseError) in try CallbackPayload(body: Array(body.utf8)) }
    #expect(error?.kind == .validation && error?.fields.map(\.field) == [field], "\(String(describing: error))")
  }

  @Test("only the path of a key's URL is used: the callback cannot choose the host")
  func keyAddresses() {
    typealias Address = CallbackPayload.KeyAddress
    for host in ["na.myconnectwise.net", "evil.example:444", "user:password@evil.example", "[::1]", ""] {
      #expect(Address(url: "https://\(host)/v2026_1/apis/3.0/system/keys/7")?.pathAndQuery == "/v2026_1/apis/3.0/system/keys/7")
    }
    #expect(Address(url: "http://127.0.0.1:9/k?a=b&c=d")?.pathAndQuery == "/k?a=b&c=d")
    for url in [
      "https://a", "https:///../b", "https://a/../b", "https://a/b/..", "https://a/b#c", "https://a/%2e%2e/b", "https://a/b c", "//a/b",
      "https://a//b", "https://a/b@c", "https://a/b\\c", "https://a/b\r\nx: y", "https://a/é", "gopher://a/b",
      "https://a/" + String(repeating: "x", count: 600),
    ] {
      #expect(Address(url: url) == nil, "\(url)")
    }
  }

  @Test("the signing key is requested from the configured site, without the integration's keys, and redirects are not followed")
  func key() async throws {
    let script = Script { request, _ in
      switch request.url {
      case "https://api-na.myconnectwise.net/keys/7": .json(#"{"signing_key":"a-signing-key"}"#)
      case "https://api-na.myconnectwise.net/keys/8": .json(302, "", ["Location": "https://evil.example/k"])
      case "https://api-na.myconnectwise.net/keys/9": .json(#"{"something":"else"}"#)
      case "https://api-na.myconnectwise.net/keys/10": .json(503, "")
      default: nil
      }
    }
    let client = try script.client(retry: .never)
    func ask(_ path: String) async throws(ConnectWiseError) -> CallbackSigningKey? {
      guard let address = CallbackPayload.KeyAddress(url: "https://evil.example\(path)") else { return nil }
      return try await client.callbackSigningKey(address)
    }
    let key = try #require(try await ask("/keys/7"))
    #expect(key.signed(Self.body, try #require(CallbackSignature(header: Self.signature))))
    #expect(try await ask("/keys/404") == nil, "ConnectWise answers that there is no such key")
    for path in ["/keys/8", "/keys/9"] {
      #expect(
        await failure { () async throws(ConnectWiseError) in try await ask(path) } != nil,
        "an unexpected response says nothing about the key")
    }
    #expect(await failure { () async throws(ConnectWiseError) in try await ask("/keys/10") }?.isTransient == true)
    #expect(script.requests.allSatisfy { !$0.url.contains("evil") && ($0.credentials == nil || !$0.url.contains("/keys/")) })
    #expect(script.requests.filter { $0.url.contains("/keys/") }.allSatisfy { $0.headers["clientId"] == nil })
  }

  @Test("callbacks are listed, registered for all records of a type, changed and deleted")
  func entries() async throws {
    let script = Script { request, _ in
      guard request.url.contains("/system/callbacks") else { return nil }
      return switch request.method {
      case .get:
        .json(
          #"[{"id":3,"description":"d","url":"https://h/c?recordId=","objectId":1,"type":"Ticket","level":"Owner","inactiveFlag":true,"memberId":9},{"id":4,"url":null,"isSoapCallbackFlag":true}]"#
        )
      case .delete: HTTPResponse(status: 204, headers: [:], body: [])
      default: .json(request.method == .post ? 201 : 200, #"{"id":5,"url":"u","objectId":1,"type":"Company","level":"Owner"}"#)
      }
    }
    let client = try script.client()
    let listed = try await client.callbacks()
    #expect(
      listed.map(\.id) == [3, 4] && listed.map(\.isActive) == [false, true] && listed[0].type == .ticket && listed[0].level == .owner)
    let new = try await client.createCallback(
      NewCallbackEntry(description: "cwlink", url: "https://h/c?recordId=", type: .company), basedOn: client.fresh)
    #expect(new.id == 5 && new.isActive)
    _ = try await client.patchCallback(id: 5, [.replace(.inactiveFlag, false)], basedOn: client.fresh)
    try await client.deleteCallback(id: 5, basedOn: client.fresh)
    let written = script.requests.compactMap(\.body).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      written == [
        #"{"description":"cwlink","inactiveFlag":false,"isSelfSuppressedFlag":true,"level":"Owner","objectId":1,"type":"Company","url":"https://h/c?recordId="}"#,
        #"[{"op":"replace","path":"inactiveFlag","value":false}]"#,
      ])
    let long = NewCallbackEntry(description: String(repeating: "x", count: 101), url: "u", type: .company)
    let error = await failure { () async throws(ConnectWiseError) in try await client.createCallback(long, basedOn: client.fresh) }
    #expect(error?.fields.map(\.field) == ["description"])
  }
}
