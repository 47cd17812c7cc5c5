public import Spreadsheet

/// How counts are read from a vendor's file: which cells mean what, which rows count, and how rows combine.
public struct ImportProfile: Sendable, Hashable, Codable {
  /// Lower-case letters, digits and hyphens, at most 63: "pax8-invoice-items".
  public var name: String
  /// For people: "Pax8: invoice items".
  public var title: String
  /// Nil: either.
  public var format: Spreadsheet.Format?
  /// The workbook's sheet; ignored for CSV. A name or a number from 1; empty: the first visible sheet that has data.
  public var sheet: String
  /// Nil: a line `sep=;` names it, or it is the one with which the header is found.
  public var delimiter: CSVDelimiter?
  /// How numbers are written in text. Number cells of workbooks need no such setting.
  public var numbers: NumberFormat
  /// How dates are written in text. Date cells of workbooks need no such setting.
  public var dates: DateFormat
  /// The columns that are read. Others are ignored.
  public var columns: [ImportColumn]
  public var period: PeriodSource
  /// What happens to a row of another period than the one that is imported.
  public var otherPeriods: RowPolicy
  /// All must agree that a row counts.
  public var filters: [RowFilter]
  /// How several rows of one customer, product and period become one count.
  public var combine: RowCombination
  /// Columns that identify a row besides customer, product and period: two rows that agree in them are the same row twice, and refused, however rows
  /// combine. Empty: rows are not compared.
  public var identity: [ColumnRole]
  public var totals: TotalRows
  public var negatives: NegativePolicy
  /// The currency where the file has no such column: "USD"; empty if unknown.
  public var currency: String

  public init(
    name: String, title: String, format: Spreadsheet.Format? = nil, sheet: String = "", delimiter: CSVDelimiter? = nil,
    numbers: NumberFormat = .point, dates: DateFormat = .yearFirst, columns: [ImportColumn], period: PeriodSource = .argument,
    otherPeriods: RowPolicy = .refuse, filters: [RowFilter] = [], combine: RowCombination = .refuse, identity: [ColumnRole] = [],
    totals: TotalRows = TotalRows(), negatives: NegativePolicy = .refuse, currency: String = ""
  ) {
    self.name = name
    self.title = title
    self.format = format
    self.sheet = sheet
    self.delimiter = delimiter
    self.numbers = numbers
    self.dates = dates
    self.columns = columns
    self.period = period
    self.otherPeriods = otherPeriods
    self.filters = filters
    self.combine = combine
    self.identity = identity
    self.totals = totals
    self.negatives = negatives
    self.currency = currency
  }
}

extension ImportProfile {
  /// Fields that a stored profile does not have, because it is older, have their defaults.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try values.decode(String.self, forKey: .name),
      title: try values.decodeIfPresent(String.self, forKey: .title) ?? "",
      format: try values.decodeIfPresent(Spreadsheet.Format.self, forKey: .format),
      sheet: try values.decodeIfPresent(String.self, forKey: .sheet) ?? "",
      delimiter: try values.decodeIfPresent(CSVDelimiter.self, forKey: .delimiter),
      numbers: try values.decodeIfPresent(NumberFormat.self, forKey: .numbers) ?? .point,
      dates: try values.decodeIfPresent(DateFormat.self, forKey: .dates) ?? .yearFirst,
      columns: try values.decode([ImportColumn].self, forKey: .columns),
      period: try values.decodeIfPresent(PeriodSource.self, forKey: .period) ?? .argument,
      otherPeriods: try values.decodeIfPresent(RowPolicy.self, forKey: .otherPeriods) ?? .refuse,
      filters: try values.decodeIfPresent([RowFilter].self, forKey: .filters) ?? [],
      combine: try values.decodeIfPresent(RowCombination.self, forKey: .combine) ?? .refuse,
      identity: try values.decodeIfPresent([ColumnRole].self, forKey: .identity) ?? [],
      totals: try values.decodeIfPresent(TotalRows.self, forKey: .totals) ?? TotalRows(),
      negatives: try values.decodeIfPresent(NegativePolicy.self, forKey: .negatives) ?? .refuse,
      currency: try values.decodeIfPresent(String.self, forKey: .currency) ?? "")
  }
}
