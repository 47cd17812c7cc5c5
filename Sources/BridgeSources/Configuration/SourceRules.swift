import BridgeAccounts
import BridgeCore
import CurlTransport
import Escaping
import Foundation
import GRDB
import TrendMicro

/// Validates sources.
enum SourceRules {
  static let longestName = 200
  static let longestCredential = 200

  static func violations(of source: Source) -> FieldViolations {
    var found = FieldViolations()
    found.require(Identifier.isValid(source.id), "source.id", "'\(source.id)' \(Identifier.rule)")
    found.require(
      (1...longestName).contains(source.displayName.scalarCount) && !source.displayName.hasControlCharacters, "source.display_name",
      "must have 1 to \(longestName) characters, and no control characters")
    if let problem = VendorServer.problem(with: source.baseURL) { found.add("source.base_url", problem) }
    found.require(
      isCredential(source.accessID, source.kind), "source.access_id",
      "must be the \(accessName(source.kind)): 1 to \(longestCredential) printable characters without spaces"
        + (source.kind == .emailSecurity ? " or colons" : ""))
    if isCredential(source.accessID, source.kind), let (field, message) = keyProblem(source) { found.add(field, message) }
    found.require(
      Source.intervals.contains(source.pullIntervalMinutes), "source.pull_interval_minutes",
      "is \(source.pullIntervalMinutes); it must be \(Source.intervals.lowerBound) to \(Source.intervals.upperBound)")
    if source.kind.deliversCounts {
      found.require(source.customerID.isEmpty, "source.customer_id", "is only for Email Security: this source has many customers")
      found.require(source.productID.isEmpty, "source.product_id", "is only for Email Security: this source has many products")
    } else {
      let products = FigureProduct.allCases.map(\.rawValue)
      found.require(!source.customerID.isEmpty, "source.customer_id", "is empty; name the customer that the tenant belongs to")
      found.require(
        products.contains(source.productID), "source.product_id",
        "'\(source.productID)' has no mail figures; these products have: \(products.joined(separator: ", "))")
    }
    return found
  }

  /// What Trend Micro's interfaces require of an access token.
  static func keyProblem(_ source: Source, secret: Secret = Secret("0123456789")) -> (field: String, message: String)? {
    guard source.kind.deliversCounts else { return nil }
    do throws(TrendMicroError) {
      try AccessKey(token: Secret(source.accessID), secretKey: secret).validate()
      return nil
    } catch {
      return (error.field == "secret_key" ? "secret" : "source.access_id", "\(error.message) \(error.remedy)")
    }
  }

  static func check(_ secret: Secret, _ source: Source, _ found: inout FieldViolations) {
    guard !secret.isEmpty else { return }
    guard isCredential(secret.reveal(), .licensingPlatform) else {
      return found.add(
        "secret", "must be the \(secretName(source.kind)): 1 to \(longestCredential) printable characters without spaces")
    }
    if let (field, message) = keyProblem(source, secret: secret), field == "secret" { found.add(field, message) }
  }

  /// The customer and product exist, and no other source reports the same figures.
  static func requireReferences(_ db: Database, _ source: Source) throws {
    guard source.kind == .emailSecurity else { return }
    _ = try Customer.require(db, source.customerID)
    _ = try Product.require(db, source.productID)
    let others = try Source.filter(
      Column("customer_id") == source.customerID && Column("product_id") == source.productID && Column("id") != source.id
    ).fetchAll(db)
    if let other = others.first {
      throw DomainError.invalid(
        "source.customer_id",
        "'\(source.customerID)' already gets its figures of \(source.productID) from the source '\(other.id)', and they would replace each other"
      )
    }
  }

  static func accessName(_ kind: Source.Kind) -> String { kind == .emailSecurity ? "login ID" : "access token" }
  static func secretName(_ kind: Source.Kind) -> String { kind == .emailSecurity ? "API key" : "secret key" }

  /// A login ID ends at the first colon of Basic authentication.
  private static func isCredential(_ text: String, _ kind: Source.Kind) -> Bool {
    (1...longestCredential).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && (kind != .emailSecurity || $0 != UInt8(ascii: ":")) }
  }
}

/// The servers of Trend Micro.
enum VendorServer {
  /// The server of a kind where none is given.
  static func standard(_ kind: Source.Kind) -> String {
    kind == .emailSecurity ? "https://api.tmes.trendmicro.com" : "https://cspi.trendmicro.com"
  }

  /// The reason `url` is invalid; nil if it is valid.
  static func problem(with url: String) -> String? {
    let invalid = "must be a URL such as https://cspi.trendmicro.com, without a user, a query or spaces"
    guard url.utf8.count <= 500, url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = URLComponents(string: url),
      let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http", let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else { return invalid }
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard HostName.isValid(name) || HostName.isIPv6(name) else { return invalid }
    if scheme == "http", !Loopback.contains(name) { return "must begin with https://: over http:// the secret could be read on the way" }
    return nil
  }
}
