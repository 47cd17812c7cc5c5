extension TableName {
  static let invoices = TableName("invoices")
}

/// `/finance/invoices`, without lines, as in the real interface.
enum Invoices {
  static let endpoints = Endpoint.reading("/finance/invoices", schema, right: .invoices) { state, _ throws(APIError) in
    state[.invoices].rows
  }

  static let schema = Schema(
    resource: "invoice",
    properties: [
      Property.integer("id").computed, .text("invoiceNumber", max: 15),
      Property.choice("type", "Agreement", "CreditMemo", "DownPayment", "Miscellaneous", "Progress", "Standard", "Consolidated").required,
      .reference("status", .flag("isClosed")), Property.reference("company", .text("identifier")).required,
      .reference("billToCompany", .text("identifier")),
      .choice("applyToType", "All", "Agreement", "Project", "ProjectPhase", "SalesOrder", "Ticket"),
      .integer("applyToId"), .date("date"), .date("dueDate"), .number("agreementAmount"), .number("productTotal"), .number("subtotal"),
      .number("total"), .number("salesTax"), .number("balance"), .reference("currency", .text("symbol"), .text("currencyCode")),
      .reference("agreement", .text("type"), .flag("chargeFirmFlag")), .links, .customFields,
    ])
}

/// What the agreement invoicing of ConnectWise does: an invoice for each agreement that is due, which moves its next invoice date.
enum InvoiceRun {
  /// Makes the invoices that are due up to `day`, in the order of the agreements and their dates.
  ///
  /// - Parameter agreement: Only this agreement; nil for all.
  static func make(through day: Timestamp, agreement wanted: Int?, _ state: inout SiteState, at now: Timestamp) -> [JSON] {
    var made: [JSON] = []
    for row in state[.agreements].rows where isInvoiced(row) && wanted.map({ row["id"] == .integer($0) }) ?? true {
      guard let id = row["id"]?.integer else { continue }
      var agreement = row
      // A cycle that does not move ends the loop.
      while let due = agreement["nextInvoiceDate"]?.text.flatMap({ Timestamp($0) }), due <= day, let next = next(due, agreement) {
        made.append(.object(invoice(of: agreement, on: due, type: "Agreement", &state, at: now)))
        agreement["nextInvoiceDate"] = .string(next.text)
        state[.agreements].replace(Member.person.stamped(agreement, at: now), id: id)
      }
    }
    return made
  }

  private static func isInvoiced(_ agreement: JSONObject) -> Bool {
    agreement["agreementStatus"] == "Active" && agreement["cancelledFlag"] != true
  }

  /// An invoice with the additions that are in force in the cycle that it covers, as they are now. `total` replaces their sum.
  static func invoice(
    of agreement: JSONObject, on day: Timestamp, type: String, total: Double? = nil, _ state: inout SiteState, at now: Timestamp
  ) -> JSONObject {
    let amount = total ?? additions(of: agreement, on: day, state)
    let number = 1001 + state[.invoices].count
    let row: JSONObject = [
      "invoiceNumber": .string("INV-\(number)"), "type": .string(type), "status": ["id": 1, "name": "New", "isClosed": false],
      "company": agreement["company"] ?? .null, "billToCompany": agreement["company"] ?? .null, "applyToType": "Agreement",
      "applyToId": agreement["id"] ?? .null, "date": .string(day.midnight.text), "dueDate": .string(day.midnight.adding(days: 30).text),
      "agreementAmount": .number(amount), "subtotal": .number(amount), "total": .number(amount), "balance": .number(amount),
      "currency": agreement["currency"] ?? Seed.currency, "agreement": Agreements.reference(agreement),
    ]
    return state[.invoices].insert(Member.person.entered(row, at: now))
  }

  private static func additions(of agreement: JSONObject, on day: Timestamp, _ state: SiteState) -> Double {
    let covered = covered(by: day, agreement)
    let all = state[.additions].rows.filter { $0["agreementId"] == agreement["id"] && $0["billCustomer"] == "Billable" }
    let cents = all.reduce(0) { sum, row in
      let begins = row["effectiveDate"]?.text.flatMap { Timestamp($0) } ?? Timestamp(seconds: 0)
      let ends = row["cancelledDate"]?.text.flatMap { Timestamp($0) }
      guard begins < covered.upperBound, ends.map({ $0 > covered.lowerBound }) ?? true else { return sum }
      let billed = max(0, (row["quantity"]?.double ?? 0) - (row["lessIncluded"]?.double ?? 0))
      return sum + Int((billed * (row["unitPrice"]?.double ?? 0) * 100).rounded())
    }
    return Double(cents) / 100
  }

  /// The cycle that begins on the day, in advance, or the one that ends before it, in arrears; a month if the cycle is not known here.
  private static func covered(by day: Timestamp, _ agreement: JSONObject) -> Range<Timestamp> {
    if agreement["periodType"] == "Future" { return day..<(next(day, agreement) ?? day.adding(days: 31)) }
    return (next(day, agreement, cycles: -1) ?? day.adding(days: -31))..<day
  }

  /// The invoice some cycles after the one of `day`; nil for a billing cycle that is not known here.
  private static func next(_ day: Timestamp, _ agreement: JSONObject, cycles: Int = 1) -> Timestamp? {
    let months: Int? =
      switch agreement["billingCycle"]?.object?["name"]?.text?.lowercased() {
      case "monthly": 1
      case "quarterly": 3
      case "semi-annual", "semi-annually", "half-yearly": 6
      case "annual", "annually", "yearly": 12
      default: nil
      }
    guard let months else { return nil }
    let date = day.civil
    let index = date.year * 12 + date.month - 1 + months * cycles
    let first = Timestamp(year: index / 12, month: index % 12 + 1, day: 1)
    let following = Timestamp(year: (index + 1) / 12, month: (index + 1) % 12 + 1, day: 1)
    return min(first.adding(days: date.day - 1), following.adding(days: -1))
  }
}
