import BridgeAccounts
import BridgeCore

/// A line that links a customer to a company, which must be there.
struct CompanyLookup: Sendable {
  var line: Int
  var identifier: String

  /// Companies that are missing, deleted or inactive, found in one listing of all: a file of a thousand lines asks no thousand times.
  static func problems(of lookups: [CompanyLookup], in directory: CompanyDirectory) async throws -> [LineProblem] {
    guard !lookups.isEmpty else { return [] }
    let companies = try await directory.companies()
    let byIdentifier = Dictionary(grouping: companies) { $0.identifier.lowercased() }
    var problems: [LineProblem] = []
    for lookup in lookups {
      let found = byIdentifier[lookup.identifier.lowercased()] ?? []
      let verification = (found.first { !$0.deleted } ?? found.first).map { CompanyVerification($0) }
      guard verification?.verdict != .found else { continue }
      // Those beyond are counted, not shown.
      let candidates = problems.count < LineProblem.mostShown ? companies : []
      let missing = {
        CompanyVerification(
          missing: lookup.identifier, similar: SimilarIdentifiers.rank(lookup.identifier, candidates.map { ($0.identifier, $0.name) }))
      }
      problems.append(LineProblem(line: lookup.line, column: "company", message: (verification ?? missing()).message))
    }
    return problems
  }
}
