/// What a test of the connection found, verdict by verdict.
package struct ConnectionTest: Sendable, Equatable, Codable {
  package struct Verdict: Sendable, Equatable, Codable {
    /// The numbers are the API's.
    package enum Outcome: Int, Sendable, Codable, CaseIterable {
      case passed = 1
      case failed
      /// Not asked, since an earlier one failed or since it does not apply.
      case skipped
      case warning
    }

    /// "dns", "tcp", "tls", …, "right:companies".
    package var check: String
    package var outcome: Outcome
    package var message: String
    /// Empty where nothing is to be done.
    package var remedy: String
  }

  /// In the order they were asked.
  package var verdicts: [Verdict]
  package var time: Instant

  package var passed: Bool { firstFailure == nil }
  package var firstFailure: Verdict? { verdicts.first { $0.outcome == .failed } }
}
