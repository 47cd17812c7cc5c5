import Crypto
import Foundation

/// A page of a listing with keyset pagination: the page size and the key after which it starts.
///
/// A token is opaque to callers and only valid for the same listing with the same filters.
package struct Page: Sendable, Equatable {
  package static let usual = 100
  package static let most = 1000

  /// The page size, 1 to 1000.
  package let size: Int
  /// The last key of the previous page; nil for the first page.
  package let after: String?
  private let scope: String

  /// `scope` contains the listing and its filters, which a token is bound to.
  ///
  /// Throws INVALID_ARGUMENT naming page_size or page_token.
  package init(size: Int32, token: String, scope: [String]) throws(DomainError) {
    guard (0...Int32(Page.most)).contains(size) else {
      throw .invalid("page_size", "\(size) is not 1 to \(Page.most) (0 means \(Page.usual))")
    }
    self.size = size == 0 ? Page.usual : Int(size)
    self.scope = Page.digest(scope)
    guard !token.isEmpty else {
      after = nil
      return
    }
    guard let data = Data(base64Encoded: token), let content = try? JSONDecoder().decode(Content.self, from: data),
      content.scope == self.scope
    else {
      throw Page.foreignToken
    }
    after = content.after
  }

  private static let foreignToken = DomainError.invalid(
    "page_token", "is not a token of this list with these filters; leave it empty to start again")

  /// `after` in a list whose key is a number. Throws INVALID_ARGUMENT naming page_token if it is not one.
  package func numberAfter<Number: FixedWidthInteger>(_: Number.Type = Int64.self) throws(DomainError) -> Number? {
    guard let after else { return nil }
    return try number(after)
  }

  /// A part of `after` that is a number. Throws INVALID_ARGUMENT naming page_token if it is not one.
  package func number<Number: FixedWidthInteger>(_ part: String) throws(DomainError) -> Number {
    guard let number = Number(part) else { throw Page.foreignToken }
    return number
  }

  /// `after` in a list whose key has `count` parts, made by `key(_:)`. Throws INVALID_ARGUMENT naming page_token if it does not have them.
  package func partsAfter(_ count: Int) throws(DomainError) -> [String]? {
    guard let after else { return nil }
    guard let parts = try? JSONDecoder().decode([String].self, from: Data(after.utf8)), parts.count == count else {
      throw Page.foreignToken
    }
    return parts
  }

  /// A key of several parts, which may contain any text.
  package static func key(_ parts: [String]) throws -> String { String(decoding: try JSONEncoder().encode(parts), as: UTF8.self) }

  /// The token of the page that starts after `key`.
  package func token(after key: String) throws -> String {
    try JSONEncoder().encode(Content(scope: scope, after: key)).base64EncodedString()
  }

  /// Returns the rows of the page and the token of the next page, which is empty on the last page. `rows` must contain one more row than
  /// the page if there is a next page.
  package func cut<Row>(_ rows: [Row], key: (Row) throws -> String) throws -> (rows: [Row], nextToken: String) {
    guard rows.count > size, let last = rows.prefix(size).last else { return (rows, "") }
    return (Array(rows.prefix(size)), try token(after: key(last)))
  }

  /// The page of a list that is complete in memory, and the next page's token, empty on the last. `key` is unique.
  ///
  /// Throws INVALID_ARGUMENT naming page_token where the last row of the page before is no longer in the list.
  package func slice<Row>(_ rows: [Row], key: (Row) throws -> String) throws -> (rows: [Row], nextToken: String) {
    guard let after else { return try cut(rows, key: key) }
    guard let last = try rows.firstIndex(where: { try key($0).utf8.elementsEqual(after.utf8) }) else {
      throw DomainError.invalid("page_token", "the list changed and its last item is gone; start again without a page token")
    }
    return try cut(Array(rows[(last + 1)...]), key: key)
  }

  private struct Content: Codable {
    var scope: String
    var after: String
  }

  private static func digest(_ parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    return Data(hash.finalize().prefix(9)).base64EncodedString()
  }
}
