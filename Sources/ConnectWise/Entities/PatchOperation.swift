/// One step of a change to a record.
public struct PatchOperation: Encodable, Sendable, Equatable {
  public enum Operation: String, Encodable, Sendable { case add, replace, remove }

  /// A property of the record itself. There is no path into a reference: ConnectWise answers 200 to one and may change nothing.
  public struct Path: Sendable, Hashable {
    public let name: String

    /// Nil where it is not a plain property name.
    public init?(_ name: String) {
      let isLetter: (UInt8) -> Bool = { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
      guard let first = name.utf8.first, isLetter(first),
        name.utf8.allSatisfy({ isLetter($0) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) })
      else { return nil }
      self.name = name
    }

    init(known name: String) { self.name = name }

    public static let quantity = Path(known: "quantity")
    public static let lessIncluded = Path(known: "lessIncluded")
    public static let unitPrice = Path(known: "unitPrice")
    public static let unitCost = Path(known: "unitCost")
    public static let billCustomer = Path(known: "billCustomer")
    public static let effectiveDate = Path(known: "effectiveDate")
    public static let cancelledDate = Path(known: "cancelledDate")
    public static let taxableFlag = Path(known: "taxableFlag")
    public static let invoiceDescription = Path(known: "invoiceDescription")
    public static let product = Path(known: "product")
  }

  public let op: Operation
  public let path: Path
  public let value: JSONValue?

  public static func add(_ path: Path, _ value: JSONValue) -> PatchOperation { .init(op: .add, path: path, value: value) }
  public static func replace(_ path: Path, _ value: JSONValue) -> PatchOperation { .init(op: .replace, path: path, value: value) }
  public static func remove(_ path: Path) -> PatchOperation { .init(op: .remove, path: path, value: nil) }

  private enum CodingKeys: String, CodingKey { case op, path, value }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(op, forKey: .op)
    try values.encode(path.name, forKey: .path)
    try values.encodeIfPresent(value, forKey: .value)
  }
}
