import BridgeAccounts
import BridgeCore
import CwlinkAPI

/// Figures as received in a request, not yet validated.
struct FigureInput<Item: FigureItem> {
  var customerID: String
  var productID = ""
  var day: String
  var source: String
  var counts: Counters<Item>

  /// Performs the checks that need no database. Throws INVALID_ARGUMENT naming the first invalid field.
  static func figures(_ inputs: [FigureInput], today: Day, received: Instant, place: String) throws(DomainError) -> [Figures<Item>] {
    guard (1...ReportHarness.mostFigures).contains(inputs.count) else {
      throw .invalid(place, "has \(inputs.count) figures; 1 to \(ReportHarness.mostFigures) are taken in one message")
    }
    var figures: [Figures<Item>] = []
    figures.reserveCapacity(inputs.count)
    for (index, input) in inputs.enumerated() {
      guard let day = FigureRules.day(input.day) else {
        throw .invalid("\(place)[\(index)].day", FigureRules.problem(dayText: input.day) ?? "is not a day")
      }
      if let problem = FigureRules.problem(day: day, today: today) { throw .invalid("\(place)[\(index)].day", problem) }
      for item in Item.allCases {
        if let problem = FigureRules.problem(input.counts[item], of: item) { throw .invalid("\(place)[\(index)].\(item.name)", problem) }
      }
      if let problem = FigureRules.problem(source: input.source) { throw .invalid("\(place)[\(index)].source", problem) }
      figures.append(
        Figures(
          customerID: input.customerID, productID: input.productID, day: day, counts: input.counts, source: input.source, received: received
        ))
    }
    return figures
  }
}

extension FigureInput<BridgeAccounts.MailItem> {
  init(_ figures: CwlinkAPI.MailFigures) {
    self.init(
      customerID: figures.customerID, productID: figures.productID, day: figures.day, source: figures.source,
      counts: Counters { figures[keyPath: $0.field] })
  }
}

extension FigureInput<DeviceItem> {
  init(_ figures: CwlinkAPI.DeviceFigures) {
    self.init(
      customerID: figures.customerID, day: figures.day, source: figures.source, counts: Counters { figures[keyPath: $0.field] })
  }
}

extension BridgeAccounts.MailItem {
  /// The field of the request message.
  var field: WritableKeyPath<CwlinkAPI.MailFigures, Int64> {
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
  var field: WritableKeyPath<CwlinkAPI.DeviceFigures, Int64> {
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
