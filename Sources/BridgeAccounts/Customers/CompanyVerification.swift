/// The result of looking up a company identifier in ConnectWise.
package struct CompanyVerification: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Verdict: Int, Sendable, CaseIterable {
    case found = 1
    case notFound
    case deleted
    case inactive
  }

  package var verdict: Verdict
  package var company: Company?
  package var message: String
  /// If no company matches: similar identifiers, the most similar first.
  var similarIdentifiers: [String] = []

  package init(_ company: Company) {
    self.company = company
    verdict = company.deleted ? .deleted : company.inactive ? .inactive : .found
    message =
      switch verdict {
      case .deleted: "company '\(company.identifier)' (\(company.name)) is deleted in ConnectWise; restore it there, or choose another"
      case .inactive:
        "company '\(company.identifier)' (\(company.name)) is inactive in ConnectWise (status \(company.status)); activate it there, or choose another"
      case .found, .notFound: "company '\(company.identifier)' is \(company.name)"
      }
  }

  package init(missing identifier: String, similar: [String]) {
    verdict = .notFound
    similarIdentifiers = similar
    message =
      "no company '\(identifier)' in ConnectWise"
      + (similar.isEmpty
        ? "; its ID is on the company's page there" : "; similar: \(similar.map { "'\($0)'" }.joined(separator: ", "))")
  }
}
