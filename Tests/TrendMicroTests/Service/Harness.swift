import Crypto
import CurlTransport
import Foundation
import Synchronization
import TestSupport

@testable import TrendMicro

let exampleToken = "0b0e6a1e-0000-4000-8000-00000000feed"
let exampleSecret = "EXAMPLE-SECRET-KEY-not-real"
let exampleKey = AccessKey(token: Secret(exampleToken), secretKey: Secret(exampleSecret))

/// Time that advances only by sleeping.
final class ManualTime: Sendable {
  private let state = Mutex<(now: Duration, sleeps: [Duration])>((.zero, []))
  /// Where the wall clock began.
  let start: UTCTime

  init(start: UTCTime = .now) { self.start = start }

  var sleeps: [Duration] { state.withLock { $0.sleeps } }
  func advance(_ duration: Duration) { state.withLock { $0.now += duration } }

  var clock: ServiceClock {
    let start = start
    return ServiceClock(
      time: TimeSource(
        now: { self.state.withLock { $0.now } },
        sleep: { duration in
          try Task.checkCancellation()
          self.state.withLock { state in
            state.sleeps.append(duration)
            state.now += duration
          }
        }, random: { 0.5 }), wall: { start + self.state.withLock { $0.now } })
  }
}

extension ScriptedServer {
  /// Refuses what is not signed as documented, from the bytes of the request alone.
  static func signed(clock: UTCTime? = nil, _ answer: @escaping Answer) throws -> ScriptedServer {
    try ScriptedServer { request, number in
      guard request.headers["x-access-token"] == exampleToken, let time = request.headers["x-posix-time"], let seconds = Int64(time),
        abs(seconds - (clock ?? .now).seconds) <= 900, UUID(uuidString: request.headers["x-traceid"] ?? "") != nil,
        request.headers["content-type"] == "application/json; charset=utf-8"
      else { return .refused }
      let digest = request.body.isEmpty ? "" : Data(Insecure.MD5.hash(data: request.body)).base64EncodedString()
      let payload = "\(time)\(request.method)\(request.target)\(digest)"
      let code = HMAC<SHA256>.authenticationCode(for: Data(payload.utf8), using: SymmetricKey(data: Data(exampleSecret.utf8)))
      return request.headers["x-signature"] == Data(code).base64EncodedString() ? answer(request, number) : .refused
    }
  }

  func licensing(_ time: ManualTime = ManualTime(), retry: RetryPolicy = RetryPolicy(), path: String = "") throws -> LicensingClient {
    try LicensingClient(baseURL: origin + path, key: exampleKey, retry: retry, clock: time.clock)
  }

  func remoteManager(_ time: ManualTime = ManualTime()) throws -> RemoteManagerClient {
    try RemoteManagerClient(baseURL: origin, key: exampleKey, clock: time.clock)
  }

  func emailSecurity(
    _ time: ManualTime = ManualTime(), settings: ConnectionSettings = ConnectionSettings(), retry: RetryPolicy = RetryPolicy()
  ) throws -> EmailSecurityClient {
    try EmailSecurityClient(
      baseURL: origin, login: "admin@alder.example", apiKey: Secret("tmes-key-not-real"), settings: settings, retry: retry,
      clock: time.clock)
  }
}

extension ScriptedServer.Response {
  static var refused: Self { Self(401, #"{"error_subject":"Unauthorized","error_message":"Signature mismatch"}"#) }
}

/// The error that a call throws.
func failure<Answer>(_ body: () async throws -> Answer) async -> TrendMicroError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? TrendMicroError
  }
}

let anyRequest = LogRequest(.blocked, start: UTCTime(seconds: 1_780_000_000), end: UTCTime(seconds: 1_780_003_600))
