import BridgeAccounts
import BridgeCore
import CwlinkAPI

/// Figures as a request brings them, before anything is known to be right.
struct FigureInput<Item: FigureItem> {
  var customerID: String
  var productID = ""
  var day: String
  var source: String
  var counts: Counters<Item>

  /// Checks what needs no database. Throws INVALID_ARGUMENT naming the first wrong field.
  static func figures(_ inputs: [FigureInput], today: Day, received: Instant, place: String) throws(DomainError) -> [Figures<Item>] {
    guard (1...ReportHarness.mostFigures).contains(inputs.count) else {
      throw .invalid(place, "has \(inputs.count) figures; 1 to \(ReportHarness.mostFigures) are taken in one message")
    }
    var figures: [Figures<Item>] = []
    figures.reserveCapacity(inputs.count)
    for (index, input) in inputs.enumerated() {
      guard let day = FigureRules.day(input.day) else {
        throw .invalid("\(place)[\(index)].day", FigureRules.problem(dayText: input.day) ?? "is no day")
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
  /// Where a request has it.
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
  /// Where a request has it.
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
