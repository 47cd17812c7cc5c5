import BridgeCore
import BridgeDelivery
import CwlinkAPI
import LocalRPC

extension CwlinkAPI.Plan {
  init(_ plan: Plan, at now: Instant) {
    self.init(
      id: plan.id, hash: plan.hash, period: plan.period.description, lines: plan.lines.map(CwlinkAPI.PlanLine.init),
      unchanged: Int32(clamping: plan.totals.unchanged), updates: Int32(clamping: plan.totals.updates),
      creates: Int32(clamping: plan.totals.creates), blocked: Int32(clamping: plan.totals.blocked),
      needsConfirmation: Int32(clamping: plan.totals.needsConfirmation), priceEffect: plan.totals.priceEffect?.money ?? "",
      createTime: ProtobufTimestamp(plan.created), createdBy: plan.createdBy, runID: plan.runID ?? "",
      reported: Int32(clamping: plan.totals.reported), expireTime: ProtobufTimestamp(plan.expires),
      expired: plan.runID == nil && !plan.isValid(at: now),
      currencyTotals: plan.totals.currencies?.map { CwlinkAPI.CurrencyTotal($0) } ?? [],
      approval: plan.approval.map { CwlinkAPI.PlanApproval($0) },
      undoneRunID: plan.undoneRunID ?? "", kind: .init(rawValue: Int32(plan.kind.rawValue)))
  }
}

extension CwlinkAPI.PlanApproval {
  init(_ approval: PlanApproval) {
    self.init(
      approver: Actor(daemon: approval.daemon, uid: approval.uid, gid: approval.gid, pid: approval.pid, user: approval.user),
      time: ProtobufTimestamp(approval.time), note: approval.note)
  }
}

extension CwlinkAPI.PlanLine {
  init(_ line: PlanLine) {
    self.init(
      id: line.id, customerID: line.customerID, customerName: line.customerName, productID: line.productID, productName: line.productName,
      period: line.period.description, count: line.count.map { BilledCount($0) }, agreementID: Int64(line.agreementID ?? 0),
      agreementName: line.agreementName,
      additionID: Int64(line.additionID ?? 0), oldQuantity: line.oldQuantity.description, newQuantity: line.newQuantity.description,
      unitPrice: line.unitPrice?.money ?? "",
      priceEffect: line.priceEffect?.money ?? "", action: Action(rawValue: Int32(line.action.rawValue)), reason: line.reason,
      guards: line.guards.map {
        CwlinkAPI.Guard(code: .init($0.code), blocks: $0.blocks, message: $0.message, remedy: $0.remedy, setting: $0.setting ?? "")
      },
      changePolicy: .init(rawValue: Int32(line.changePolicy.rawValue)), effectiveDate: line.effectiveDay?.description ?? "",
      currency: line.currency ?? "", unitCost: line.unitCost?.money ?? "",
      unitCostSource: line.unitCostSource.map { .init(rawValue: Int32($0.rawValue)) } ?? .unspecified,
      newUnitCost: line.newUnitCost?.description ?? "", margin: line.margin?.money ?? "",
      periodEffect: line.periodEffect.map { CwlinkAPI.PeriodEffect($0) }, proration: .init(line.prorates),
      restoredRunID: line.undo?.earlierRunID ?? "",
      correction: line.correction.map { Correction($0, description: $0.window == nil ? "" : line.terms?.description ?? "") },
      dataTime: line.dataTime.map { ProtobufTimestamp($0) })
    target = line.mapped.map { LineTarget($0) }
    guard let contract = line.contract else { return }
    quantitySteps = contract.steps.map { QuantityStep($0) }
    quantityText = contract.text
    contractRemarks = contract.remarks
  }
}

extension LineTarget {
  init(_ mapped: PlannedTarget) {
    self.init(
      targetMappingID: mapped.mappingID, targetID: mapped.targetID, kind: .init(rawValue: Int32(mapped.kind.rawValue)),
      parts: mapped.parts.map {
        Part(
          productID: $0.productID, productName: $0.productName, quantity: $0.quantity?.description ?? "", source: $0.source,
          asOfTime: $0.asOf.map { ProtobufTimestamp($0) }, countedQuantity: $0.counted?.description ?? "",
          quantityText: $0.contract?.text ?? "")
      },
      total: mapped.total?.description ?? "", factor: mapped.kind == .lines ? mapped.factor.description : "", text: mapped.text)
    switch mapped.share {
    case .quantity(let quantity)?: (share, fixedQuantity) = (.quantity, quantity.description)
    case .percent(let percent)?: (share, self.percent) = (.percent, percent.description)
    case .site(let site)?: (share, self.site) = (.site, site)
    case .remainder?: share = .remainder
    case nil: break
    }
  }
}

