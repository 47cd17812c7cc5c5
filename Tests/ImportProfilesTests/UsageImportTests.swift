import ExactDecimal
import Spreadsheet
import TestSupport
import Testing

@testable import ImportProfiles

@Suite("Applying a profile")
struct UsageImportTests {
  static let plain = ImportProfile(
    name: "plain", title: "Plain",
    columns: [
      ImportColumn(.customerName, "Customer", aliases: ["Client"]), ImportColumn(.productName, "Product"),
      ImportColumn(.quantity, "Units", aliases: ["Qty"]),
      ImportColumn(.totalCost, "Cost", isRequired: false), ImportColumn(.currency, "Currency", isRequired: false),
      ImportColumn(.unit, "Unit", isRequired: false), ImportColumn(.period, "Month", isRequired: false),
      ImportColumn(.subscriptionID, "Subscription", isRequired: false), ImportColumn(.other, "License", isRequired: false),
    ])

  private func read(_ text: String, period: String? = nil, _ change: (inout ImportProfile) -> Void = { _ in }) throws -> ImportResult {
    var profile = Self.plain
    change(&profile)
    #expect(profile.validate().isEmpty, "\(profile.validate())")
    return try profile.read(Array(text.utf8), period: period.flatMap { ImportPeriod($0) })
  }

  private func counts(_ result: ImportResult) -> [String] { result.usages.map { "\($0.customerName) \($0.productName) \($0.quantity)" } }

  // MARK: header

  @Test("the header is the first row with all required columns, wherever it is, by name or alias, in any order and any delimiter")
  func header() throws {
    for text in [
      "Customer,Product,Units\nA,P,1", "Usage report\n\nof;nothing\nUNITS;client;product\n1;A;P",
      "\u{FEFF}Title\nqty\tPRODUCT\tother\tCústomer\n1\tP\tx\tA",
      "sep=;\nCustomer;Product;Units\nA;P;1", "Report, of, all\n\"Customer\";\"Product\";\"Units\"\n\"A\";\"P\";\"1\"",
    ] {
      let result = try read(text)
      #expect(counts(result) == ["A P 1"] && result.problems.isEmpty, "\(text): \(result.problems.items)")
    }
    // The name goes before an alias.
    #expect(try counts(read("Client,Customer,Product,Units\nX,A,P,1")) == ["A P 1"])
  }

