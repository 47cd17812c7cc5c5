import FuzzSupport
import HTTPTypes

@testable import WebhookRequests

/// Checks before the body is read.
extension Requests {
  static func checkHead(_ input: FuzzInput) {
    var input = input
    let limit = Int(input.integer(UInt16.self))
    var fields = HTTPFields()
    fields[.contentLength] = input.shortText()
    fields[.contentType] = input.shortText()
    if !input.isAtEnd { fields[.contentEncoding] = input.shortText() }
    let length = fields[.contentLength] ?? ""
    do throws(Problem) {
      try RequestRules.checkBody(fields, limit: limit)
      require(length.utf8.allSatisfy { (48...57).contains($0) }, "a length is digits: \(length)")
      require(Int(length).map { $0 <= limit } ?? false, "a length is within the limit")
      require((fields[.contentEncoding] ?? "identity").lowercased() == "identity", "a body is not compressed")
    } catch {
      require([.malformedRequest, .bodyTooLarge, .notJSON].contains(error.kind), "an error of the sender, not \(error.kind)")
      require(error.kind != .bodyTooLarge || (Int(length) ?? 0) > limit, "a body within the limit is not too large")
    }
    guard RequestRules.isJSON(fields) else { return }
    // By bytes: a character can be a space or a semicolon with a combining mark.
    let parts = (fields[.contentType] ?? "").lowercased().utf8.filter { !" \t\"".utf8.contains($0) }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    require(parts[0] == "application/json", "JSON is application/json")
    let others = parts.filter { $0.utf8.starts(with: "charset=".utf8) && $0 != "charset=utf-8" }
    require(others.isEmpty, "JSON is in UTF-8")
  }

  /// Different ids give different request ids.
  static func checkID(_ input: FuzzInput) {
    var input = input
    let path = paths[input.choice(paths.count)]
    let (one, other) = (input.shortText(), input.text())
    let ids = [one, other].map { DeliveryID.requestID(path: path, id: $0) }
    for id in ids {
      require(id.utf8.count <= 128, "the id is within the daemon's limit")
      require(id.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "the id is printable ASCII")
    }
    require((ids[0] == ids[1]) == one.utf8.elementsEqual(other.utf8), "different ids give different request ids")
    let body = DeliveryID.requestID(path: path, id: DeliveryID.ofBody(Array(one.utf8)))
    require(body != ids[1] || other == DeliveryID.ofBody(Array(one.utf8)), "the id of a body does not collide with another id")
  }
}
