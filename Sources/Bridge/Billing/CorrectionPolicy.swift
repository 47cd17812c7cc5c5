import BridgeAccounts

/// How late counts of a product are corrected, and the setting that says so: the product's, otherwise the general one.
struct CorrectionPolicy: Sendable, Equatable {
  var value: GeneralSettings.LateCorrections
  /// The product whose setting it is; nil: the general settings.
  var productID: String?

  init(_ value: GeneralSettings.LateCorrections, of productID: String? = nil) { (self.value, self.productID) = (value, productID) }

  init(_ product: Product, general: GeneralSettings.LateCorrections) {
    switch product.effectiveLateCorrections {
    case .general: self.init(general)
    case .delta: self.init(.delta, of: product.id)
    case .creditAndRebill: self.init(.creditAndRebill, of: product.id)
    case .reportOnly: self.init(.reportOnly, of: product.id)
    }
  }

  /// "late-corrections: delta (general settings)", "late-corrections: report-only (product 'wfbs')": the option as in the command line.
  var text: String { "late-corrections: \(value.name) (\(productID.map { "product '\($0)'" } ?? "general settings"))" }
}
