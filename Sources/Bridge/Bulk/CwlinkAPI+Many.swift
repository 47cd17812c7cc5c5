import BridgeCore
import CwlinkAPI

extension TableKind {
  /// Throws INVALID_ARGUMENT naming table.
  init(_ table: CwlinkAPI.TableKind) throws(DomainError) {
    guard let kind = TableKind(rawValue: Int(table.rawValue)) else {
      throw .invalid("table", "name one of: \(TableKind.allCases.map { "\($0)" }.joined(separator: ", "))")
    }
    self = kind
  }
}

extension ProposeMatchesResponse {
  init(_ findings: MatchFindings) {
    self.init(
      proposals: findings.proposals.map { CwlinkAPI.MatchProposal($0) }, unmatchedCustomerIDs: findings.unmatchedCustomerIDs,
      companyCount: Int32(clamping: findings.companyCount))
  }
}

extension CwlinkAPI.MatchProposal {
  init(_ proposal: MatchProposal) {
    self.init(
      customerID: proposal.customerID, customerName: proposal.customerName, companyID: Int64(proposal.company.id),
      companyIdentifier: proposal.company.identifier, companyName: proposal.company.name, score: Int32(clamping: proposal.score),
      certain: proposal.certain, reason: proposal.reason)
  }
}

extension Progress {
  init(_ progress: BulkProgress) {
    self.init(
      done: Int32(clamping: progress.done), total: Int32(clamping: progress.total), failed: Int32(clamping: progress.failed),
      object: progress.object, error: progress.error, message: progress.message)
  }
}

extension CwlinkAPI.UnmappedThing {
  init(_ thing: UnmappedThing) {
    self.init(kind: .init(rawValue: Int32(thing.kind.rawValue)), object: thing.object, message: thing.message, remedy: thing.remedy)
  }
}
