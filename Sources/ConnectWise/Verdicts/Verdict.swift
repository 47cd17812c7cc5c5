/// What one check of a connection test found.
public struct Verdict: Sendable, Equatable {
  public enum Outcome: String, Sendable {
    case passed
    case failed
    /// Not asked, since an earlier one failed or since it cannot be asked without writing.
    case skipped
    case warning
  }

  /// "dns", "tcp", "tls", "discovery", "company", "client_id", "keys", "api_version", "right:companies", …
  public var check: String
  public var outcome: Outcome
  public var message: String
  /// What to do about it; empty where nothing is to be done.
  public var remedy: String

  public init(_ check: String, _ outcome: Outcome, _ message: String, remedy: String = "") {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.remedy = remedy
  }
}
