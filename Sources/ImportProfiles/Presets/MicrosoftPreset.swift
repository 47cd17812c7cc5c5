extension ImportProfile {
  /// Partner Center's invoice reconciliation of new-commerce subscriptions. A subscription has a row for each charge: New, Renew, CycleFee, AddQuantity,
  /// RemoveQuantity and cancellations; the sum of BillableQuantity is what reconciles with the invoice. Its dates are American in CSV.
  ///
  /// Products are identified by name: a SkuId such as 0001 is unique within one product only.
  public static let microsoftCSPReconciliation = ImportProfile(
    name: "microsoft-csp-reconciliation", title: "Microsoft: CSP invoice reconciliation", dates: .monthFirst,
    columns: [
      ImportColumn(.customerID, "CustomerId"),
      ImportColumn(.customerName, "CustomerName", isRequired: false),
      ImportColumn(.subscriptionID, "SubscriptionId", isRequired: false),
      ImportColumn(.productName, "ProductName", aliases: ["SkuName"]),
      ImportColumn(.chargeType, "ChargeType", isRequired: false),
      ImportColumn(.unitCost, "EffectiveUnitPrice", isRequired: false),
      ImportColumn(.totalCost, "Subtotal", isRequired: false),
      ImportColumn(.quantity, "BillableQuantity"),
      ImportColumn(.currency, "Currency", aliases: ["PricingCurrency"], isRequired: false),
      ImportColumn(.period, "ChargeStartDate"),
    ],
    period: .column, combine: .sum, negatives: .subtract)
}