extension CwlinkAPI.PlanLine.Proration {
  init(_ flag: Bool?) { self = flag.map { $0 ? .on : .off } ?? .unspecified }
}

extension CwlinkAPI.PeriodEffect {
  init(_ effect: PeriodEffect) {
    self.init(
      priceEffect: effect.amount?.money ?? "", source: .init(rawValue: Int32(effect.source.rawValue)),
      cycleStartDate: effect.cycle.first.description, cycleEndDate: effect.cycle.last.description,
      startDate: effect.days?.first.description ?? "", endDate: effect.days?.last.description ?? "", description: effect.text)
  }
}

extension CwlinkAPI.CurrencyTotal {
  init(_ total: CurrencyTotal) {
    self.init(
      currency: total.currency, priceEffect: total.priceEffect.money, margin: total.margin.money,
      unknownMargins: Int32(clamping: total.unknownMargins), periodPriceEffect: total.periodEffect?.money ?? "",
      unknownPeriodEffects: Int32(clamping: total.unknownPeriodEffects ?? 0))
  }
}

extension CwlinkAPI.PlanLine.Correction {
  init(_ correction: LineCorrection, description: String) {
    self.init(
      part: .init(rawValue: Int32(correction.part.rawValue)), number: Int32(clamping: correction.number),
      quantity: correction.quantity.description, firstDate: correction.window?.first.description ?? "",
      lastDate: correction.window?.last.description ?? "", description: description)
  }
}

extension CwlinkAPI.PlanLine.BilledCount {
  init(_ count: BillableCount) {
    self.init(
      quantity: count.quantity.description, basis: .init(rawValue: Int32(count.basis.rawValue)), asOfTime: ProtobufTimestamp(count.asOf),
      source: count.source, otherSources: count.others.map(SourceCount.init), origin: count.origin.map(CwlinkAPI.CountOrigin.init),
      calculation: count.calculation.map(CountCalculation.init))
  }
}

extension CwlinkAPI.Guard.Code {
  init(_ code: Guard.Code) {
    self = Self.allCases.first { $0.protoName == "CODE_" + code.rawValue } ?? .unspecified
  }
}

extension CwlinkAPI.Run {
  /// - Parameter invoices: What became of the billed lines, by position.
  init(_ run: Run, invoices: [Int: LineInvoice] = [:]) {
    self.init(
      id: run.id, planID: run.planID, planHash: run.planHash, period: run.period.description,
      state: State(rawValue: Int32(run.state.rawValue)),
      lines: run.lines.map { line in
        CwlinkAPI.RunLine(
          line, invoice: invoices[line.position], undoneBy: run.undoneBy.last { $0.lineIDs.contains(line.lineID) }?.runID ?? "")
      }, total: Int32(clamping: run.total),
      done: Int32(clamping: run.done),
      problems: Int32(clamping: run.problems), createTime: ProtobufTimestamp(run.created), endTime: run.ended.map { ProtobufTimestamp($0) },
      createdBy: run.createdBy, undoneRunID: run.undoneRunID ?? "", undoneByRunIDs: run.undoneBy.map(\.runID),
      invoiced: run.invoiced.map { CwlinkAPI.InvoicedLines($0) })
  }
}

extension CwlinkAPI.InvoicedLines {
  init(_ lines: InvoicedLines) {
    self.init(
      taken: Int32(clamping: lines.taken), noneYet: Int32(clamping: lines.noneYet), cameAfter: Int32(clamping: lines.cameAfter),
      notKnown: Int32(clamping: lines.notKnown))
  }
}

extension CwlinkAPI.RunLine {
  init(_ line: RunLine, invoice: LineInvoice? = nil, undoneBy: String = "") {
    self.init(
      lineID: line.lineID, customerID: line.customerID, productID: line.productID, agreementID: Int64(line.agreementID ?? 0),
      additionID: Int64(line.additionID ?? 0), oldQuantity: line.oldQuantity.description, newQuantity: line.newQuantity.description,
      outcome: Outcome(rawValue: Int32(line.outcome.rawValue)), message: line.message, deliveryID: line.deliveryID.map(String.init) ?? "",
      conflictReason: .init(line.conflict),
      invoice: invoice.map { CwlinkAPI.LineInvoice($0) }, undoneByRunID: undoneBy)
  }
}
