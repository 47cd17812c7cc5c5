import ExactDecimal
import Spreadsheet

/// A row below the header, as the profile reads it.
struct ImportedRow {
  let line: Int
  var customerID = ""
  var customerName = ""
  var productCode = ""
  var productName = ""
  var quantity = ExactDecimal.zero
  var quantityText = ""
  var unit = ""
  var cost: ExactDecimal?
  var isCostRounded = false
  var currency = ""
  var subscriptionID = ""
  var chargeType = ""
  var period: ImportPeriod?

  /// What rows are combined by.
  struct Key: Hashable {
    var customer: String
    var product: String
    var period: ImportPeriod?
  }

  /// The id where there is one, else the name.
  var key: Key {
    Key(
      customer: customerID.isEmpty ? "name:\(HeaderText.folded(customerName))" : "id:\(HeaderText.folded(customerID))",
      product: productCode.isEmpty ? "name:\(HeaderText.folded(productName))" : "code:\(HeaderText.folded(productCode))", period: period)
  }
}

/// Reads the cells of one row and collects what is wrong with them.
struct RowReader {
  let profile: ImportProfile
  let header: Header
  let row: SheetRow
  private(set) var problems: [ImportProblem] = []

  /// Of a row and of a count.
  static let maximumQuantity = ExactDecimal(10_000_000)

  init(_ profile: ImportProfile, _ header: Header, _ row: SheetRow) {
    (self.profile, self.header, self.row) = (profile, header, row)
  }

  /// The row without its period; it counts only if there are no problems.
  mutating func read() -> ImportedRow {
    var read = ImportedRow(line: row.line)
    read.customerID = text(.customerID)
    read.customerName = text(.customerName)
    read.productCode = text(.productCode)
    read.productName = text(.productName)
    if read.customerID.isEmpty, read.customerName.isEmpty { add(header.has(.customerName) ? .customerName : .customerID, "is empty") }
    if read.productCode.isEmpty, read.productName.isEmpty { add(header.has(.productName) ? .productName : .productCode, "is empty") }
    read.unit = text(.unit)
    read.subscriptionID = text(.subscriptionID)
    read.chargeType = text(.chargeType)
    read.quantityText = header.cell(.quantity, in: row).text
    if let quantity = quantity() { read.quantity = quantity }
    readCost(&read)
    return read
  }

  private mutating func quantity() -> ExactDecimal? {
    let cell = header.cell(.quantity, in: row)
    guard !cell.isEmpty else {
      add(.quantity, "is empty; write 0 if there are none")
      return nil
    }
    guard let value = number(.quantity, cell) else { return nil }
    if value > Self.maximumQuantity || value < ExactDecimal(-10_000_000) {
      add(.quantity, "'\(cell.text)' is not a number from -10000000 to 10000000")
    } else if value.isNegative, profile.negatives == .refuse {
      add(.quantity, "'\(cell.text)' is negative; the profile does not say that this is a credit")
    }
    return value
  }

  private mutating func readCost(_ read: inout ImportedRow) {
    if let (cost, isRounded) = amount(.totalCost) {
      (read.cost, read.isCostRounded) = (cost, isRounded)
    } else if !header.has(.totalCost), let (unitCost, _) = amount(.unitCost) {
      do throws(ExactDecimal.Overflow) {
        let product = try unitCost.multiplied(by: read.quantity, rounding: .halfUp)
        // A credit can be negative in both, or in either.
        read.cost = unitCost.isNegative && read.quantity.isNegative ? try product * -1 : product
      } catch {
        add(.unitCost, "times the quantity is too large")
      }
    }
    let currency = text(.currency)
    read.currency = currency.isEmpty ? profile.currency : currency.uppercased()
    if !currency.isEmpty, !Currency.isValid(read.currency) {
      add(.currency, "'\(currency)' is not a currency of three letters, such as USD")
    }
  }

  private mutating func amount(_ role: ColumnRole) -> (ExactDecimal, isRounded: Bool)? {
    var cell = header.cell(role, in: row)
    guard !cell.isEmpty else { return nil }
    if cell.kind == .text { cell.text = Self.withoutCurrency(cell.text) }
    if let exact = try? Self.value(cell, profile.numbers, isRounded: false) { return (exact, false) }
    return number(role, cell, isRounded: true).map { ($0, true) }
  }

  private mutating func number(_ role: ColumnRole, _ cell: SheetCell, isRounded: Bool = false) -> ExactDecimal? {
    do throws(NumberText.Problem) {
      return try Self.value(cell, profile.numbers, isRounded: isRounded)
    } catch {
      add(role, "'\(cell.text)' \(error.message)")
      return nil
    }
  }

  static func value(_ cell: SheetCell, _ format: NumberFormat, isRounded: Bool = false) throws(NumberText.Problem) -> ExactDecimal {
    switch cell.kind {
    case .number: return try NumberText.decimal(cell.text, isRounded: isRounded)
    case .text: return try NumberText.parse(cell.text, format, isRounded: isRounded)
    case .date: throw NumberText.Problem(message: "is a date; format the cell as a number")
    case .boolean: throw NumberText.Problem(message: "is not a number")
    case .error: throw NumberText.Problem(message: "is an error of the spreadsheet")
    }
  }

  private mutating func text(_ role: ColumnRole) -> String {
    let cell = header.cell(role, in: row)
    if cell.kind == .error {
      add(role, "'\(cell.text)' is an error of the spreadsheet")
    } else if cell.text.utf8.count > ImportProfile.maximumCellLength {
      add(role, "is longer than \(ImportProfile.maximumCellLength) bytes")
    }
    return cell.text
  }

  private mutating func add(_ role: ColumnRole, _ message: String) {
    problems.append(ImportProblem(line: row.line, column: header.name(role), message))
  }

  /// Amounts can have a sign of the currency before or after them, also after the minus sign.
  private static func withoutCurrency(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .currencySymbol }))
  }
}

extension ImportProfile {
  /// The maximum length of an id or name in a file, in bytes.
  static let maximumCellLength = 1_000
}
