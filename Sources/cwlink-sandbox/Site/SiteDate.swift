import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Gives responses the site's time as their Date: the HTTP server sets this machine's, and a client that compares clocks would see another one than
/// the interfaces have.
final class SiteDate: ChannelOutboundHandler, RemovableChannelHandler, Sendable {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// What a response carries the date in until it is written.
  private static let carrier = HTTPField.Name("x-site-date")

  /// The field for a response at this time.
  static func set(_ time: Timestamp, in headers: inout HTTPFields) {
    if let carrier { headers[carrier] = time.httpDate }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), let carrier = Self.carrier, let date = head.headerFields[carrier] else {
      return context.write(data, promise: promise)
    }
    head.headerFields[carrier] = nil
    head.headerFields[.date] = date
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}

extension Timestamp {
  /// "Fri, 20 Nov 2026 18:04:26 GMT".
  var httpDate: String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let number = Int((Double(seconds) / 86_400).rounded(.down))
    let parts = text.utf8.split { [UInt8(ascii: "-"), UInt8(ascii: "T"), UInt8(ascii: "Z")].contains($0) }.map { String(Substring($0)) }
    guard parts.count == 4, let month = Int(parts[1]) else { return "" }
    return "\(days[((number % 7) + 7) % 7]), \(parts[2]) \(months[month - 1]) \(parts[0]) \(parts[3]) GMT"
  }
}
