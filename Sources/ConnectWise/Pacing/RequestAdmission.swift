/// Decides when a request may go to the throttle, to divide the site's budget among those on whose behalf requests are made.
public protocol RequestAdmission: Sendable {
  /// Runs the request when its turn comes. Throws `cancelled`, without running it, if the task is cancelled first.
  ///
  /// - Parameter requestsPerMinute: the budget of the site.
  func run<Answer: Sendable>(
    requestsPerMinute: Int, _ request: () async throws(ConnectWiseError) -> Answer
  ) async throws(ConnectWiseError) -> Answer
}
