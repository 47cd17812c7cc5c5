import CCurl

extension HTTPResponse {
  init(_ outcome: TransferOutcome, url: String) throws(TransportError) {
    guard case .done(let code, _) = outcome.end, code == CURLE_OK.rawValue else { throw TransportError(outcome, url: url) }
    self.init(
      status: outcome.status, headers: HTTPHeaders(lines: outcome.progress.lines.map(\.text)), body: outcome.progress.body,
      version: outcome.version)
  }
}

extension HTTPHeaders {
  /// The last answer's of what may be several: an interim "100 Continue" or "103 Early Hints" comes before.
  init(lines: [String]) {
    self.init()
    for line in lines {
      if line.hasPrefix("HTTP/") {
        self = HTTPHeaders()
      } else if let colon = line.firstIndex(of: ":") {
        add(String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }))
      }
    }
  }
}
