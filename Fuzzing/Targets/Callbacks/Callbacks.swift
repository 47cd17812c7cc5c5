import Crypto
import FoundationEssentials
import FuzzSupport

@testable import ConnectWise

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Callbacks.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Callbacks.begin() }

/// Parsing of callbacks from untrusted senders: the record to read, and the path of the key on the configured site.
enum Callbacks: FuzzTarget {
  static let checks = [("payload", checkPayload), ("address", checkAddress), ("signature", checkSignature)]

  static func check(_ input: FuzzInput) {
    var input = input
    checks[input.choice(checks.count)].1(input)
  }

  private static func checkPayload(_ input: FuzzInput) {
    var input = input
    let body = input.remainder()
    let payload: CallbackPayload
    do { payload = try CallbackPayload(body: body) } catch {
      require(error.kind == .validation && !error.fields.isEmpty, "a rejection names its field")
      require(error.fields.allSatisfy { !$0.field.isEmpty && !$0.message.isEmpty }, "each field has a message")
      return
    }
    require((1...Int(Int32.max)).contains(payload.recordID), "a record's id is in ConnectWise's range")
    for word in [payload.type, payload.action, payload.companyID] {
      // Lower-case text can be longer than the original.
      require((1...192).contains(word.utf8.count), "a word is not empty, and not longer than ConnectWise's longest")
    }
    checkPath(payload.key)
  }

  private static func checkAddress(_ input: FuzzInput) {
    var input = input
    let (host, path) = (input.shortText(), input.text())
    guard let address = CallbackPayload.KeyAddress(url: "https://\(host)\(path)") else { return }
    checkPath(address)
    // The requested path begins after the host, whatever the host is.
    require("https://\(host)\(path)".hasSuffix(address.pathAndQuery), "an address is a suffix of its URL")
    require(CallbackPayload.KeyAddress(url: "http://x\(address.pathAndQuery)") == address, "the address does not depend on the host")
  }

  private static func checkPath(_ address: CallbackPayload.KeyAddress) {
    let path = address.pathAndQuery
    require(path.first == "/" && !path.hasPrefix("//"), "a path is not a URL of another host: \(path)")
    require(!path.prefix { $0 != "?" }.split(separator: "/").contains(".."), "a path has no '..': \(path)")
    require(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\\#@%:".utf8.contains($0) }, "a path has only allowed characters: \(path)")
    require(path.utf8.count <= CallbackPayload.KeyAddress.longest, "a path is within the limit")
  }

  private static func checkSignature(_ input: FuzzInput) {
    var input = input
    let (secret, header, change) = (input.shortText(), input.shortText(), input.integer(UInt16.self))
    let body = input.remainder()
    _ = CallbackSignature(header: header)
    guard let key = CallbackSigningKey(secret) else { return require(secret.isEmpty, "any text that is not empty is a key") }
    let right = sign(body, secret)
    guard let signature = CallbackSignature(header: right) else { return require(false, "\(right) is a signature") }
    require(key.signed(body, signature), "a body signed with the key is accepted")
    var changed = body + (body.isEmpty ? [0] : [])
    changed[Int(change >> 8) % changed.count] ^= max(UInt8(truncatingIfNeeded: change), 1)
    require(!key.signed(changed, signature) && !key.signed(body + [0], signature), "a changed body is rejected")
    if let other = CallbackSigningKey(secret + "x") { require(!other.signed(body, signature), "another key is rejected") }
    if let given = CallbackSignature(header: header), given != signature {
      require(!key.signed(body, given), "nothing is accepted without the key")
    }
    require("\(key)" == "‹signing key›", "a key's description does not show its value")
  }

  /// Signs as ConnectWise documents, without using the code under test.
  static func sign(_ body: [UInt8], _ secret: String) -> String {
    let key = SymmetricKey(data: SHA256.hash(data: Array(secret.utf8)))
    return Data(HMAC<SHA256>.authenticationCode(for: body, using: key)).base64EncodedString()
  }
}
