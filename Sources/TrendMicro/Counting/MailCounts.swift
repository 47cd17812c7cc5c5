/// What was counted in the logs for one day.
package struct MailCounts: Sendable, Equatable, Codable {
  /// Inbound messages, one per recipient.
  package var accepted: Int64 = 0
  /// The accepted ones whose action was a delivery when they were read.
  package var delivered: Int64 = 0
  /// Inbound connections that were refused, one per recipient.
  package var blocked: Int64 = 0
  /// Inbound policy events. They are detections, not messages: one message can cause several.
  package var detections: [DetectionCategory: Int64] = [:]
  /// The detections of category `other` by the vendor's event type.
  package var otherNames: [String: Int64] = [:]
  package var outboundAccepted: Int64 = 0
  package var outboundBlocked: Int64 = 0
  package var outboundDetections: Int64 = 0

  package init() {}

  /// Everything that arrived, as the console's volume chart counts it.
  package var received: Int64 { accepted + blocked }

  package subscript(_ category: DetectionCategory) -> Int64 { detections[category] ?? 0 }

  package var isEmpty: Bool { self == MailCounts() }

  mutating func count(_ row: LogRow) {
    switch (row.subject, row.isOutbound) {
    case (.accepted(let isDelivered), false):
      accepted += 1
      if isDelivered { delivered += 1 }
    case (.accepted, true): outboundAccepted += 1
    case (.blocked, false): blocked += 1
    case (.blocked, true): outboundBlocked += 1
    case (.detection(let detection), false):
      detections[detection.category, default: 0] += 1
      if let name = detection.otherName { otherNames[name, default: 0] += 1 }
    case (.detection, true): outboundDetections += 1
    }
  }

  package static func += (a: inout MailCounts, b: MailCounts) {
    a.accepted += b.accepted
    a.delivered += b.delivered
    a.blocked += b.blocked
    a.detections.merge(b.detections, uniquingKeysWith: +)
    a.otherNames.merge(b.otherNames, uniquingKeysWith: +)
    a.outboundAccepted += b.outboundAccepted
    a.outboundBlocked += b.outboundBlocked
    a.outboundDetections += b.outboundDetections
  }
}
