import FoundationEssentials

extension LicensingClient {
  /// Provisioned and used units per customer and product in a month. Changes of the current month appear in the next month's report. Kept for two years.
  package func summary(of month: ReportMonth, productID: String? = nil) async throws(TrendMicroError) -> [SummaryRow] {
    var body = ["report_cycle_year": month.texts.year, "report_cycle_month": month.texts.month, "language_code": "en-US"]
    if let productID { body["product_id"] = productID }
    let answer = try await connection.signedObject(.post, "/LMPI/v2/reports/summary", body: body, key: key)
    return try answer.list("summary").map { (fields) throws(TrendMicroError) in try SummaryRow(fields) }
  }

  /// Purchases and changes of licences in a month, whose days are those of UTC.
  package func transactions(of month: ReportMonth, type: TransactionType? = nil) async throws(TrendMicroError) -> [TransactionRow] {
    var body = ["report_cycle_year": month.texts.year, "report_cycle_month": month.texts.month, "language_code": "en-US"]
    if let type { body["transaction_type"] = type.rawValue }
    let answer = try await connection.signedObject(.post, "/LMPI/v3/reports/transactions", body: body, key: key)
    let rows = answer.hasMember("transaction") ? try answer.list("transaction") : try answer.list("transactions")
    return try rows.map { (fields) throws(TrendMicroError) in try TransactionRow(fields) }
  }
}
