import BridgeAccounts
import BridgeCore
import CwlinkAPI

/// Figures as received in a request, not yet validated.
struct FigureInput<Item: FigureItem> {
  var customerID: String
  var productID = ""
  var day: String
  var source: String
  /// One per item, in the items' order; nil if it is missing.
  var values: [Int64?]

  /// Performs the checks that need no database. Throws INVALID_ARGUMENT naming the first invalid field, or all missing figures of a day. `keys` are
  /// those of the request so far.
  static func figures(
    _ inputs: [FigureInput], today: Day, received: Instant, place: String, message: Int, _ keys: inout BatchKeys
  ) throws(DomainError) -> [Figures<Item>] {
    guard (1...ReportHarness.mostFigures).contains(inputs.count) else {
      throw .invalid(place, "has \(inputs.count) figures; a message has 1 to \(ReportHarness.mostFigures)")
    }
    var figures: [Figures<Item>] = []
    figures.reserveCapacity(inputs.count)
    for (index, input) in inputs.enumerated() {
      guard let day = FigureRules.day(input.day) else {
        throw .invalid("\(place)[\(index)].day", FigureRules.problem(dayText: input.day) ?? "is not a day")
      }
      if let problem = FigureRules.problem(day: day, today: today) { throw .invalid("\(place)[\(index)].day", problem) }
      let counts = try input.counts(place: "\(place)[\(index)]")
      if let problem = FigureRules.problem(source: input.source) { throw .invalid("\(place)[\(index)].source", problem) }
      let read = Figures(
        customerID: input.customerID, productID: input.productID, day: day, counts: counts, source: input.source, received: received)
      if let earlier = keys.earlier(FigureQueries.key(read), value: input.values, message: message, index: index) {
        let what = Item.productIDs == nil ? "customer" : "customer, product"
        throw .invalid("\(place)[\(index)]", "has the same \(what) and day as \(earlier); send one of them")
      }
      figures.append(read)
    }
    return figures
  }

  private func counts(place: String) throws(DomainError) -> Counters<Item> {
    var counts = Counters<Item>()
    var missing = FieldViolations()
    for (item, value) in zip(Item.allCases, values) {
      guard let value else {
        missing.add("\(place).\(item.name)", "is missing; send 0 if there were none")
        continue
      }
      if let problem = FigureRules.problem(value, of: item) { throw .invalid("\(place).\(item.name)", problem) }
      counts[item] = value
    }
    try missing.throwIfAny()
    return counts
  }
}

extension FigureInput<BridgeAccounts.MailItem> {
  init(_ figures: CwlinkAPI.MailFigures) {
    self.init(
      customerID: figures.customerID, productID: figures.productID, day: figures.day, source: figures.source,
      values: BridgeAccounts.MailItem.allCases.map { figures[keyPath: $0.field] })
  }
}

extension FigureInput<DeviceItem> {
  init(_ figures: CwlinkAPI.DeviceFigures) {
    self.init(
      customerID: figures.customerID, day: figures.day, source: figures.source,
      values: DeviceItem.allCases.map { figures[keyPath: $0.field] })
  }
}

extension BridgeAccounts.MailItem {
  /// The field of the request message.
  var field: WritableKeyPath<CwlinkAPI.MailFigures, Int64?> {
    switch self {
    case .received: \.received
    case .delivered: \.delivered
    case .spam: \.spam
    case .phishing: \.phishing
    case .malware: \.malware
    case .ransomware: \.ransomware
    case .businessEmailCompromise: \.businessEmailCompromise
    case .policy: \.policy
    case .sandbox: \.sandbox
    }
  }
}

extension DeviceItem {
  /// The field of the request message.
  var field: WritableKeyPath<CwlinkAPI.DeviceFigures, Int64?> {
    switch self {
    case .workstations: \.workstations
    case .servers: \.servers
    case .serversOffline: \.serversOffline
    case .virusesRemoved: \.virusesRemoved
    case .spywareRemoved: \.spywareRemoved
    case .fullyPatched: \.fullyPatched
    }
  }
}
