import Spreadsheet

extension ImportProfile {
  /// Ingram Micro's reporting export of subscriptions, short view, as it is written where the comma is the decimal separator.
  ///
  /// A customer can have several subscriptions of one product, which are summed; one subscription twice is refused.
  public static let ingramSubscriptions = ImportProfile(
    name: "ingram-subscriptions", title: "Ingram Micro: subscriptions", numbers: .comma, dates: .dayFirst,
    columns: [
      ImportColumn(.customerID, "Customer Account ID", aliases: ["End Customer ID"], isRequired: false),
      ImportColumn(.customerName, "End Customer Name", aliases: ["Customer Name"]),
      ImportColumn(.subscriptionID, "Subscription ID"),
      ImportColumn(.productName, "Subscription Name", aliases: ["Plan Name"]),
      ImportColumn(.productCode, "Plan ID", isRequired: false),
      ImportColumn(.quantity, "Quantity", aliases: ["Qty"]),
    ],
    combine: .sum, identity: [.subscriptionID])
}
