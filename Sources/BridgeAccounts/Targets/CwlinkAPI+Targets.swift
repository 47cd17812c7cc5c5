package import BridgeCore
package import CwlinkAPI
import ExactDecimal
import LocalRPC

extension TargetMappingService.Wanted {
  /// Throws INVALID_ARGUMENT with every field that cannot be understood.
  package init(_ message: CwlinkAPI.TargetMapping) throws(DomainError) {
    var found = FieldViolations()
    let kind = TargetMapping.Kind(rawValue: Int(message.kind.rawValue))
    found.require(kind != nil, "target_mapping.kind", "\(message.kind.rawValue) is not one of its values, 1 to 3")
    let targets = message.targets.enumerated().map { index, target in
      Target(target, "target_mapping.targets[\(index)]", only: message.targets.count == 1 ? message.id : nil, &found)
    }
    try found.throwIfAny()
    let never = Instant(milliseconds: 0)
    self.init(
      TargetMapping(
        id: message.id, kind: kind ?? .sum, customerID: message.customerID.isEmpty ? nil : message.customerID,
        productIDs: message.productIDs, targets: targets, createTime: never, updateTime: never),
      catalogIdentifiers: message.targets.map(\.catalogIdentifier))
  }
}

extension Target {
  /// `only` is the mapping's id if this is its only target.
  fileprivate init(_ message: CwlinkAPI.Target, _ path: String, only: String?, _ found: inout FieldViolations) {
    func number(_ field: String, _ text: String) -> ExactDecimal {
      do throws(ExactDecimal.ParseError) { return try ExactDecimal(parsing: text) } catch {
        found.add("\(path).\(field)", text.isEmpty ? "is required for this share" : "'\(text)' \(error)")
        // Valid everywhere, so that only the text is reported.
        return ExactDecimal(1)
      }
    }
    func require(_ share: CwlinkAPI.Target.Share, _ field: String, _ text: String) {
      found.require(text.isEmpty || message.share == share, "\(path).\(field)", "needs the share \(share.protoName ?? "")")
    }
    require(.quantity, "quantity", message.quantity)
    require(.percent, "percent", message.percent)
    require(.site, "site", message.site)
    let share: Share?
    switch message.share {
    case .quantity: share = .quantity(number("quantity", message.quantity))
    case .percent: share = .percent(number("percent", message.percent))
    case .site: share = .site(message.site)
    case .remainder: share = .remainder
    case .unspecified: share = nil
    case .unrecognized(let value):
      share = nil
      found.add("\(path).share", "\(value) is not one of its values, 1 to 4")
    }
    let agreementID = Int(exactly: message.agreementID)
    found.require(
      agreementID.map { $0 >= 0 } ?? false, "\(path).agreement_id", "\(message.agreementID) is not the id of an agreement")
    self.init(
      id: message.id.isEmpty ? only ?? "" : message.id, agreementID: agreementID == 0 ? nil : agreementID, share: share,
      factor: message.factor.isEmpty ? ExactDecimal(1) : number("factor", message.factor))
  }
}

extension CwlinkAPI.TargetMapping {
  package init(_ shown: TargetMappingService.Shown) {
    let mapping = shown.mapping
    self.init(
      id: mapping.id, kind: .init(rawValue: Int32(mapping.kind.rawValue)), customerID: mapping.customerID ?? "",
      productIDs: mapping.productIDs,
      targets: mapping.targets.map { CwlinkAPI.Target($0, of: mapping.kind, agreementNames: shown.agreementNames) },
      createTime: ProtobufTimestamp(mapping.createTime), updateTime: ProtobufTimestamp(mapping.updateTime), etag: mapping.etag)
  }
}

extension CwlinkAPI.Target {
  fileprivate init(_ target: Target, of kind: TargetMapping.Kind, agreementNames: [Int: String]) {
    self.init(
      id: target.id, agreementID: Int64(target.agreementID ?? 0), agreementName: target.agreementID.flatMap { agreementNames[$0] } ?? "",
      catalogIdentifier: target.catalog?.identifier ?? "", catalogItemID: Int64(target.catalog?.id ?? 0),
      factor: kind == .lines ? target.factor.description : "")
    switch target.share {
    case .quantity(let quantity)?: (share, self.quantity) = (.quantity, quantity.description)
    case .percent(let percent)?: (share, self.percent) = (.percent, percent.description)
    case .site(let site)?: (share, self.site) = (.site, site)
    case .remainder?: share = .remainder
    case nil: break
    }
  }
}
