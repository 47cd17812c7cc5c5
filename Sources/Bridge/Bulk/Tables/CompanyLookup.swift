import BridgeAccounts
import BridgeCore

/// A line that links a customer to a company, which must exist.
struct CompanyLookup: Sendable {
  var line: Int
  var identifier: String

  /// Finds missing, deleted and inactive companies with one listing of all companies, instead of one request per line.
  static func problems(of lookups: [CompanyLookup], in directory: CompanyDirectory) async throws -> [LineProblem] {
    guard !lookups.isEmpty else { return [] }
    let companies = try await directory.companies()
    let byIdentifier = Dictionary(grouping: companies) { $0.identifier.lowercased() }
    var problems: [LineProblem] = []
    for lookup in lookups {
      let found = byIdentifier[lookup.identifier.lowercased()] ?? []
      let verification = (found.first { !$0.deleted } ?? found.first).map { CompanyVerification($0) }
      guard verification?.verdict != .found else { continue }
      // Ranking all companies for thousands of wrong lines would take long.
      let candidates = problems.count < WrongLines.mostShown ? companies : []
      let missing = {
        CompanyVerification(
          missing: lookup.identifier, similar: SimilarIdentifiers.rank(lookup.identifier, candidates.map { ($0.identifier, $0.name) }))
      }
      problems.append(LineProblem(line: lookup.line, column: "company", message: (verification ?? missing()).message))
    }
    return problems
  }
}
