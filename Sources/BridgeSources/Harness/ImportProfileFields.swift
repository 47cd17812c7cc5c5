import BridgeCore
package import CwlinkAPI
import ImportProfiles
import LocalRPC
import Spreadsheet

/// The fields of a profile that a request sets.
struct ImportProfileFields: Sendable {
  private let wanted: CwlinkAPI.ImportProfile
  private let mask: FieldMask

  init(_ wanted: CwlinkAPI.ImportProfile, _ mask: ProtobufFieldMask?) throws(DomainError) {
    self.wanted = wanted
    self.mask = try FieldMask(
      mask,
      of: [
        "title": !wanted.title.isEmpty, "format": wanted.format != .unspecified, "sheet": !wanted.sheet.isEmpty,
        "delimiter": wanted.delimiter != .unspecified, "number_format": wanted.numberFormat != .unspecified,
        "date_format": wanted.dateFormat != .unspecified, "columns": !wanted.columns.isEmpty,
        "period_source": wanted.periodSource != .unspecified, "period_label": !wanted.periodLabel.isEmpty,
        "other_periods": wanted.otherPeriods != .unspecified, "filters": !wanted.filters.isEmpty,
        "combination": wanted.combination != .unspecified, "identity": !wanted.identity.isEmpty,
        "total_labels": !wanted.totalLabels.isEmpty, "check_totals": wanted.checkTotals, "negatives": wanted.negatives != .unspecified,
        "currency": !wanted.currency.isEmpty,
      ])
  }

  func apply(to profile: inout ImportProfiles.ImportProfile) throws(DomainError) {
    if let title = mask.value("title", wanted.title) { profile.title = title }
    if let format = mask.value("format", wanted.format) { profile.format = try Self.optional(format, "format", Self.formats) }
    if let sheet = mask.value("sheet", wanted.sheet) { profile.sheet = sheet }
    if let delimiter = mask.value("delimiter", wanted.delimiter) {
      profile.delimiter = try Self.optional(delimiter, "delimiter", Self.delimiters)
    }
    if let numbers = mask.value("number_format", wanted.numberFormat) {
      profile.numbers = try Self.optional(numbers, "number_format", Self.numberFormats) ?? .point
    }
    if let dates = mask.value("date_format", wanted.dateFormat) {
      profile.dates = try Self.optional(dates, "date_format", Self.dateFormats) ?? .yearFirst
    }
    if let columns = mask.value("columns", wanted.columns) { profile.columns = try Self.columns(columns) }
    if let source = mask.value("period_source", wanted.periodSource) {
      switch source {
      case .unspecified, .request: profile.period = .argument
      case .column: profile.period = .column
      case .label: profile.period = .preamble(wanted.periodLabel)
      case .unrecognized(let value): throw Self.unknown("period_source", value)
      }
    } else if let label = mask.value("period_label", wanted.periodLabel) {
      guard case .preamble = profile.period else {
        throw .invalid("import_profile.period_label", "is only for the period source label; set period_source too")
      }
      profile.period = .preamble(label)
    }
    if let policy = mask.value("other_periods", wanted.otherPeriods) {
      profile.otherPeriods = try Self.optional(policy, "other_periods", Self.rowPolicies) ?? .refuse
    }
    if let filters = mask.value("filters", wanted.filters) { profile.filters = try Self.filters(filters) }
    if let combination = mask.value("combination", wanted.combination) {
      profile.combine = try Self.optional(combination, "combination", Self.combinations) ?? .refuse
    }
    if let identity = mask.value("identity", wanted.identity) {
      var roles: [ColumnRole] = []
      for (index, role) in identity.enumerated() { roles.append(try Self.required(role, "identity[\(index)]", Self.roles)) }
      profile.identity = roles
    }
    if let labels = mask.value("total_labels", wanted.totalLabels) { profile.totals.labels = labels }
    if let isChecked = mask.value("check_totals", wanted.checkTotals) { profile.totals.isChecked = isChecked }
    if let negatives = mask.value("negatives", wanted.negatives) {
      profile.negatives = try Self.optional(negatives, "negatives", Self.negativePolicies) ?? .refuse
    }
    if let currency = mask.value("currency", wanted.currency) { profile.currency = currency }
  }

  private static func columns(_ wanted: [CwlinkAPI.ImportProfile.Column]) throws(DomainError) -> [ImportColumn] {
    var columns: [ImportColumn] = []
    for (index, column) in wanted.enumerated() {
      columns.append(
        ImportColumn(
          try required(column.role, "columns[\(index)].role", roles), column.name, aliases: column.aliases,
          isRequired: !column.optionalColumn))
    }
    return columns
  }

  private static func filters(_ wanted: [CwlinkAPI.ImportProfile.Filter]) throws(DomainError) -> [RowFilter] {
    var filters: [RowFilter] = []
    for (index, filter) in wanted.enumerated() {
      filters.append(
        RowFilter(
          try required(filter.action, "filters[\(index)].action", actions), filter.column,
          try required(filter.operation, "filters[\(index)].operation", operations), filter.values))
    }
    return filters
  }

  /// Nil if it is not set.
  private static func optional<Wire: RPCEnum, Value>(
    _ wire: Wire, _ field: String, _ values: [(Wire, Value)]
  ) throws(DomainError) -> Value? {
    if wire.rawValue == 0 { return nil }
    guard let found = values.first(where: { $0.0.rawValue == wire.rawValue }) else { throw unknown(field, wire.rawValue) }
    return found.1
  }

