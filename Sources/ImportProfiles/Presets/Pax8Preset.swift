extension ImportProfile {
  /// Pax8's partner API, `/v1/invoices/{id}/items`, as CSV.
  ///
  /// A count is the sum of the quantities of all rows: `subscription` is what was there at the beginning of the period, `prorate` what was added during it,
  /// and `credit` what was taken off, as a negative quantity. The number at the end of the period is billed; what a part of a month costs is in the
  /// amounts, not in the quantities.
  public static let pax8InvoiceItems = ImportProfile(
    name: "pax8-invoice-items", title: "Pax8: invoice items",
    columns: [
      ImportColumn(.chargeType, "type", isRequired: false),
      ImportColumn(.customerID, "companyId", isRequired: false),
      ImportColumn(.customerName, "companyName", aliases: ["Company", "Customer"]),
      ImportColumn(.period, "startPeriod", aliases: ["Start date"]),
      ImportColumn(.quantity, "quantity", aliases: ["Qty"]),
      ImportColumn(.unit, "unitOfMeasure", isRequired: false),
      ImportColumn(.productCode, "sku"),
      ImportColumn(.unitCost, "cost", isRequired: false),
      ImportColumn(.totalCost, "costTotal", isRequired: false),
      ImportColumn(.currency, "currencyCode", aliases: ["Currency"], isRequired: false),
      ImportColumn(.productName, "productName", aliases: ["Product"], isRequired: false),
      ImportColumn(.subscriptionID, "subscriptionId", isRequired: false),
    ],
    period: .column, combine: .sum, negatives: .subtract)
}
