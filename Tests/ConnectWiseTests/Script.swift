@testable import ConnectWise
import CurlTransport
import Foundation
import Synchronization

/// A scripted ConnectWise: answers requests in memory and records them.
final class Script: HTTPSending {
  typealias Answer = @Sendable (HTTPRequest, Int) throws(TransportError) -> HTTPResponse?

  private struct State {
    var requests: [HTTPRequest] = []
    var now: Duration = .zero
    var sleeps: [Duration] = []
  }

  private let state = Mutex(State())
  private let answer: Answer

  /// `answer` receives each request and its number; nil means the default response: discovery at "v2026_1/", otherwise 404.
  init(_ answer: @escaping Answer) { self.answer = answer }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }
  var sleeps: [Duration] { state.withLock { $0.sleeps } }
  /// The requests to the REST API, as "GET /path?query" after the base URL.
  var calls: [String] {
    requests.compactMap { request in
      request.url.components(separatedBy: "/apis/3.0").dropFirst().first.map { "\(request.method.rawValue) \($0)" }
    }
  }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let number = state.withLock { state in
      state.requests.append(request)
      return state.requests.count - 1
    }
    Self.record(request)
    if let response = try answer(request, number) { return response }
    if request.url.contains("/login/companyinfo/") { return .discovery() }
    return .json(404, #"{"code":"NotFound","message":"not found","errors":null}"#)
  }

  /// A clock that advances only by sleeping.
  var time: TimeSource {
    TimeSource(
      now: { self.state.withLock { $0.now } },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock { state in
          state.sleeps.append(duration)
          state.now += duration
        }
      }, random: { 0.5 })
  }

  func client(
    site: String = "na.myconnectwise.net", clientID: String = "11111111-2222-4333-8444-555555555555", retry: RetryPolicy = RetryPolicy(),
    admission: (any RequestAdmission)? = nil
  ) throws -> ConnectWiseClient {
    let configuration = SiteConfiguration(
      site: site, companyID: "trainingco", publicKey: "pub", privateKey: Secret("hunter2"), clientID: clientID)
    return try ConnectWiseClient(configuration: configuration, sender: self, admission: admission, retry: retry, time: time)
  }

  /// Appends every request to the REST API to a file for the contract check.
  private static func record(_ request: HTTPRequest) {
    guard let path = ProcessInfo.processInfo.environment["CWLINK_TEST_EXCHANGES"],
      let tail = request.url.components(separatedBy: "/apis/3.0").dropFirst().first
    else { return }
    let parts = tail.split(separator: "?", maxSplits: 1)
    var exchange: [String: Any] = [
      "method": request.method.rawValue, "path": String(parts[0]), "query": parts.count > 1 ? String(parts[1]) : "",
    ]
    exchange["headers"] = Dictionary(request.headers.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }).merging([
      "Authorization": "Basic"
    ]) { $1 }
    exchange["body"] = (request.body.flatMap { try? JSONSerialization.jsonObject(with: Data($0)) }) ?? NSNull()
    exchange["status"] = 200
    guard let line = try? JSONSerialization.data(withJSONObject: exchange, options: .sortedKeys) else { return }
    recording.withLock { _ in
      if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      file.seekToEndOfFile()
      file.write(line + Data([0x0A]))
      try? file.close()
    }
  }

  private static let recording = Mutex(())
}

extension HTTPResponse {
  static func json(_ text: String) -> HTTPResponse { .json(200, text) }

  static func json(_ status: Int, _ text: String, _ headers: HTTPHeaders = [:]) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
  }

  static func discovery(codebase: String = "v2026_1/", siteURL: String = "api-na.myconnectwise.net") -> HTTPResponse {
    .json(
      #"{"CompanyName":"Training","Codebase":"\#(codebase)","VersionCode":"v2026.1","CompanyID":"trainingco","IsCloud":"true","SiteUrl":"\#(siteURL)"}"#
    )
  }
}

extension HTTPRequest {
  /// The query's decoded values.
  var query: [String: String] {
    let items = URLComponents(string: url)?.queryItems ?? []
    return Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
  }
}

extension ConnectWiseClient {
  /// A basis on which any write may rest now.
  var fresh: ReadBasis {
    let basis = ReadBasis()
    basis.record("", throttle.mark())
    return basis
  }
}

/// The error that a call throws.
func failure<Answer>(_ body: () async throws(ConnectWiseError) -> Answer) async -> ConnectWiseError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}
