import CurlTransport

extension TrendMicroError {
  /// The difference of clocks that a signed request may have.
  static let clockTolerance = Duration.seconds(15 * 60)

  /// The error that a response represents; nil for a 2xx status.
  ///
  /// `now` is the time by this machine's clock. `hasPageToken`: whether the request continued a list.
  init?(
    _ response: HTTPResponse, from service: ServiceKind, at now: UTCTime, hasPageToken: Bool = false, hiding secrets: [Secret] = []
  ) {
    let status = response.status
    guard !(200...299).contains(status) else { return nil }
    let body = RefusalBody(response, service, hiding: secrets)
    let said = body.text.map { " It says: \($0)" } ?? ""
    let name = service.name
    switch status {
    case 300...399:
      self.init(
        .invalidAnswer, status: status, message: "\(name.capitalizedFirst) responded with a redirect, which is not followed.",
        remedy: "Set the base URL that the service documents; a redirect would send the credentials elsewhere.")
    case 401, 403:
      self = .refused(status, service, said, response.clockDifference(at: now))
    case 400 where response.clockDifference(at: now).map { abs($0) >= Self.clockTolerance } == true && service != .emailSecurity:
      self = .refused(status, service, said, response.clockDifference(at: now))
    case 404 where service == .emailSecurity && !body.code.isEmpty:
      self.init(
        .notAvailable, status: status, message: "Log retrieval is not available for this account.\(said)",
        remedy: "In the Email Security console, open Administration > Service Integration > Log Retrieval and switch it on.")
    case 404, 410:
      self.init(
        .notAvailable, status: status, message: "\(name.capitalizedFirst) does not have what was asked for.\(said)",
        remedy: "Check the base URL, and that the account may use this interface.")
    case 400 where hasPageToken:
      self.init(
        .pageTokenRefused, status: status, message: "The token of the next page is not accepted; it has probably expired.\(said)",
        remedy: "No action is required: the window is read again from its beginning.", isTransient: true)
    case 408:
      self.init(
        .unreachable, status: status, message: "\(name.capitalizedFirst) timed out waiting for the request.\(said)", remedy: "Try again.",
        isTransient: true)
    case 429:
      self.init(
        .throttled, status: status, message: "\(name.capitalizedFirst) received too many requests.\(said)",
        remedy: "Wait; the next pull tries again.", isTransient: true)
    case 400...499:
      self.init(
        .invalidRequest, status: status, message: "\(name.capitalizedFirst) refuses the request.\(said)",
        remedy: "Check the settings of the source; if they are right, the interface has changed: report it.")
    case 500...599:
      self.init(
        .server, status: status, message: "\(name.capitalizedFirst) reported an error of its own (\(status)).\(said)",
        remedy: "Try again later; if it persists, contact Trend Micro.", isTransient: true)
    default:
      self = .invalidAnswer(service, "its status \(status) is not expected", status: status)
    }
    code = body.code
    retryAfter = response.retryAfter
  }

  private static func refused(_ status: Int, _ service: ServiceKind, _ said: String, _ difference: Duration?) -> TrendMicroError {
    if service != .emailSecurity, let difference, abs(difference) >= clockTolerance {
      let minutes = Int(abs(difference).components.seconds / 60)
      return TrendMicroError(
        .clockDiffers, status: status,
        message:
          "This machine's clock is \(minutes) minutes \(difference > .zero ? "behind" : "ahead of") the clock of \(service.name), which refuses more than 15 minutes.\(said)",
        remedy: "Synchronise the clock (timedatectl set-ntp true).", clockDifference: difference)
    }
    return TrendMicroError(
      .credentialsRefused, status: status, message: "\(service.name.capitalizedFirst) does not accept the credentials.\(said)",
      remedy: "Enter the credentials again. \(service.credentialsHint)", clockDifference: difference)
  }

  /// No complete response was received.
  init(_ error: TransportError, from service: ServiceKind) {
    switch (error.phase, error.cause) {
    case (_, .cancelled): self = .wasCancelled
    case (.request, _): self.init(.configuration, message: error.message, remedy: error.remedy, transport: error)
    case (_, .tooLarge):
      self = .invalidAnswer(service, "it is larger than the limit", status: nil)
      transport = error
    default:
      self.init(.unreachable, message: error.message, remedy: error.remedy, isTransient: error.isTransient, transport: error)
    }
  }
}

extension HTTPResponse {
  /// The time of the Date header.
  var serverTime: UTCTime? { headers["Date"].flatMap { HTTPDate.seconds($0) }.map { UTCTime(seconds: $0) } }

  /// How far the server's clock is ahead, to the second.
  func clockDifference(at now: UTCTime) -> Duration? { serverTime.map { $0 - now.flooredToSecond } }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

func abs(_ duration: Duration) -> Duration { duration < .zero ? .zero - duration : duration }
