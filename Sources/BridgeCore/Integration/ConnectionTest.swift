package import ConnectWise

/// The result of a connection test.
package struct ConnectionTest: Sendable, Equatable, Codable {
  package struct Verdict: Sendable, Equatable, Codable {
    /// Raw values as in the API.
    package enum Outcome: Int, Sendable, Codable, CaseIterable {
      case passed = 1
      case failed
      /// Not run, since an earlier check failed or the check does not apply.
      case skipped
      case warning
    }

    /// "dns", "tcp", "tls", …, "right:companies".
    package var check: String
    package var outcome: Outcome
    package var message: String
    /// Empty if no action is needed.
    package var remedy: String
  }

  /// In the order of the checks.
  package var verdicts: [Verdict]
  package var time: Instant

  package var passed: Bool { firstFailure == nil }
  package var firstFailure: Verdict? { verdicts.first { $0.outcome == .failed } }
}

extension ConnectionTest.Verdict {
  package init(_ verdict: ConnectWise.Verdict) {
    let outcome: Outcome =
      switch verdict.outcome {
      case .passed: .passed
      case .failed: .failed
      case .skipped: .skipped
      case .warning: .warning
      }
    self.init(
      check: verdict.check, outcome: outcome, message: verdict.message,
      remedy: verdict.isPaused ? Remedy(.integrationResume).command : verdict.remedy)
  }
}
