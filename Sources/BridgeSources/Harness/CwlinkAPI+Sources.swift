package import BridgeCore
package import CwlinkAPI
import ExactDecimal
package import LocalRPC
import TrendMicro

extension SourceChange {
  package init(_ wanted: CwlinkAPI.Source, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "display_name": !wanted.displayName.isEmpty, "base_url": !wanted.baseURL.isEmpty, "access_id": !wanted.accessID.isEmpty,
        "paused": wanted.paused, "customer_id": !wanted.customerID.isEmpty, "product_id": !wanted.productID.isEmpty,
        "pull_interval_minutes": wanted.pullIntervalMinutes != nil,
      ])
    displayName = mask.value("display_name", wanted.displayName)
    baseURL = mask.value("base_url", wanted.baseURL)
    accessID = mask.value("access_id", wanted.accessID)
    isPaused = mask.value("paused", wanted.paused)
    customerID = mask.value("customer_id", wanted.customerID)
    productID = mask.value("product_id", wanted.productID)
    pullIntervalMinutes = try mask.number("pull_interval_minutes", wanted.pullIntervalMinutes, of: "source").map { Int($0) }
  }
}

extension CwlinkAPI.Source {
  package init(_ detail: SourceDetail) {
    let source = detail.source
    self.init(
      id: source.id, kind: .init(rawValue: Int32(source.kind.rawValue)), displayName: source.displayName, baseURL: source.baseURL,
      accessID: source.accessID, secretSet: source.sealedSecret != nil, paused: source.isPaused, customerID: source.customerID,
      productID: source.productID, pullIntervalMinutes: Int32(clamping: source.pullIntervalMinutes),
      state: .init(rawValue: Int32(detail.state.rawValue)), problem: detail.problem,
      lastSuccessTime: detail.lastSuccess.map { ProtobufTimestamp($0) }, nextPullTime: detail.nextPull.map { ProtobufTimestamp($0) },
      readUntilTime: detail.readUntil.map { ProtobufTimestamp($0) },
      gaps: detail.gaps.map { gap in
        Gap(
          startTime: ProtobufTimestamp(gap.start), endTime: ProtobufTimestamp(gap.end),
          days: gap.days(in: detail.zone).map(\.description))
      }, createTime: ProtobufTimestamp(source.createTime), updateTime: ProtobufTimestamp(source.updateTime), etag: source.etag)
  }
}

extension CwlinkAPI.Pull {
  package init(_ pull: Pull) {
    self.init(
      id: pull.id ?? 0, sourceID: pull.sourceID, startTime: ProtobufTimestamp(pull.start),
      endTime: pull.end.map { ProtobufTimestamp($0) }, outcome: .init(rawValue: Int32(pull.outcome.rawValue)), error: pull.error,
      rows: Int64(pull.rows), accepted: Int64(pull.accepted), unchanged: Int64(pull.unchanged),
      unmappedCustomers: Int64(pull.unmappedCustomers), unmappedQuantity: pull.unmappedQuantity.description,
      unknownTypes: Int64(pull.unknownTypes), unknownTypeNames: pull.unknownTypeNames, notCounted: pull.notCounted,
      requestedBy: pull.requestedBy)
  }
}

extension CwlinkAPI.VendorItem {
  package init(_ detail: VendorItemService.Detail) {
    let item = detail.item
    self.init(
      sourceID: item.sourceID, kind: .init(rawValue: Int32(item.kind.rawValue)), vendorID: item.vendorID, vendorName: item.name,
      state: .init(rawValue: Int32(item.state.rawValue)), targetID: item.targetID, reason: item.reason, decidedBy: item.decidedBy,
      decideTime: item.decideTime.map { ProtobufTimestamp($0) }, proposedID: detail.proposedID, proposalReason: detail.proposalReason,
      quantity: detail.quantity?.description ?? "", value: detail.value?.description ?? "", currency: detail.currency,
      day: detail.day?.description ?? "", details: detail.others)
  }
}

extension CwlinkAPI.Correction {
  package init(_ correction: Correction) {
    self.init(
      sourceID: correction.sourceID, period: correction.period, customerID: correction.customerID, productID: correction.productID,
      vendorCustomer: correction.vendorCustomer, vendorProduct: correction.vendorProduct, counted: correction.counted?.description ?? "",
      provisioned: correction.provisioned?.description ?? "", used: correction.used?.description ?? "",
      reportTime: ProtobufTimestamp(correction.reportTime))
  }
}

extension Verdict.Outcome {
  init(_ outcome: CheckResult.Outcome) {
    self =
      switch outcome {
      case .passed: .passed
      case .failed: .failed
      case .skipped: .skipped
      case .warning: .warning
      }
  }
}
