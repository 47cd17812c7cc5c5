import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport

/// One step of a generated month: a request to the daemon, or something that happens in ConnectWise.
///
/// Every request may be repeated after a failure: it names what it wants (a plan's hash, a request_id), as a careful client would.
enum CampaignStep: Sendable {
  case report(customer: String, product: String, quantity: Int64)
  case plan
  /// Applies the latest plan.
  case apply
  case event(customer: String, object: String, text: String, recovered: Bool)
  /// The day's figures, then the next morning, on which they are reported.
  case figures(day: Int)
  case morning(day: Int)
  case mail(customer: String)
  /// A person's edit of the addition that bills a product.
  case editAddition(agreement: Int, product: String, quantity: Int)
  /// A person's edit, of which ConnectWise sends a callback.
  case edit(path: String, json: String)
  /// A person's note on the newest ticket.
  case note(text: String)

  var isEdit: Bool {
    switch self {
    case .editAddition, .edit, .note: true
    default: false
    }
  }

  /// The requests that the step causes, as far as it causes any.
  var methods: [String] {
    switch self {
    case .plan, .edit: ["GET"]
    case .apply: ["GET", "POST", "PATCH"]
    case .event, .morning: ["GET", "POST"]
    case .report, .figures, .mail, .editAddition, .note: []
    }
  }

  /// The time that the demonstration clock must have reached before the step, and after a restart.
  static func time(day: Int, minute: String = "01:00") -> String { "\(date(day: day))T06:\(minute)+01:00" }
  static func date(day: Int) -> String { "2026-11-\(day < 10 ? "0" : "")\(day)" }

  /// A month's work, always the same for a seed.
  static func month(_ generator: inout SeededGenerator) -> [CampaignStep] {
    var steps: [CampaignStep] = []
    let targets = [("alder", 201, "wfbs", "TM-WFBS"), ("alder", 201, "tmes-standard", "TM-TMES-STD"), ("cedar", 221, "wfbs", "TM-WFBS")]
    for day in 2...5 {
      for target in targets where generator.chance(2) || day == 2 {
        steps.append(.report(customer: target.0, product: target.2, quantity: Int64.random(in: 1...60, using: &generator)))
      }
      steps.append(.plan)
      if day > 2, generator.chance(2) {
        let target = generator.pick([targets[0], targets[2]])
        steps.append(.editAddition(agreement: target.1, product: target.3, quantity: Int.random(in: 61...99, using: &generator)))
      }
      steps.append(.apply)
      for number in 0..<Int.random(in: 1...3, using: &generator) {
        let customer = generator.pick(["alder", "cedar"])
        steps.append(
          .event(customer: customer, object: "PC-\(number)", text: "event \(day).\(number)", recovered: generator.chance(3)))
      }
      if generator.chance(2) { steps.append(.note(text: "seen on day \(day)")) }
      steps.append(.mail(customer: generator.pick(["alder", "cedar"])))
      steps.append(.edit(path: "agreements/\(generator.pick([201, 221]))", json: #"{"name":"Renamed on day \#(day)"}"#))
      steps += [.figures(day: day), .morning(day: day + 1)]
    }
    return steps
  }
}

/// What the steps of one month need to know of each other.
struct CampaignProgress: Sendable {
  var planHash = ""
  /// The last time given to the demonstration clock.
  var time = "2026-11-02T06:00:00+01:00"
}

extension CampaignStep {
  /// Sends the step's request once; `key` identifies the step in this world.
  func send(_ client: RPCClient, _ progress: CampaignProgress, key: String) async throws -> CampaignProgress {
    var progress = progress
    switch self {
    case .report(let customer, let product, let quantity):
      _ = try await UsageServiceClient(client).reportCounts(
        ReportCountsRequest(
          counts: [Count(customerID: customer, productID: product, quantity: quantity, source: "test")], requestID: key))
    case .plan:
      progress.planHash = try await BillingServiceClient(client).createPlan(CreatePlanRequest()).hash
    case .apply:
      _ = try await BillingServiceClient(client).applyPlan(ApplyPlanRequest(planHash: progress.planHash, confirmAll: true))
    case .event(let customer, let object, let text, let recovered):
      _ = try await NotificationServiceClient(client).reportEvents(
        ReportEventsRequest(
          events: [
            Event(
              customerID: customer, type: "malware.outbreak", severity: .warning, state: recovered ? .recovered : .open, object: object,
              text: text)
          ], requestID: key))
    case .figures(let day):
      _ = try await ReportServiceClient(client).reportMailFigures(
        ReportMailFiguresRequest(
          figures: [
            MailFigures(
              customerID: "alder", productID: "hes", day: Self.date(day: day), received: Int64(day * 100), delivered: Int64(day * 90),
              spam: Int64(day * 10), phishing: 0, malware: 0, ransomware: 0, businessEmailCompromise: 0, policy: 0, sandbox: 0)
          ], requestID: key))
    case .morning(let day):
      progress.time = Self.time(day: day)
      _ = try await SystemServiceClient(client).advanceClock(AdvanceClockRequest(time: try World.timestamp(progress.time)))
    case .mail(let customer):
      _ = try await BillingServiceClient(client).sendNow(SendNowRequest(customerID: customer, requestID: key))
    case .editAddition, .edit, .note: break
    }
    return progress
  }

  /// Does a person's edit in ConnectWise.
  func edit(_ sandbox: Sandbox) async throws {
    switch self {
    case .editAddition(let agreement, let product, let quantity):
      let additions = try await sandbox.additions(agreement: agreement)
      guard let current = additions.last(where: { $0.product == product && $0.cancelledDate == nil }) else { return }
      try await sandbox.edit(addition: current.id, #"{"quantity":\#(quantity)}"#)
    case .edit(let path, let json): try await sandbox.control(.patch, path, json)
    case .note(let text):
      guard let ticket = try await sandbox.tickets().last else { return }
      try await sandbox.control(.patch, "tickets/\(ticket.id)", #"{"note":"\#(text)"}"#)
    default: break
    }
  }
}
