package import BridgeCore
package import CwlinkAPI
package import LocalRPC

extension ProductChange {
  package init(_ wanted: CwlinkAPI.Product, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "display_name": !wanted.displayName.isEmpty, "catalog_identifier": !wanted.catalogIdentifier.isEmpty,
        "creation_policy": wanted.creationPolicy != .unspecified, "change_policy": wanted.changePolicy != .unspecified,
        "count_basis": wanted.countBasis != .unspecified, "source_precedence": !wanted.sourcePrecedence.isEmpty,
        "rounding": wanted.rounding != .unspecified, "percentile": wanted.percentile != 0, "cost_policy": wanted.costPolicy != .unspecified,
        "effective_date_policy": wanted.effectiveDatePolicy != .unspecified, "effective_day": wanted.effectiveDay != 0,
        "proration_policy": wanted.prorationPolicy != .unspecified, "late_corrections": wanted.lateCorrections != .unspecified,
      ])
    displayName = mask.value("display_name", wanted.displayName)
    catalogIdentifier = mask.value("catalog_identifier", wanted.catalogIdentifier)
    creationPolicy = try ProductChange.known(mask.value("creation_policy", wanted.creationPolicy.rawValue), "product.creation_policy")
    changePolicy = try ProductChange.known(mask.value("change_policy", wanted.changePolicy.rawValue), "product.change_policy")
    sourcePrecedence = mask.value("source_precedence", wanted.sourcePrecedence)
    countBasis = try ProductChange.known(mask.value("count_basis", wanted.countBasis.rawValue), "product.count_basis")
    rounding = try ProductChange.known(mask.value("rounding", wanted.rounding.rawValue), "product.rounding")
    percentile = mask.value("percentile", Int(wanted.percentile))
    costPolicy = try ProductChange.known(mask.value("cost_policy", wanted.costPolicy.rawValue), "product.cost_policy")
    effectiveDate = try ProductChange.known(
      mask.value("effective_date_policy", wanted.effectiveDatePolicy.rawValue), "product.effective_date_policy")
    effectiveDay = mask.value("effective_day", Int(wanted.effectiveDay))
    proration = try ProductChange.known(mask.value("proration_policy", wanted.prorationPolicy.rawValue), "product.proration_policy")
    lateCorrections = try ProductChange.known(mask.value("late_corrections", wanted.lateCorrections.rawValue), "product.late_corrections")
  }

  private static func known<Value: RawRepresentable<Int> & CaseIterable>(_ number: Int32?, _ field: String) throws(DomainError) -> Value? {
    guard let number else { return nil }
    guard let value = Value(rawValue: Int(number)) else {
      throw .invalid(field, "\(number) is not one of its values, 1 to \(Value.allCases.count)")
    }
    return value
  }
}

extension CwlinkAPI.Product {
  package init(_ product: Product) {
    self.init(
      id: product.id, displayName: product.displayName, catalogIdentifier: product.catalogIdentifier,
      catalogItemID: Int64(product.catalogItemID ?? 0), catalogDescription: product.catalogDescription,
      creationPolicy: .init(rawValue: Int32(product.creationPolicy.rawValue)),
      changePolicy: .init(rawValue: Int32(product.changePolicy.rawValue)),
      countBasis: .init(rawValue: Int32(product.countBasis.rawValue)), createTime: ProtobufTimestamp(product.createTime),
      updateTime: ProtobufTimestamp(product.updateTime), etag: product.etag, sourcePrecedence: product.sourcePrecedence,
      rounding: .init(rawValue: Int32(product.effectiveRounding.rawValue)), percentile: Int32(clamping: product.effectivePercentile),
      effectiveDatePolicy: .init(rawValue: Int32(product.effectiveDatePolicy.rawValue)),
      effectiveDay: Int32(clamping: product.effectiveDay ?? 0),
      prorationPolicy: .init(rawValue: Int32(product.effectiveProration.rawValue)),
      costPolicy: .init(rawValue: Int32(product.effectiveCostPolicy.rawValue)),
      lateCorrections: .init(rawValue: Int32(product.effectiveLateCorrections.rawValue)))
  }
}

extension CwlinkAPI.CatalogItem {
  package init(_ item: CatalogItem) {
    self.init(
      id: Int64(item.id), identifier: item.identifier, description: item.description, productClass: .init(item.productClass),
      price: item.priceText,
      inactive: item.inactive)
  }
}

extension CwlinkAPI.CatalogItem.ProductClass {
  /// From ConnectWise's productClass, "NonInventory"; a class that is not known is unspecified.
  init(_ name: String) {
    self =
      switch name {
      case "Agreement": .agreement
      case "Bundle": .bundle
      case "Inventory": .inventory
      case "NonInventory": .nonInventory
      case "Service": .service
      default: .unspecified
      }
  }
}
