// swift-format-ignore-file
// Generated from cwlink/v1/import_profiles.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// How counts are read from a vendor's file: which cells mean what, which rows count, and how rows combine.
public struct ImportProfile: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportProfile" }

  /// 1 to 63 lower-case letters, digits and hyphens. Counts name it as their source. Cannot be changed.
  public var id: String = ""
  /// For people: "Pax8: invoice items".
  public var title: String = ""
  public var format: ImportProfile.Format = .init(rawValue: 0)
  /// The workbook's sheet: a name, or a number from 1. Empty: the first visible sheet that has data.
  public var sheet: String = ""
  public var delimiter: ImportProfile.Delimiter = .init(rawValue: 0)
  public var numberFormat: ImportProfile.NumberFormat = .init(rawValue: 0)
  public var dateFormat: ImportProfile.DateFormat = .init(rawValue: 0)
  /// The columns that are read. Others are ignored.
  public var columns: [ImportProfile.Column] = []
  public var periodSource: ImportProfile.PeriodSource = .init(rawValue: 0)
  /// For PERIOD_SOURCE_LABEL: "Report cycle:".
  public var periodLabel: String = ""
  /// Rows of another period than the one that is imported.
  public var otherPeriods: ImportProfile.RowPolicy = .init(rawValue: 0)
  /// All must agree that a row counts.
  public var filters: [ImportProfile.Filter] = []
  public var combination: ImportProfile.Combination = .init(rawValue: 0)
  /// Columns that identify a row besides customer, product and period: two rows that agree in them are the same row twice, and rejected.
  public var identity: [ImportProfile.ColumnRole] = []
  /// What the customer's cell of a total row says, for example "Total".
  public var totalLabels: [String] = []
  /// Whether a total is compared with the sum above it. A difference is a warning.
  public var checkTotals: Bool = false
  public var negatives: ImportProfile.NegativePolicy = .init(rawValue: 0)
  /// The currency where the file has no such column: "USD". Empty if unknown.
  public var currency: String = ""
  /// Whether it belongs to this version of cwlink and cannot be changed. Output only.
  public var builtIn: Bool = false
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(id: String = "", title: String = "", format: ImportProfile.Format = .init(rawValue: 0), sheet: String = "", delimiter: ImportProfile.Delimiter = .init(rawValue: 0), numberFormat: ImportProfile.NumberFormat = .init(rawValue: 0), dateFormat: ImportProfile.DateFormat = .init(rawValue: 0), columns: [ImportProfile.Column] = [], periodSource: ImportProfile.PeriodSource = .init(rawValue: 0), periodLabel: String = "", otherPeriods: ImportProfile.RowPolicy = .init(rawValue: 0), filters: [ImportProfile.Filter] = [], combination: ImportProfile.Combination = .init(rawValue: 0), identity: [ImportProfile.ColumnRole] = [], totalLabels: [String] = [], checkTotals: Bool = false, negatives: ImportProfile.NegativePolicy = .init(rawValue: 0), currency: String = "", builtIn: Bool = false, createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.id = id
    self.title = title
    self.format = format
    self.sheet = sheet
    self.delimiter = delimiter
    self.numberFormat = numberFormat
    self.dateFormat = dateFormat
    self.columns = columns
    self.periodSource = periodSource
    self.periodLabel = periodLabel
    self.otherPeriods = otherPeriods
    self.filters = filters
    self.combination = combination
    self.identity = identity
    self.totalLabels = totalLabels
    self.checkTotals = checkTotals
    self.negatives = negatives
    self.currency = currency
    self.builtIn = builtIn
    self.createTime = createTime
    self.updateTime = updateTime
    self.etag = etag
  }

  public enum Format: RPCEnum {
    /// Either.
    case unspecified
    case csv
    case xlsx
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Format] { [.unspecified, .csv, .xlsx] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .csv
        case 2: self = .xlsx
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .csv: 1
        case .xlsx: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "FORMAT_UNSPECIFIED"
        case .csv: "FORMAT_CSV"
        case .xlsx: "FORMAT_XLSX"
        case .unrecognized: nil
      }
    }
  }

  public enum Delimiter: RPCEnum {
    /// A line sep=; names it, or it is detected.
    case unspecified
    case comma
    case semicolon
    case tab
    case pipe
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Delimiter] { [.unspecified, .comma, .semicolon, .tab, .pipe] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .comma
        case 2: self = .semicolon
        case 3: self = .tab
        case 4: self = .pipe
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .comma: 1
        case .semicolon: 2
        case .tab: 3
        case .pipe: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "DELIMITER_UNSPECIFIED"
        case .comma: "DELIMITER_COMMA"
        case .semicolon: "DELIMITER_SEMICOLON"
        case .tab: "DELIMITER_TAB"
        case .pipe: "DELIMITER_PIPE"
        case .unrecognized: nil
      }
    }
  }

  public enum NumberFormat: RPCEnum {
    /// The same as NUMBER_FORMAT_POINT.
    case unspecified
    /// 1,204.5
    case point
    /// 1.204,5
    case comma
    /// Either; 1,204 and 1.204 are rejected, because both can be 1204 and 1.204.
    case either
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [NumberFormat] { [.unspecified, .point, .comma, .either] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .point
        case 2: self = .comma
        case 3: self = .either
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .point: 1
        case .comma: 2
        case .either: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "NUMBER_FORMAT_UNSPECIFIED"
        case .point: "NUMBER_FORMAT_POINT"
        case .comma: "NUMBER_FORMAT_COMMA"
        case .either: "NUMBER_FORMAT_EITHER"
        case .unrecognized: nil
      }
    }
  }

  public enum DateFormat: RPCEnum {
    /// The same as DATE_FORMAT_YEAR_FIRST.
    case unspecified
    /// 2026/11/30
    case yearFirst
    /// 30.11.2026
    case dayFirst
    /// 11/30/2026
    case monthFirst
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [DateFormat] { [.unspecified, .yearFirst, .dayFirst, .monthFirst] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .yearFirst
        case 2: self = .dayFirst
        case 3: self = .monthFirst
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .yearFirst: 1
        case .dayFirst: 2
        case .monthFirst: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "DATE_FORMAT_UNSPECIFIED"
        case .yearFirst: "DATE_FORMAT_YEAR_FIRST"
        case .dayFirst: "DATE_FORMAT_DAY_FIRST"
        case .monthFirst: "DATE_FORMAT_MONTH_FIRST"
        case .unrecognized: nil
      }
    }
  }

  public enum PeriodSource: RPCEnum {
    /// The same as PERIOD_SOURCE_REQUEST.
    case unspecified
    /// ImportUsageRequest.period.
    case request
    /// The column with the role period.
    case column
    /// The cell to the right of period_label, above the header.
    case label
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [PeriodSource] { [.unspecified, .request, .column, .label] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .request
        case 2: self = .column
        case 3: self = .label
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .request: 1
        case .column: 2
        case .label: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "PERIOD_SOURCE_UNSPECIFIED"
        case .request: "PERIOD_SOURCE_REQUEST"
        case .column: "PERIOD_SOURCE_COLUMN"
        case .label: "PERIOD_SOURCE_LABEL"
        case .unrecognized: nil
      }
    }
  }

  /// What happens to a row that does not fit.
  public enum RowPolicy: RPCEnum {
    /// The same as ROW_POLICY_REFUSE.
    case unspecified
    /// The row is a problem, and the file is not imported.
    case refuse
    /// The row is left out and listed.
    case drop
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [RowPolicy] { [.unspecified, .refuse, .drop] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .refuse
        case 2: self = .drop
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .refuse: 1
        case .drop: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "ROW_POLICY_UNSPECIFIED"
        case .refuse: "ROW_POLICY_REFUSE"
        case .drop: "ROW_POLICY_DROP"
        case .unrecognized: nil
      }
    }
  }

  /// How several rows of one customer, product and period become one count.
  public enum Combination: RPCEnum {
    /// The same as COMBINATION_REFUSE.
    case unspecified
    /// They are rejected, with the lines of both.
    case refuse
    case sum
    case maximum
    /// The one furthest down.
    case last
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Combination] { [.unspecified, .refuse, .sum, .maximum, .last] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .refuse
        case 2: self = .sum
        case 3: self = .maximum
        case 4: self = .last
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .refuse: 1
        case .sum: 2
        case .maximum: 3
        case .last: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "COMBINATION_UNSPECIFIED"
        case .refuse: "COMBINATION_REFUSE"
        case .sum: "COMBINATION_SUM"
        case .maximum: "COMBINATION_MAXIMUM"
        case .last: "COMBINATION_LAST"
        case .unrecognized: nil
      }
    }
  }

  public enum NegativePolicy: RPCEnum {
    /// The same as NEGATIVE_POLICY_REFUSE.
    case unspecified
    /// A mistake: the row is a problem.
    case refuse
    /// A credit, which reduces a sum.
    case subtract
    /// The row is left out and listed.
    case drop
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [NegativePolicy] { [.unspecified, .refuse, .subtract, .drop] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .refuse
        case 2: self = .subtract
        case 3: self = .drop
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .refuse: 1
        case .subtract: 2
        case .drop: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "NEGATIVE_POLICY_UNSPECIFIED"
        case .refuse: "NEGATIVE_POLICY_REFUSE"
        case .subtract: "NEGATIVE_POLICY_SUBTRACT"
        case .drop: "NEGATIVE_POLICY_DROP"
        case .unrecognized: nil
      }
    }
  }

  public enum ColumnRole: RPCEnum {
    case unspecified
    case customerID
    case customerName
    case productCode
    case productName
    case quantity
    /// A month, or a day in it.
    case period
    case unitCost
    case totalCost
    case currency
    case subscriptionID
    case chargeType
    case unit
    /// Read for a filter only.
    case other
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [ColumnRole] { [.unspecified, .customerID, .customerName, .productCode, .productName, .quantity, .period, .unitCost, .totalCost, .currency, .subscriptionID, .chargeType, .unit, .other] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .customerID
        case 2: self = .customerName
        case 3: self = .productCode
        case 4: self = .productName
        case 5: self = .quantity
        case 6: self = .period
        case 7: self = .unitCost
        case 8: self = .totalCost
        case 9: self = .currency
        case 10: self = .subscriptionID
        case 11: self = .chargeType
        case 12: self = .unit
        case 13: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .customerID: 1
        case .customerName: 2
        case .productCode: 3
        case .productName: 4
        case .quantity: 5
        case .period: 6
        case .unitCost: 7
        case .totalCost: 8
        case .currency: 9
        case .subscriptionID: 10
        case .chargeType: 11
        case .unit: 12
        case .other: 13
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "COLUMN_ROLE_UNSPECIFIED"
        case .customerID: "COLUMN_ROLE_CUSTOMER_ID"
        case .customerName: "COLUMN_ROLE_CUSTOMER_NAME"
        case .productCode: "COLUMN_ROLE_PRODUCT_CODE"
        case .productName: "COLUMN_ROLE_PRODUCT_NAME"
        case .quantity: "COLUMN_ROLE_QUANTITY"
        case .period: "COLUMN_ROLE_PERIOD"
        case .unitCost: "COLUMN_ROLE_UNIT_COST"
        case .totalCost: "COLUMN_ROLE_TOTAL_COST"
        case .currency: "COLUMN_ROLE_CURRENCY"
        case .subscriptionID: "COLUMN_ROLE_SUBSCRIPTION_ID"
        case .chargeType: "COLUMN_ROLE_CHARGE_TYPE"
        case .unit: "COLUMN_ROLE_UNIT"
        case .other: "COLUMN_ROLE_OTHER"
        case .unrecognized: nil
      }
    }
  }

  public struct Column: RPCMessage {
    public static var protoName: String { "cwlink.v1.ImportProfile.Column" }

    public var role: ImportProfile.ColumnRole = .init(rawValue: 0)
    /// The name in the header. Compared without case, accents, spaces and punctuation.
    public var name: String = ""
    /// Other names, used if the header does not have the name, the first one first.
    public var aliases: [String] = []
    /// A header without it is a header too; its cells are empty then.
    public var optionalColumn: Bool = false

    public init() {}

    public init(role: ImportProfile.ColumnRole = .init(rawValue: 0), name: String = "", aliases: [String] = [], optionalColumn: Bool = false) {
      self.role = role
      self.name = name
      self.aliases = aliases
      self.optionalColumn = optionalColumn
    }

  }

  public struct Filter: RPCMessage {
    public static var protoName: String { "cwlink.v1.ImportProfile.Filter" }

    public var action: ImportProfile.Filter.Action = .init(rawValue: 0)
    /// The name of one of the profile's columns.
    public var column: String = ""
    public var operation: ImportProfile.Filter.Operation = .init(rawValue: 0)
    /// Any of them. One number for greater and less; none for empty.
    public var values: [String] = []

    public init() {}

    public init(action: ImportProfile.Filter.Action = .init(rawValue: 0), column: String = "", operation: ImportProfile.Filter.Operation = .init(rawValue: 0), values: [String] = []) {
      self.action = action
      self.column = column
      self.operation = operation
      self.values = values
    }

    public enum Action: RPCEnum {
      case unspecified
      /// Rows that do not meet the condition are left out.
      case keep
      /// Rows that meet the condition are left out.
      case drop
      /// An unknown number.
      case unrecognized(Int32)

      public static var allCases: [Action] { [.unspecified, .keep, .drop] }

      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .unspecified
          case 1: self = .keep
          case 2: self = .drop
          default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
          case .unspecified: 0
          case .keep: 1
          case .drop: 2
          case .unrecognized(let number): number
        }
      }

      public var protoName: String? {
        switch self {
          case .unspecified: "ACTION_UNSPECIFIED"
          case .keep: "ACTION_KEEP"
          case .drop: "ACTION_DROP"
          case .unrecognized: nil
        }
      }
    }

    public enum Operation: RPCEnum {
      case unspecified
      case equals
      case contains
      case startsWith
      case endsWith
      case isEmpty
      case isGreaterThan
      case isLessThan
      /// An unknown number.
      case unrecognized(Int32)

      public static var allCases: [Operation] { [.unspecified, .equals, .contains, .startsWith, .endsWith, .isEmpty, .isGreaterThan, .isLessThan] }

      public init(rawValue: Int32) {
        switch rawValue {
          case 0: self = .unspecified
          case 1: self = .equals
          case 2: self = .contains
          case 3: self = .startsWith
          case 4: self = .endsWith
          case 5: self = .isEmpty
          case 6: self = .isGreaterThan
          case 7: self = .isLessThan
          default: self = .unrecognized(rawValue)
        }
      }

      public var rawValue: Int32 {
        switch self {
          case .unspecified: 0
          case .equals: 1
          case .contains: 2
          case .startsWith: 3
          case .endsWith: 4
          case .isEmpty: 5
          case .isGreaterThan: 6
          case .isLessThan: 7
          case .unrecognized(let number): number
        }
      }

      public var protoName: String? {
        switch self {
          case .unspecified: "OPERATION_UNSPECIFIED"
          case .equals: "OPERATION_EQUALS"
          case .contains: "OPERATION_CONTAINS"
          case .startsWith: "OPERATION_STARTS_WITH"
          case .endsWith: "OPERATION_ENDS_WITH"
          case .isEmpty: "OPERATION_IS_EMPTY"
          case .isGreaterThan: "OPERATION_IS_GREATER_THAN"
          case .isLessThan: "OPERATION_IS_LESS_THAN"
          case .unrecognized: nil
        }
      }
    }

  }

}

