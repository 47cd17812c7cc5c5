import CurlTransport

/// A page of a log, reduced to what is counted.
package struct LogPage: Sendable, Equatable {
  package var rows: [LogRow]
  /// Nil on the last page.
  package var nextToken: String?
  /// By the service's clock.
  package var serverTime: UTCTime?
  /// Rows that were not counted because they are not objects or have no time.
  package var unreadable = 0
  /// Of the body.
  package var byteCount = 0

  package init(rows: [LogRow], nextToken: String? = nil, serverTime: UTCTime? = nil, unreadable: Int = 0) {
    self.rows = rows
    self.nextToken = nextToken
    self.serverTime = serverTime
    self.unreadable = unreadable
  }

  /// Status 204, or 200 with an empty body, is an empty page.
  init(_ response: HTTPResponse, log: MailLog) throws(TrendMicroError) {
    self.init(rows: [], serverTime: response.serverTime)
    byteCount = response.body.count
    guard response.status != 204, !response.body.allSatisfy({ $0 <= 0x20 }) else { return }
    try read(response.body, log)
  }

  /// Throws an error of kind `invalidAnswer` if the body is not a page.
  package init(body: [UInt8], log: MailLog) throws(TrendMicroError) {
    self.init(rows: [])
    byteCount = body.count
    try read(body, log)
  }
}
