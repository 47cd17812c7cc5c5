/// What a test of the connection found, verdict by verdict.
public struct ConnectionTest: Sendable, Equatable, Codable {
  public struct Verdict: Sendable, Equatable, Codable {
    /// The numbers are the API's.
    public enum Outcome: Int, Sendable, Codable, CaseIterable {
      case passed = 1
      case failed
      /// Not asked, since an earlier one failed or since it does not apply.
      case skipped
      case warning
    }

    /// "dns", "tcp", "tls", …, "right:companies".
    public var check: String
    public var outcome: Outcome
    public var message: String
    /// Empty where nothing is to be done.
    public var remedy: String
  }

  /// In the order they were asked.
  public var verdicts: [Verdict]
  public var time: Instant

  public var passed: Bool { firstFailure == nil }
  public var firstFailure: Verdict? { verdicts.first { $0.outcome == .failed } }
}
