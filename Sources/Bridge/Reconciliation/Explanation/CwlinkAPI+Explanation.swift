import BridgeCore
import CwlinkAPI
import LocalRPC

extension LineExplanation {
  init(_ history: LineHistory) {
    self.init(
      customerID: history.customerID, productID: history.productID, period: history.period.description,
      paragraphs: ExplanationText(history: history).paragraphs.map {
        Paragraph(subject: .init(rawValue: Int32($0.subject.rawValue)), sentences: $0.sentences)
      },
      billings: history.billings.map { Billing($0) }, lines: history.lines.map { CwlinkAPI.ReconciledLine($0) },
      connectwiseError: history.connectWiseError ?? "")
  }
}

extension LineExplanation.Billing {
  init(_ billing: LineHistory.Billing) {
    self.init(
      planID: billing.run.planID, planHash: billing.run.planHash, planTime: billing.plan.map { ProtobufTimestamp($0.created) },
      plannedBy: billing.plan?.createdBy ?? "", line: billing.line.map { CwlinkAPI.PlanLine($0) }, runID: billing.run.id,
      runTime: ProtobufTimestamp(billing.run.created), appliedBy: billing.run.createdBy,
      outcome: CwlinkAPI.RunLine(billing.outcome), attempts: Int32(clamping: billing.delivery?.attempts ?? 0),
      writeTime: billing.delivery.flatMap { $0.state == .done ? ProtobufTimestamp($0.updated) : nil })
  }
}