  private static func required<Wire: RPCEnum, Value>(
    _ wire: Wire, _ field: String, _ values: [(Wire, Value)]
  ) throws(DomainError) -> Value {
    guard let value = try optional(wire, field, values) else { throw .invalid("import_profile.\(field)", "is missing") }
    return value
  }

  private static func unknown(_ field: String, _ value: Int32) -> DomainError {
    .invalid("import_profile.\(field)", "\(value) is not a valid value")
  }

  /// The API's path of a field of `ImportProfile`: "columns[2].name", "total_labels[0]".
  static func path(_ field: String) -> String {
    for (name, path) in [
      ("totals.labels", "total_labels"), ("numbers", "number_format"), ("dates", "date_format"), ("period", "period_source"),
      ("combine", "combination"), ("name", "id"),
    ] where field.utf8.elementsEqual(name.utf8) || field.utf8.starts(with: "\(name)[".utf8) {
      return path + field.dropFirst(name.count)
    }
    return field
  }
}

/// The values of the API and those of the rules.
extension ImportProfileFields {
  static let formats: [(CwlinkAPI.ImportProfile.Format, Spreadsheet.Format)] = [(.csv, .csv), (.xlsx, .xlsx)]
  static let delimiters: [(CwlinkAPI.ImportProfile.Delimiter, CSVDelimiter)] = [
    (.comma, .comma), (.semicolon, .semicolon), (.tab, .tab), (.pipe, .pipe),
  ]
  static let numberFormats: [(CwlinkAPI.ImportProfile.NumberFormat, NumberFormat)] = [
    (.point, .point), (.comma, .comma), (.either, .either),
  ]
  static let dateFormats: [(CwlinkAPI.ImportProfile.DateFormat, DateFormat)] = [
    (.yearFirst, .yearFirst), (.dayFirst, .dayFirst), (.monthFirst, .monthFirst),
  ]
  static let rowPolicies: [(CwlinkAPI.ImportProfile.RowPolicy, RowPolicy)] = [(.refuse, .refuse), (.drop, .drop)]
  static let combinations: [(CwlinkAPI.ImportProfile.Combination, RowCombination)] = [
    (.refuse, .refuse), (.sum, .sum), (.maximum, .maximum), (.last, .last),
  ]
  static let negativePolicies: [(CwlinkAPI.ImportProfile.NegativePolicy, NegativePolicy)] = [
    (.refuse, .refuse), (.subtract, .subtract), (.drop, .drop),
  ]
  static let roles: [(CwlinkAPI.ImportProfile.ColumnRole, ColumnRole)] = [
    (.customerID, .customerID), (.customerName, .customerName), (.productCode, .productCode), (.productName, .productName),
    (.quantity, .quantity), (.period, .period), (.unitCost, .unitCost), (.totalCost, .totalCost), (.currency, .currency),
    (.subscriptionID, .subscriptionID), (.chargeType, .chargeType), (.unit, .unit), (.other, .other),
  ]
  static let actions: [(CwlinkAPI.ImportProfile.Filter.Action, RowFilter.Action)] = [(.keep, .keep), (.drop, .drop)]
  static let operations: [(CwlinkAPI.ImportProfile.Filter.Operation, RowFilter.Operation)] = [
    (.equals, .equals), (.contains, .contains), (.startsWith, .startsWith), (.endsWith, .endsWith), (.isEmpty, .isEmpty),
    (.isGreaterThan, .isGreaterThan), (.isLessThan, .isLessThan),
  ]

  /// The API's value.
  static func wire<Wire, Value: Equatable>(_ value: Value, _ values: [(Wire, Value)], default none: Wire) -> Wire {
    values.first { $0.1 == value }?.0 ?? none
  }
}

extension CwlinkAPI.ImportProfile {
  package init(_ record: ImportProfileRecord) {
    typealias Fields = ImportProfileFields
    let profile = record.profile
    self.init(
      id: profile.name, title: profile.title,
      format: profile.format.map { Fields.wire($0, Fields.formats, default: .unspecified) } ?? .unspecified, sheet: profile.sheet,
      delimiter: profile.delimiter.map { Fields.wire($0, Fields.delimiters, default: .unspecified) } ?? .unspecified,
      numberFormat: Fields.wire(profile.numbers, Fields.numberFormats, default: .unspecified),
      dateFormat: Fields.wire(profile.dates, Fields.dateFormats, default: .unspecified), checkTotals: profile.totals.isChecked,
      currency: profile.currency, builtIn: record.isBuiltIn, etag: record.etag)
    if !record.isBuiltIn {
      createTime = ProtobufTimestamp(record.createTime)
      updateTime = ProtobufTimestamp(record.updateTime)
    }
    columns = profile.columns.map {
      Column(
        role: Fields.wire($0.role, Fields.roles, default: .unspecified), name: $0.name, aliases: $0.aliases, optionalColumn: !$0.isRequired)
    }
    switch profile.period {
    case .argument: periodSource = .request
    case .column: periodSource = .column
    case .preamble(let label):
      periodSource = .label
      periodLabel = label
    }
    otherPeriods = Fields.wire(profile.otherPeriods, Fields.rowPolicies, default: .unspecified)
    filters = profile.filters.map {
      Filter(
        action: Fields.wire($0.action, Fields.actions, default: .unspecified), column: $0.column,
        operation: Fields.wire($0.operation, Fields.operations, default: .unspecified), values: $0.values)
    }
    combination = Fields.wire(profile.combine, Fields.combinations, default: .unspecified)
    identity = profile.identity.map { Fields.wire($0, Fields.roles, default: .unspecified) }
    totalLabels = profile.totals.labels
    negatives = Fields.wire(profile.negatives, Fields.negativePolicies, default: .unspecified)
  }
}