public struct ListImportProfilesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListImportProfilesRequest" }

  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListImportProfilesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListImportProfilesResponse" }

  public var importProfiles: [ImportProfile] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(importProfiles: [ImportProfile] = [], nextPageToken: String = "") {
    self.importProfiles = importProfiles
    self.nextPageToken = nextPageToken
  }

}

public struct GetImportProfileRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetImportProfileRequest" }

  public var importProfileID: String = ""

  public init() {}

  public init(importProfileID: String = "") {
    self.importProfileID = importProfileID
  }

}

public struct CreateImportProfileRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreateImportProfileRequest" }

  public var importProfile: ImportProfile? = nil
  /// The profile whose values are used for the fields that are not set.
  public var copyOf: String = ""
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(importProfile: ImportProfile? = nil, copyOf: String = "", requestID: String = "", validateOnly: Bool = false) {
    self.importProfile = importProfile
    self.copyOf = copyOf
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct UpdateImportProfileRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateImportProfileRequest" }

  public var importProfile: ImportProfile? = nil
  /// The fields of import_profile to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(importProfile: ImportProfile? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.importProfile = importProfile
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

public struct DeleteImportProfileRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteImportProfileRequest" }

  public var importProfileID: String = ""
  /// Fails with ABORTED if it is outdated. Empty: not checked.
  public var etag: String = ""
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(importProfileID: String = "", etag: String = "", validateOnly: Bool = false) {
    self.importProfileID = importProfileID
    self.etag = etag
    self.validateOnly = validateOnly
  }

}