  @Test("without a header the closest row, what it lacks and what it has are named")
  func noHeader() throws {
    let result = try read("Usage\nCustomer,Product,Used\nA,P,1")
    #expect(
      result.problems.items == [
        ImportProblem(line: 2, "is the closest to a header, but has no column 'Units'; it has 'Customer', 'Product', 'Used'")
      ])
    #expect(try read("x\ny").problems.items == [ImportProblem("no row has the columns 'Customer', 'Product', 'Units'")])
    let twice = try read("Customer,Product,Units,units\nA,P,1,2")
    #expect(twice.problems.items == [ImportProblem(line: 1, column: "Units", "is in the header more than once, in the columns C and D")])
    #expect(twice.usages.isEmpty)
  }

  // MARK: wrong lines

  @Test("every wrong line is a problem with its line and column, and no line hides another")
  func problems() throws {
    let text = """
      Customer,Product,Qty,Cost,Currency
      A,P,1,,
      ,P,1,,
      B,,x,,
      C,P,,,
      D,P,"2,5",,
      E,P,-1,,
      F,P,10000001,,
      G,P,1.00001,,
      H,P,1,abc,dollars
      I,P,1,"$1,204.50",usd
      """
    let result = try read(text)
    #expect(
      result.problems.items.map { "\($0.line ?? 0) \($0.column)" } == [
        "3 Customer", "4 Product", "4 Qty", "5 Qty", "6 Qty", "7 Qty", "8 Qty", "9 Qty", "10 Cost", "10 Currency",
      ])
    #expect(result.problems.items[3].message == "is empty; write 0 if there are none")
    #expect(
      result.usages.map(\.customerName) == ["A", "I"] && result.usages[1].cost?.description == "1204.5"
        && result.usages[1].currency == "USD")
    #expect(result.rows == 10)
  }

  @Test("a list of problems is cut after 10,000, and they are counted")
  func manyProblems() throws {
    let result = try read("Customer,Product,Units\n" + String(repeating: "A,P,x\n", count: 12_000))
    #expect(result.problems.count == 12_000 && result.problems.items.count == 10_000)
  }

  // MARK: combining

  @Test("two rows of one customer and product are refused with both lines unless the profile says how they combine")
  func combining() throws {
    let text = "Customer,Product,Units,Cost,Currency\nA,P,5,1.10,USD\nB,P,1,,\n a ,p,7,2.20,USD\nA,P,2,3.30,USD"
    let refused = try read(text)
    #expect(
      refused.problems.items.map(\.description) == [
        "line 4: has the same customer, product and period as line 2; the profile does not say how rows combine",
        "line 5: has the same customer, product and period as line 2; the profile does not say how rows combine",
      ])
    let sum = try read(text) { $0.combine = .sum }
    #expect(counts(sum) == ["A P 14", "B P 1"] && sum.usages[0].cost?.description == "6.6" && sum.usages[0].rows.map(\.line) == [2, 4, 5])
    #expect(sum.usages[1].cost == nil && sum.problems.isEmpty)
    let maximum = try read(text) { $0.combine = .maximum }
    #expect(
      counts(maximum) == ["a p 7", "B P 1"] && maximum.usages[0].rows.map(\.text) == ["7"] && maximum.usages[0].cost?.description == "2.2")
    let last = try read(text) { $0.combine = .last }
    #expect(counts(last) == ["A P 2", "B P 1"] && last.usages[0].rows.map(\.line) == [5])
  }

  @Test("rows of different units or currencies do not combine")
  func differences() throws {
    let text = "Customer,Product,Units,Unit,Cost,Currency\nA,P,5,Seats,1,USD\nA,P,7,GB,1,USD\nA,P,7,seats,1,EUR"
    let result = try read(text) { $0.combine = .sum }
    #expect(
      result.problems.items.map(\.description) == [
        "line 3: has the unit 'GB', but line 2 of the same customer and product has 'Seats'",
        "line 4: has the currency 'EUR', but line 2 of the same customer and product has 'USD'",
      ])
  }

  @Test("a row that is there twice by its identity is refused, and an identical row is a warning")
  func identity() throws {
    let text = "Customer,Product,Units,Subscription\nA,P,5,s-1\nA,P,5,s-2\nA,P,5,S-1"
    let refused = try read(text) {
      $0.combine = .sum
      $0.identity = [.subscriptionID]
    }
    #expect(
      refused.problems.items.map(\.description) == [
        "line 4: is the same row as line 2: customer, product, period and Subscription are equal"
      ])
    let warned = try read(text.replacing("S-1", with: "s-1")) { $0.combine = .sum }
    #expect(
      counts(warned) == ["A P 15"]
        && warned.warnings.items.map(\.description) == ["line 4, Units: is identical to line 2; both are counted"])
  }

  @Test("a negative quantity is refused, a credit, or left out, as the profile says; a count is never negative")
  func negatives() throws {
    let text = "Customer,Product,Units\nA,P,5\nA,P,-2\nB,P,-1"
    let subtracted = try read(text) {
      $0.combine = .sum
      $0.negatives = .subtract
    }
    #expect(subtracted.problems.items.map(\.description) == ["line 4: the credits exceed the charges: line 4 has -1"])
    #expect(subtracted.usages.map(\.quantity.description) == ["3", "-1"])
    let dropped = try read(text) { $0.negatives = .drop }
    #expect(counts(dropped) == ["A P 5"] && dropped.dropped.items.map(\.reason) == [.negative, .negative])
    #expect(try read(text).problems.items.map(\.line) == [3, 4])
    let tooMany = try read("Customer,Product,Units\nA,P,9000000\nA,P,9000000") { $0.combine = .sum }
    #expect(tooMany.problems.items.map(\.description) == ["line 3: lines 2, 3 add up to 18000000, more than 10000000"])
  }

  @Test("generated: sums, maxima and last rows are those of an independent count, in any order of customers and columns")
  func generated() throws {
    var random = SeededGenerator("usage imports")
    for _ in 0..<300 {
      let combine = random.pick([RowCombination.sum, .maximum, .last])
      var (lines, groups): ([String], [String: [Int64]]) = ([], [:])
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let (customer, product) = ("C\(Int.random(in: 1...4, using: &random))", "P\(Int.random(in: 1...3, using: &random))")
        let value = ExactDecimal(tenThousandths: Int64.random(in: 0...99_999_999, using: &random))
        groups["\(customer) \(product)", default: []].append(value.tenThousandths)
        lines.append("\(value),\(random.chance(3) ? customer.lowercased() : customer),\(product)")
      }
      let result = try read((["Units,Customer,Product"] + lines).joined(separator: "\n")) { $0.combine = combine }
      #expect(result.problems.isEmpty && result.usages.count == groups.count)
      for usage in result.usages {
        let values = groups["\(usage.customerName.uppercased()) \(usage.productName)"] ?? []
        let expected =
          switch combine {
          case .sum: values.reduce(0, +)
          case .maximum: values.max()
          default: values.last
          }
        #expect(usage.quantity.tenThousandths == expected)
      }
    }
  }

  // MARK: filters and totals

  @Test("filters keep and drop rows, and each row left out is listed with its filter")
  func filters() throws {
    let text = "Customer,Product,Units,License\nA,P,1,Full\nB,P,2, nfr \nC,P,3,\nD trial,P,4,Full\nE,P,50,Full"
    let result = try read(text) {
      $0.filters = [
        RowFilter(.drop, "license", .equals, ["NFR", "Trial"]), RowFilter(.drop, "License", .isEmpty),
        RowFilter(.drop, "Customer", .endsWith, ["TRIAL"]),
        RowFilter(.keep, "Units", .isLessThan, ["10"]),
      ]
    }
    #expect(counts(result) == ["A P 1"])
    #expect(result.dropped.items.map(\.reason) == [.filter(0), .filter(1), .filter(2), .filter(3)])
    #expect(result.dropped.items[0] == DroppedRow(line: 3, reason: .filter(0), subject: "B, P", quantity: "2"))
    for (operation, values, kept) in [
      (.contains, ["ri"], ["D trial"]), (.startsWith, ["d", "e"], ["D trial", "E"]), (.equals, ["c"], ["C"]),
    ] as [(RowFilter.Operation, [String], [String])] {
      #expect(try read(text) { $0.filters = [RowFilter(.keep, "Customer", operation, values)] }.usages.map(\.customerName) == kept)
    }
    let compared = try read("Customer,Product,Units,License\nA,P,1,x\nB,P,1,\nC,P,1,5.5") {
      $0.filters = [RowFilter(.keep, "License", .isGreaterThan, ["5"])]
    }
    #expect(compared.problems.items.map { "\($0.line ?? 0) \($0.column)" } == ["2 License", "3 License"] && counts(compared) == ["C P 1"])
  }

  @Test("a total row is left out and compared with the rows above; a customer of that name with a product is not a total")
  func totals() throws {
    let text = "Customer,Product,Units,License\nA,P,1,Full\nB,P,2,NFR\nTotal,Q,3,Full\nTotal:,,"
    let nfr = { (profile: inout ImportProfile) in profile.filters = [RowFilter(.drop, "License", .equals, ["NFR"])] }
    for total in ["4", "6", "\"0,006\"", ""] {
      let result = try read(text + total + ",", nfr)
      #expect(
        counts(result) == ["A P 1", "Total Q 3"] && result.problems.isEmpty && result.dropped.items.map(\.reason) == [.filter(0), .total])
      #expect(result.warnings.isEmpty == ["4", "6", ""].contains(total), "\(total) \(result.warnings.items)")
    }
    let wrong = try read(text + "5,", nfr)
    #expect(wrong.warnings.items.map(\.description) == ["line 5, Units: the total is 5, but the rows above add up to 4"])
    #expect(try read(text + "5,") { $0.totals.isChecked = false }.warnings.isEmpty)
    // Subtotals, and a grand total.
    let parts = "Customer,Product,Units\nA,P,1\nB,P,2\nTotal,,3\nC,P,4\nTotal,,4\nGRAND TOTAL,,7"
    #expect(try read(parts).warnings.isEmpty && read(parts).usages.count == 3)
    #expect(try read(parts.replacing("Total,,4", with: "Total,,5")).warnings.count == 1)
    let none = try read("Customer,Product,Units\nA,P,1\nTotal,,1") { $0.totals.labels = [] }
    #expect(none.problems.items.map(\.description) == ["line 3, Product: is empty"])
  }

  // MARK: periods

  @Test("the period is the caller's, that of a cell above the header, or that of each row; another one is refused or left out")
  func periods() throws {
    let text = "Customer,Product,Units,Month\nA,P,1,2026-11\nA,P,2,2026-10-31\nB,P,3,2026-11-30T00:00:00"
    #expect(try read(text, period: "2026-11") { $0.combine = .sum }.usages.map(\.period?.description) == ["2026-11", "2026-11"])
    let each = try read(text) { $0.period = .column }
    #expect(each.usages.map { "\($0.customerName) \($0.period?.description ?? "")" } == ["A 2026-11", "A 2026-10", "B 2026-11"])
    let refused = try read(text, period: "2026-11") { $0.period = .column }
    #expect(refused.problems.items.map(\.description) == ["line 3, Month: '2026-10-31' is in 2026-10, but 2026-11 is to be imported"])
    let dropped = try read(text, period: "2026-11") {
      $0.period = .column
      $0.otherPeriods = .drop
    }
    #expect(
      dropped.usages.map(\.customerName) == ["A", "B"] && dropped.dropped.items.map(\.reason) == [.otherPeriod] && dropped.problems.isEmpty)
    let wrong = try read("Customer,Product,Units,Month\nA,P,1,soon\nA,P,2,") { $0.period = .column }
    #expect(wrong.problems.items.map { "\($0.line ?? 0) \($0.column)" } == ["2 Month", "3 Month"])
    let without = "Customer,Product,Units\nA,P,1"
    #expect(
      try read(without) { $0.period = .column }.problems.items == [
        ImportProblem(line: 1, "has no column for the period; name the period to import")
      ])
    #expect(try read(without, period: "2026-11") { $0.period = .column }.usages.map(\.period?.description) == ["2026-11"])
    for preamble in ["Report cycle:,,2026-11", "report CYCLE : 2026-11", ",Report cycle,2026-11-01"] {
      let result = try read("\(preamble)\n\(without)") { $0.period = .preamble("Report cycle:") }
      #expect(result.usages.map(\.period?.description) == ["2026-11"], "\(result.problems.items)")
    }
    #expect(try read("Report cycle:,May\n\(without)") { $0.period = .preamble("Report cycle:") }.problems.items[0].line == 1)
    #expect(try read(without) { $0.period = .preamble("Report cycle:") }.problems.count == 1)
    #expect(try read("Report cycle:,2026-10\n\(without)", period: "2026-11") { $0.period = .preamble("Report cycle:") }.problems.count == 1)
  }

  // MARK: amounts and workbooks

  @Test("an amount is that of the row, else the price of one times the quantity; rounded amounts are a warning, and a credit is negative")
  func amounts() throws {
    var profile = Self.plain
    profile.columns[3] = ImportColumn(.unitCost, "Each")
    (profile.combine, profile.negatives, profile.currency) = (.sum, .subtract, "EUR")
    let result = try profile.read(Array("Customer,Product,Units,Each\nA,P,3,1.10\nA,P,-1,-1.10\nB,P,2,-0.5\nC,P,2,".utf8))
    #expect(result.usages.map { $0.cost?.description } == ["2.2", "-1", nil] && result.usages[0].currency == "EUR")
    let rounded = try read("Customer,Product,Units,Cost\nA,P,1,0.123456\nB,P,1,0.5\nC,P,1,0.99999")
    #expect(rounded.usages.map { $0.cost?.description } == ["0.1235", "0.5", "1"])
    #expect(
      rounded.warnings.items.map(\.description) == ["line 2: 2 amounts have more than 4 decimal places and were rounded; this is the first"]
    )
  }

  @Test("number cells are exact whatever the profile's decimal separator is; dates, flags and errors are not numbers")
  func cells() {
    var rows = UsageImport(Self.plain)
    let header = ["Customer", "Product", "Units"].map { SheetCell($0) }
    rows.add(SheetRow(line: 1, cells: header))
    for (line, cell) in [
      SheetCell("1204.5", .number), SheetCell("1,204.5"), SheetCell("2026-11-01", .date), SheetCell("TRUE", .boolean),
      SheetCell("#N/A", .error),
      SheetCell("0.0999999999999943", .number),
    ].enumerated() { rows.add(SheetRow(line: line + 2, cells: [SheetCell("C\(line)"), SheetCell("P"), cell])) }
    rows.add(SheetRow(line: 9, cells: [SheetCell("#REF!", .error), SheetCell("P"), SheetCell("1", .number)]))
    let result = rows.finish()
    #expect(result.usages.map(\.quantity.description) == ["1204.5", "1204.5"])
    #expect(result.problems.items.map { "\($0.line ?? 0) \($0.column)" } == ["4 Units", "5 Units", "6 Units", "7 Units", "9 Customer"])
  }

  @Test("a profile for one format refuses the other")
  func format() {
    var profile = Self.plain
    profile.format = .xlsx
    #expect(throws: SpreadsheetError.self) { try profile.read(Array("Customer,Product,Units\nA,P,1".utf8)) }
  }
}
