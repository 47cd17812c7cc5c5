extension ImportProfile {
  /// Licensing Management Platform, Billing › Usage Reports. Trend bills the chargeable units, which differ from the provisioned and the used ones.
  public static let trendSMBUsage = ImportProfile(
    name: "trend-smb-usage", title: "Trend Micro: small and medium business usage report",
    columns: [
      ImportColumn(.customerName, "Customer", aliases: ["Customer name", "Company", "Company name"]),
      ImportColumn(.productName, "Name", aliases: ["Solution", "Solution name", "Product", "Product name", "Service", "Service plan"]),
      ImportColumn(.unit, "Billing unit", isRequired: false),
      ImportColumn(.quantity, "Chargeable units", aliases: ["Chargeable"]),
    ],
    period: .preamble("Report cycle:"))

  /// Licensing Management Platform, the Vision One tab: units of each package, which can be fractions. Licences that are not for resale are not billed.
  public static let trendVisionOneUsage = ImportProfile(
    name: "trend-vision-one-usage", title: "Trend Micro: Vision One usage report",
    columns: [
      ImportColumn(.customerName, "Customer", aliases: ["Customer name", "Company", "Company name"]),
      ImportColumn(.productName, "Package", aliases: ["Package name", "Service", "Capability"]),
      ImportColumn(.quantity, "Units", aliases: ["Usage", "Unit usage"]),
      ImportColumn(.other, "License", aliases: ["Licence", "License type", "Licence type"], isRequired: false),
    ],
    filters: [RowFilter(.drop, "License", .equals, ["NFR", "Not for resale"])], combine: .sum)
}
