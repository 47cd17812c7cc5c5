public import ExactDecimal
import Foundation

/// One operation of a JSON patch.
public struct PatchOperation: Encodable, Sendable, Equatable {
  public enum Operation: String, Encodable, Sendable { case add, replace, remove }

  /// A property of the record itself. Paths into a reference are not supported: ConnectWise answers 200 to them and may change nothing.
  public struct Path: Sendable, Hashable {
    public let name: String

    /// Nil if it is not a plain property name.
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
    public static let prorateCurrentPeriodFlag = Path(known: "prorateCurrentPeriodFlag")
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

extension PatchOperation.Path {
  // Tickets. References are replaced as a whole: `.replace(.status, .reference(Reference(name: "Closed")))`.
  public static let summary = Self(known: "summary")
  public static let board = Self(known: "board")
  public static let status = Self(known: "status")
  public static let type = Self(known: "type")
  public static let subType = Self(known: "subType")
  public static let item = Self(known: "item")
  public static let priority = Self(known: "priority")
  public static let source = Self(known: "source")
  public static let externalXRef = Self(known: "externalXRef")
  /// Also a property of management summary reports.
  public static let agreement = Self(known: "agreement")

  // Management summary reports.
  public static let deviceType = Self(known: "deviceType")
  public static let managementSolution = Self(known: "managementSolution")
  public static let totalWorkstations = Self(known: "totalWorkstations")
  public static let totalServers = Self(known: "totalServers")
  public static let totalManagedMachines = Self(known: "totalManagedMachines")
  public static let serversOffline = Self(known: "serversOffline")
  public static let totalNotifications = Self(known: "totalNotifications")
  public static let virusesRemoved = Self(known: "virusesRemoved")
  public static let spywareItemsRemoved = Self(known: "spywareItemsRemoved")
  public static let fullyPatchedMachines = Self(known: "fullyPatchedMachines")
  public static let alertsGenerated = Self(known: "alertsGenerated")
}

/// A JSON value.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  /// Written with the digits of its text: 2.08.
  case decimal(ExactDecimal)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A complete reference.
  public static func reference(id: Int) -> JSONValue { .object(["id": .number(Double(id))]) }
  /// A complete reference, by id if it has one.
  public static func reference(_ reference: Reference) -> JSONValue {
    if let id = reference.id { return .reference(id: id) }
    return .object(["name": reference.name, "identifier": reference.identifier].compactMapValues { $0.map(JSONValue.string) })
  }
  /// Midnight UTC of a day.
  public static func day(_ day: CalendarDay) -> JSONValue { .string(day.midnightUTC) }
}

extension JSONValue: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    switch self {
    case .null: try single.encodeNil()
    case .bool(let value): try single.encode(value)
    // ConnectWise's ids are integers, which "7.0" is not.
    case .number(let value): if let whole = Int64(exactly: value) { try single.encode(whole) } else { try single.encode(value) }
    case .decimal(let value): try single.encode(Decimal(string: value.description))
    case .string(let value): try single.encode(value)
    case .array(let values): try single.encode(values)
    case .object(let values): try single.encode(values)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
}