public struct ImportUsageRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportUsageRequest" }

  /// A piece of the file, of any size.
  public var data: [UInt8] = []
  /// Only in the first message. Required.
  public var importProfileID: String = ""
  /// Only in the first message: a month, for example "2026-11". Required unless the file says it.
  public var period: String = ""
  /// Only in the first message: checks every line, returns what would change, and imports nothing.
  public var validateOnly: Bool = false

  public init() {}

  public init(data: [UInt8] = [], importProfileID: String = "", period: String = "", validateOnly: Bool = false) {
    self.data = data
    self.importProfileID = importProfileID
    self.period = period
    self.validateOnly = validateOnly
  }

}

/// If every line is valid: messages with usages, then one with the rest. Otherwise only problems.
public struct ImportUsageResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportUsageResponse" }

  /// A month, for example "2026-11".
  public var period: String = ""
  /// The import in the history; see SourceService.ListPulls. Unset with validate_only.
  public var pullID: Int64 = 0
  /// Every customer and product of the file, in the file's order.
  public var usages: [ImportedUsage] = []
  /// The rows of the file below the header.
  public var rows: Int64 = 0
  /// Counts that are new or changed, and counts that were already known.
  public var accepted: Int64 = 0
  public var unchanged: Int64 = 0
  /// The accepted counts whose period is already billed.
  public var late: Int64 = 0
  /// The vendor's customers that are neither mapped nor excluded, and the quantity that is not billed: a decimal number.
  public var unmappedCustomers: Int64 = 0
  public var unmappedQuantity: String = ""
  /// What a person should look at: "line 7, Chargeable units: the total is 12, but the rows above add up to 11". At most 100.
  public var warnings: [String] = []
  /// The rows that were left out, each with the reason: "line 4: Example MSP, Endpoint Security - Pro 60: drop rows where License equals 'NFR'". At most
  /// 1,000.
  public var droppedRows: [String] = []
  /// How the file was read: "XLSX, sheet Usage", or "CSV in Windows-1252, separated by semicolon".
  public var reading: String = ""
  public var problems: [LineProblem] = []

  public init() {}

  public init(period: String = "", pullID: Int64 = 0, usages: [ImportedUsage] = [], rows: Int64 = 0, accepted: Int64 = 0, unchanged: Int64 = 0, late: Int64 = 0, unmappedCustomers: Int64 = 0, unmappedQuantity: String = "", warnings: [String] = [], droppedRows: [String] = [], reading: String = "", problems: [LineProblem] = []) {
    self.period = period
    self.pullID = pullID
    self.usages = usages
    self.rows = rows
    self.accepted = accepted
    self.unchanged = unchanged
    self.late = late
    self.unmappedCustomers = unmappedCustomers
    self.unmappedQuantity = unmappedQuantity
    self.warnings = warnings
    self.droppedRows = droppedRows
    self.reading = reading
    self.problems = problems
  }

}

