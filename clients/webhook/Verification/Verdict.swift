/// What is to be thought of a delivery.
public enum Verdict: Sendable, Equatable {
  /// The sender holds one of the keys.
  ///
  /// - Parameters:
  ///   - id: who sends the same delivery again gives the same id; nil where none was given.
  ///   - time: when it was sent, in seconds since 1970; nil where the scheme signs none.
  case accepted(id: String?, time: Int64?)
  case refused(Refusal)

  public enum Refusal: String, Sendable, CaseIterable {
    /// A header that the scheme needs is missing, empty or there twice.
    case missing
    /// A header is not of its form.
    case malformed
    /// No key gives this signature.
    case mismatch
    /// The signature is right, and sent too long ago: perhaps a recording.
    case tooOld
    /// The signature is right, and from the future: a clock is wrong.
    case tooNew
  }
}
