/// A currency as agreements, companies and invoices refer to it.
public struct Currency: Codable, Sendable, Equatable {
  public var currencyCode: String?
  public var currencyIdentifier: String?

  public init(currencyCode: String?, currencyIdentifier: String? = nil) {
    self.currencyCode = currencyCode
    self.currencyIdentifier = currencyIdentifier
  }

  /// What tells it from others, in capitals: its code, "USD", or else its identifier; nil if it has neither. A symbol does not, since "$" is that of several.
  public var code: String? {
    [currencyCode, currencyIdentifier].compactMap { $0?.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased() }
      .first { !$0.isEmpty }
  }
}

extension Currency {
  private enum CodingKeys: String, CodingKey { case currencyCode, currencyIdentifier }

  /// A currency in an unexpected form is unknown: it must not make its agreement unreadable.
  public init(from decoder: any Decoder) throws {
    let values = try? decoder.container(keyedBy: CodingKeys.self)
    currencyCode = try? values?.decodeIfPresent(String.self, forKey: .currencyCode)
    currencyIdentifier = try? values?.decodeIfPresent(String.self, forKey: .currencyIdentifier)
  }
}