/// A customer's quantity of a product in the file.
public struct ImportedUsage: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportedUsage" }

  public var state: ImportedUsage.State = .init(rawValue: 0)
  public var vendorCustomerID: String = ""
  public var vendorCustomerName: String = ""
  public var vendorProductID: String = ""
  public var vendorProductName: String = ""
  /// What they are here. Empty if they are not mapped.
  public var customerID: String = ""
  public var productID: String = ""
  /// A decimal number.
  public var quantity: String = ""
  /// That of the month before: a decimal number. Empty if there is none.
  public var previousQuantity: String = ""
  public var cost: String = ""
  public var currency: String = ""
  /// The lines of the file.
  public var lines: [Int32] = []

  public init() {}

  public init(state: ImportedUsage.State = .init(rawValue: 0), vendorCustomerID: String = "", vendorCustomerName: String = "", vendorProductID: String = "", vendorProductName: String = "", customerID: String = "", productID: String = "", quantity: String = "", previousQuantity: String = "", cost: String = "", currency: String = "", lines: [Int32] = []) {
    self.state = state
    self.vendorCustomerID = vendorCustomerID
    self.vendorCustomerName = vendorCustomerName
    self.vendorProductID = vendorProductID
    self.vendorProductName = vendorProductName
    self.customerID = customerID
    self.productID = productID
    self.quantity = quantity
    self.previousQuantity = previousQuantity
    self.cost = cost
    self.currency = currency
    self.lines = lines
  }

  public enum State: RPCEnum {
    case unspecified
    /// It has no count of this source for the month before.
    case new
    case changed
    case unchanged
    /// The customer or the product is not mapped.
    case unmapped
    case excluded
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .new, .changed, .unchanged, .unmapped, .excluded] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .new
        case 2: self = .changed
        case 3: self = .unchanged
        case 4: self = .unmapped
        case 5: self = .excluded
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .new: 1
        case .changed: 2
        case .unchanged: 3
        case .unmapped: 4
        case .excluded: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .new: "STATE_NEW"
        case .changed: "STATE_CHANGED"
        case .unchanged: "STATE_UNCHANGED"
        case .unmapped: "STATE_UNMAPPED"
        case .excluded: "STATE_EXCLUDED"
        case .unrecognized: nil
      }
    }
  }

}

