package import ConnectWise

extension ConnectionTest.Verdict {
  package init(_ verdict: ConnectWise.Verdict) {
    let outcome: Outcome =
      switch verdict.outcome {
      case .passed: .passed
      case .failed: .failed
      case .skipped: .skipped
      case .warning: .warning
      }
    self.init(check: verdict.check, outcome: outcome, message: verdict.message, remedy: verdict.remedy)
  }
}
