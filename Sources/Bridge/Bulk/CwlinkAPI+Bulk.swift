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
  /// A page holds proposals and, after the last of them, customers without a match.
  init(_ findings: MatchFindings, _ page: Page) throws {
    enum Row {
      case proposal(MatchProposal)
      case unmatched(String)

      var key: String {
        switch self {
        case .proposal(let proposal): "\(proposal.customerID) \(proposal.company.id)"
        case .unmatched(let id): id
        }
      }
    }
    let all = findings.proposals.map(Row.proposal) + findings.unmatchedCustomerIDs.map(Row.unmatched)
    let (rows, nextToken) = try page.slice(all, key: \.key)
    self.init(companyCount: Int32(clamping: findings.companyCount), nextPageToken: nextToken, totalSize: Int32(clamping: all.count))
    for row in rows {
      switch row {
      case .proposal(let proposal): proposals.append(CwlinkAPI.MatchProposal(proposal))
      case .unmatched(let id): unmatchedCustomerIDs.append(id)
      }
    }
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
      object: progress.object, error: progress.error, message: progress.message, unchanged: progress.isUnchanged)
  }
}

extension UnmappedItem {
  init(_ thing: UnmappedThing) {
    self.init(kind: .init(rawValue: Int32(thing.kind.rawValue)), object: thing.object, message: thing.message, remedy: thing.remedy)
  }
}
