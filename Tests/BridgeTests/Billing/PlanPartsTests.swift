import BridgeTestSupport
import CwlinkAPI
import Foundation
import LocalRPC
import Synchronization
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeCore
@testable import BridgeDelivery

/// Plans and runs of many lines, of which neither the daemon nor a caller holds all.
@Suite("Plans in parts", .timeLimit(.minutes(15)))
struct PlanPartsTests {
  private static let site = SiteIdentity(site: "na.myconnectwise.net", companyID: "trainingco")

  @Test("a draft gives the lines back as they were added, and the hash and the totals of the whole plan")
  func draft() throws {
    let temporary = try TemporaryStore()
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    // More than what is read at once.
    let lines = (0..<700).map { number in
      var line = PlanRules.line(.sample(count: Int64(number), additions: [.sample(id: 31, catalogItemID: 7, quantity: 5)]))
      line.customerID = "customer-\(number)"
      line.reason = String(repeating: "é", count: Int.random(in: 0...2000, using: &random))
      line.dataTime = Bool.random(using: &random) ? nil : Instant(milliseconds: Int64(number))
      return line
    }
    var draft = try PlanDraft(in: temporary.store.directory)
    var rest = lines[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 0...90, using: &random))
      try draft.add(Array(part))
      rest = rest.dropFirst(part.count)
    }
    for _ in 1...2 {
      var read: [Bridge.PlanLine] = []
      try draft.forEach { read.append(try $0.line) }
      #expect(read == lines, "seed \(seed)")
    }
    #expect(try draft.hash(site: Self.site, period: .november) == Plan.hash(site: Self.site, period: .november, lines: lines))
    #expect(draft.totals == PlanTotals(lines))
    let names = try FileManager.default.contentsOfDirectory(atPath: temporary.store.directory)
    #expect(!names.contains { $0.hasPrefix(".cwlink-") }, "nothing remains: \(names)")
  }

  @Test("a draft in a directory that is gone is an error that says so")
  func noDirectory() throws {
    let error = #expect(throws: DomainError.self) { try PlanDraft(in: "/nonexistent/cwlink") }
    #expect(error?.message.contains("a temporary file in /nonexistent/cwlink cannot be opened") == true)
  }

  @Test("customers read in pages of any size make the same plan", arguments: [1, 2, 3, 1000])
  func pages(size: Int) async throws {
    try await APIFixture.with { fixture in
      let settings = fixture.settings
      let queue = DeliveryQueue(
        store: settings.store, site: settings.connection, mail: MailSender(store: settings.store, sealer: settings.sealer),
        clock: settings.clock, logger: .init(label: "test"), moved: RunDeliveries.moved, conditions: ConditionRules.conflict,
        ticketSettled: NotificationTickets.settled(_:_:_:_:at:))
      let service = BillingService(
        store: settings.store, site: settings.connection, queue: queue, clock: settings.clock, guards: GuardSettings(),
        customersPerPage: size)
      let whole = try await BillingServiceClient(fixture.client).createPlan(CreatePlanRequest())
      let steps = Mutex<[[Int]]>([])
      let june = try #require(Period(text: whole.period))
      let paged = try await service.createPlan(PlanScope(period: june), by: .daemon) { done, total in
        steps.withLock { $0.append([done, total]) }
      }
      let reported = steps.withLock(\.self)
      #expect(paged.hash == whole.hash && paged.lines.map(\.id) == whole.lines.map(\.id) && paged.lines.count > 3)
      #expect(reported.last == [2, 2] && reported.map { $0[0] } == reported.map { $0[0] }.sorted(), "\(reported)")
      let named = try await service.createPlan(PlanScope(period: june, customerIDs: ["cedar", "acme"]), by: .daemon)
      #expect(named.hash == whole.hash)
      let survey = try await service.survey(PlanScope(period: june), now: settings.clock.now(), isComplete: true)
      #expect(survey.lines.map(\.id) == whole.lines.map(\.id) && survey.candidates.count == whole.lines.count)
    }
  }

  @Test("the lines of a plan come in messages of their own, or not at all, and can be listed page by page")
  func plan() async throws {
    try await APIFixture.with { fixture in
      let billing = BillingServiceClient(fixture.client)
      let whole = try await billing.createPlan(CreatePlanRequest())
      for (count, isWithout) in [(0, false), (1, false), (1000, false), (0, true), (7, true)] as [(Int32, Bool)] {
        var lines: [CwlinkAPI.PlanLine] = []
        var plan: CwlinkAPI.Plan?
        for try await step in try await billing.streamPlan(StreamPlanRequest(linesPerMessage: count, withoutLines: isWithout)) {
          #expect(step.plan == nil || step.lines.isEmpty)
          #expect(count == 0 || step.lines.count <= count)
          lines += step.lines
          plan = step.plan ?? plan
        }
        var streamed = try #require(plan)
        #expect(streamed.lines.isEmpty == (count > 0 || isWithout))
        if !isWithout { streamed.lines += lines } else { #expect(lines.isEmpty) }
        #expect(streamed.hash == whole.hash && streamed.updates == whole.updates && streamed.blocked == whole.blocked)
        #expect(isWithout || streamed.lines.map(\.id) == whole.lines.map(\.id))
      }
      var listed: [CwlinkAPI.PlanLine] = []
      var token = ""
      repeat {
        let page = try await billing.listPlanLines(ListPlanLinesRequest(plan: whole.id, pageSize: 2, pageToken: token))
        #expect(page.lines.count <= 2)
        listed += page.lines
        token = page.nextPageToken
      } while !token.isEmpty
      let stored = try await billing.getPlan(GetPlanRequest(plan: whole.id))
      #expect(listed == stored.lines && listed.map(\.id) == whole.lines.map(\.id))
      let bare = try await billing.getPlan(GetPlanRequest(plan: whole.id, withoutLines: true))
      #expect(bare.lines.isEmpty && bare.unchanged == stored.unchanged && bare.hash == stored.hash)
      for count: Int32 in [-1, 1001] {
        let refused = await #expect(throws: RPCStatus.self) {
          for try await _ in try await billing.streamPlan(StreamPlanRequest(linesPerMessage: count)) {}
        }
        #expect(refused?.code == .invalidArgument && refused?.message.contains("lines_per_message") == true)
      }
      await #expect(throws: RPCStatus.self) { try await billing.listPlanLines(ListPlanLinesRequest(plan: "plan-none")) }
    }
  }

  @Test("a run is applied, read and watched without its lines, which can be listed page by page")
  func run() async throws {
    try await APIFixture.with { fixture in
      let billing = BillingServiceClient(fixture.client)
      let plan = try await billing.createPlan(CreatePlanRequest())
      let dry = try await billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, validateOnly: true))
      #expect(dry.lines.count == plan.lines.count && Int(dry.total) == plan.lines.count)
      let run = try await billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, withoutLines: true))
      #expect(run.lines.isEmpty && Int(run.total) == plan.lines.count)
      #expect(try await billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).lines.count == plan.lines.count)
      let whole = try await billing.getRun(GetRunRequest(runID: run.id))
      var listed: [CwlinkAPI.RunLine] = []
      var token = ""
      repeat {
        let page = try await billing.listRunLines(ListRunLinesRequest(runID: run.id, pageSize: 1, pageToken: token))
        #expect(page.lines.count == 1)
        listed += page.lines
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(listed == whole.lines && listed.map(\.lineID) == plan.lines.map(\.id))
      #expect(try await billing.getRun(GetRunRequest(runID: run.id, withoutLines: true)).lines.isEmpty)
      await #expect(throws: RPCStatus.self) { try await billing.listRunLines(ListRunLinesRequest(runID: "run-none")) }
    }
  }

  @Test("a token with a position that no line has is an empty page", arguments: [Int.max, .max - 1, 99_999, -1, .min])
  func foreignPosition(position: Int) async throws {
    try await APIFixture.with { fixture in
      let billing = BillingServiceClient(fixture.client)
      let plan = try await billing.createPlan(CreatePlanRequest())
      let run = try await billing.applyPlan(ApplyPlanRequest(planHash: plan.hash))
      func moved(_ token: String) throws -> String {
        let data = try #require(Data(base64Encoded: token))
        var content = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        content["after"] = String(position)
        return try JSONSerialization.data(withJSONObject: content).base64EncodedString()
      }
      let first = try await billing.listPlanLines(ListPlanLinesRequest(plan: plan.id, pageSize: 1))
      let lines = try await billing.listPlanLines(ListPlanLinesRequest(plan: plan.id, pageToken: moved(first.nextPageToken)))
      #expect(lines.lines.map(\.id) == (position < 0 ? plan.lines.map(\.id) : []))
      let firstOfRun = try await billing.listRunLines(ListRunLinesRequest(runID: run.id, pageSize: 1))
      let runLines = try await billing.listRunLines(ListRunLinesRequest(runID: run.id, pageToken: moved(firstOfRun.nextPageToken)))
      #expect(runLines.lines.map(\.lineID) == (position < 0 ? plan.lines.map(\.id) : []))
    }
  }

  @Test("an unknown or blocked line that is confirmed applies nothing, whichever page it would be on")
  func confirmed() async throws {
    try await APIFixture.with { fixture in
      let billing = BillingServiceClient(fixture.client)
      let plan = try await billing.createPlan(CreatePlanRequest())
      let blocked = try #require(plan.lines.last { $0.action == .blocked })
      let refused = await #expect(throws: RPCStatus.self) {
        try await billing.applyPlan(ApplyPlanRequest(planHash: plan.hash, confirmedLineIDs: [blocked.id, "none/none"]))
      }
      #expect(refused?.message.contains("'\(blocked.id)' is blocked") == true && refused?.message.contains("none/none") == true)
      #expect(try await billing.getPlan(GetPlanRequest(plan: plan.id)).runID.isEmpty)
      #expect(try await billing.listRuns(ListRunsRequest()).runs.map(\.planHash).contains(plan.hash) == false)
    }
  }
}
