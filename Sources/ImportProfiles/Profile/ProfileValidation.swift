/// What is wrong with a field of a profile.
public struct ProfileProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// "columns[2].name", in terms of ImportProfile.
  public var field: String
  public var message: String

  public var description: String { "\(field): \(message)" }
}

extension ImportProfile {
  /// The maximum numbers of columns, filters, and names or values of each.
  public static let maximumItems = 100
  /// The maximum length of a text in bytes.
  public static let maximumTextLength = 200

  /// Everything that is wrong with the profile; empty if it can be used.
  public func validate() -> [ProfileProblem] {
    var problems: [ProfileProblem] = []
    func add(_ field: String, _ message: String?) {
      if let message { problems.append(ProfileProblem(field: field, message: message)) }
    }
    let isNamed = (1...63).contains(name.utf8.count) && !name.hasPrefix("-") && !name.hasSuffix("-")
    add("name", isNamed && name.utf8.allSatisfy(Self.isNameByte) ? nil : "must be 1 to 63 lower-case letters, digits and hyphens")
    add("title", Self.problem(text: title, isOptional: true))
    add("sheet", Self.problem(text: sheet, isOptional: true))
    add("currency", currency.isEmpty || Currency.isValid(currency) ? nil : "must be three capital letters, such as USD")
    add("sheet", !sheet.isEmpty && format == .csv ? "a CSV file has no sheets" : nil)
    add("delimiter", delimiter != nil && format == .xlsx ? "a workbook has no delimiter" : nil)
    if case .preamble(let label) = period { add("period", HeaderText.key(label).isEmpty ? "must have a label" : Self.problem(text: label)) }
    add("period", period == .column && !has(.period) ? "needs a column with the role period" : nil)
    add(
      "negatives",
      negatives == .subtract && combine != .sum ? "credits can be subtracted only where rows are summed; set combine to sum" : nil)
    for (index, role) in identity.enumerated() {
      add("identity[\(index)]", role == .other || !has(role) ? "needs a column with the role \(role.rawValue)" : nil)
    }
    for (index, label) in totals.labels.enumerated() {
      add("totals.labels[\(index)]", HeaderText.key(label).isEmpty ? "must not be empty" : Self.problem(text: label))
    }
    add("totals.labels", totals.labels.count > Self.maximumItems ? "at most \(Self.maximumItems) are allowed" : nil)
    return problems + columnProblems() + filterProblems()
  }

  private func columnProblems() -> [ProfileProblem] {
    var problems: [ProfileProblem] = []
    func add(_ field: String, _ message: String?) {
      if let message { problems.append(ProfileProblem(field: field, message: message)) }
    }
    if columns.count > Self.maximumItems { return [.init(field: "columns", message: "at most \(Self.maximumItems) are allowed")] }
    add("columns", requires([.customerID, .customerName]) ? nil : "one of the roles customerID and customerName must be required")
    add("columns", requires([.productCode, .productName]) ? nil : "one of the roles productCode and productName must be required")
    add("columns", requires([.quantity]) ? nil : "the role quantity must be required")
    var (roles, names): (Set<ColumnRole>, [String: String]) = ([], [:])
    for (index, column) in columns.enumerated() {
      let field = "columns[\(index)]"
      add("\(field).role", column.role != .other && !roles.insert(column.role).inserted ? "has the same role as an earlier column" : nil)
      add("\(field).aliases", column.aliases.count > Self.maximumItems ? "at most \(Self.maximumItems) are allowed" : nil)
      for (place, text) in column.names.prefix(Self.maximumItems).enumerated() {
        let textField = place == 0 ? "\(field).name" : "\(field).aliases[\(place - 1)]"
        let key = HeaderText.key(text)
        add(textField, key.isEmpty ? "must have letters or digits" : Self.problem(text: text))
        if let other = names.updateValue(textField, forKey: key) { add(textField, "is the same as \(other)") }
      }
    }
    return problems
  }

  private func filterProblems() -> [ProfileProblem] {
    var problems: [ProfileProblem] = []
    if filters.count > Self.maximumItems { return [.init(field: "filters", message: "at most \(Self.maximumItems) are allowed")] }
    for (index, filter) in filters.enumerated() {
      func add(_ field: String, _ message: String?) {
        if let message { problems.append(ProfileProblem(field: "filters[\(index)].\(field)", message: message)) }
      }
      add("column", column(named: filter.column) == nil ? "'\(filter.column)' is not the name of one of the profile's columns" : nil)
      add("values", filter.problemOfValues)
      for (place, value) in filter.values.prefix(Self.maximumItems).enumerated() {
        add("values[\(place)]", Self.problem(text: value, isOptional: filter.operation == .equals))
      }
    }
    return problems
  }

  func column(named name: String) -> ImportColumn? { columns.first { HeaderText.key($0.name) == HeaderText.key(name) } }

  private func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }

  private func requires(_ roles: [ColumnRole]) -> Bool { columns.contains { roles.contains($0.role) && $0.isRequired } }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  private static func problem(text: String, isOptional: Bool = false) -> String? {
    if text.isEmpty { return isOptional ? nil : "must not be empty" }
    if text.utf8.count > maximumTextLength { return "is longer than \(maximumTextLength) bytes" }
    return text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "has control characters" : nil
  }
}

extension RowFilter {
  fileprivate var problemOfValues: String? {
    switch operation {
    case .isEmpty: values.isEmpty ? nil : "must be empty with isEmpty"
    case .isGreaterThan, .isLessThan:
      values.count == 1 && NumberText.exact(values[0]) != nil ? nil : "must be one number, such as 25.5"
    case .equals, .contains, .startsWith, .endsWith:
      values.isEmpty
        ? "must not be empty" : values.count > ImportProfile.maximumItems ? "at most \(ImportProfile.maximumItems) are allowed" : nil
    }
  }
}
