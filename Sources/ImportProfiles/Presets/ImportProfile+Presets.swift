extension ImportProfile {
  /// The profiles for files of known shapes.
  public static let presets: [ImportProfile] = [
    .trendSMBUsage, .trendVisionOneUsage, .pax8InvoiceItems, .ingramSubscriptions, .microsoftCSPReconciliation,
  ]

  /// Nil if there is none.
  public static func preset(named name: String) -> ImportProfile? { presets.first { $0.name == name } }
}
