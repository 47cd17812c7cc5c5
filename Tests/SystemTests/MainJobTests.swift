import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("The main job")
struct MainJobTests {
  @Test("counts become quantities in ConnectWise through a plan, and are sent by e-mail")
  func fromCountsToQuantities() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", creation: .create)

    let csv = "customer,product,quantity\nalder,wfbs,12\nalder,tmes-standard,25\ncedar,wfbs,3\n"
    #expect(try await world.importCounts(csv).accepted == 3)

    let plan = try await world.billing.createPlan(CreatePlanRequest())
    #expect(plan.lines.map(\.action) == [.noneValue, .update, .create])
    #expect(plan.lines.map(\.id) == ["alder/tmes-standard", "alder/wfbs", "cedar/wfbs"])
    #expect(plan.lines[1].priceEffect == "7.00")
    #expect(try await world.billing.createPlan(CreatePlanRequest()).hash == plan.hash, "the same state gives the same hash")
    #expect(try await world.sandbox.exchanges("PATCH") + world.sandbox.exchanges("POST") == 0, "a plan writes nothing")

    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(run.state == .done)
    #expect(run.lines.map(\.outcome) == [.unchanged, .applied, .applied])
    #expect(try await world.sandbox.additions(agreement: 201).map(\.quantity) == [12, 25])
    let cedar = try await world.sandbox.additions(agreement: 221)
    #expect(cedar.map(\.quantity) == [3] && cedar[0].product == "TM-WFBS")

    let again = try await world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash))
    #expect(again.id == run.id, "the plan is applied once, whoever applies it again")
    #expect(try await world.sandbox.exchanges("PATCH") == 1)

    _ = try await world.integration.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: MailSettings(
          host: "127.0.0.1", port: Int32(world.sandbox.mailPort), security: .noneValue, from: "billing@msp.example",
          recipients: ["clerk@msp.example"])))
    let sent = try await world.billing.sendNow(SendNowRequest(customerID: "alder", requestID: "once"))
    let same = try await world.billing.sendNow(SendNowRequest(customerID: "alder", requestID: "once"))
    #expect(sent == same)
    let mails = try await eventually("the mail arrives") {
      let mails = try await world.sandbox.mails()
      return mails.isEmpty ? nil : mails
    }
    let mail = try #require(mails.first)
    #expect(mail.envelope.recipients == ["clerk@msp.example"] && mail.subject.contains("Alder Dental"))
    #expect(mail.text.contains("42.00") && mail.html?.contains("42.00") == true)
    #expect(mails.count == 1)

    let entries = try await world.activity.listActivity(ListActivityRequest()).entries
    let apply = try #require(entries.first { $0.action == "billing.apply" }?.actor)
    #expect(apply.uid == getuid() && apply.pid == getpid() && !apply.daemon)
    #expect(entries.contains { $0.action == "delivery.done" && $0.actor?.daemon == true })
  }

  @Test("an addition that changed in ConnectWise since the plan is a conflict, and nothing is written")
  func conflict() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 12)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    try await world.sandbox.edit(addition: 3001, #"{"quantity": 11}"#)
    let run = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(run.state == .doneWithProblems)
    #expect(run.lines.map(\.outcome) == [.conflict])
    #expect(run.lines[0].message.contains("11"))
    #expect(try await world.sandbox.exchanges("PATCH") == 0)
  }

  @Test("an unusual change waits for confirmation, and a confirmed one is sent")
  func guards() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.report("alder", "wfbs", 0)
    let plan = try await world.billing.createPlan(CreatePlanRequest())
    #expect(plan.needsConfirmation == 1 && plan.lines[0].guards.map(\.code) == [.dropToZero])
    let unconfirmed = try await world.end(of: world.billing.applyPlan(ApplyPlanRequest(planHash: plan.hash)).id)
    #expect(unconfirmed.lines.map(\.outcome) == [.leftOut])
    let second = try await world.billing.createPlan(CreatePlanRequest())
    let confirmed = try await world.billing.applyPlan(ApplyPlanRequest(planHash: second.hash, confirmedLineIDs: ["alder/wfbs"]))
    #expect(try await world.end(of: confirmed.id).lines.map(\.outcome) == [.applied])
    #expect(try await world.sandbox.additions(agreement: 201).first?.quantity == 0)
  }

  @Test("cancel and add keeps the history: the new addition begins when the old one ends")
  func cancelAndAdd() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.setPolicies("wfbs", change: .cancelAndAdd)
    try await world.report("alder", "wfbs", 12)
    #expect(try await world.bill().state == .done)
    let additions = try await world.sandbox.additions(agreement: 201).filter { $0.product == "TM-WFBS" }
    #expect(additions.map(\.quantity) == [10, 12])
    #expect(additions[0].cancelledDate?.prefix(10) == additions[1].effectiveDate?.prefix(10))
    #expect(additions[1].cancelledDate == nil)
  }

  @Test("a watcher sees each change as it happens, with its caller")
  func watch() async throws {
    let world = try await World()
    let entries = try await world.activity.watchActivity(WatchActivityRequest(start: .fromBeginning(true), action: "customer."))
    try await world.configure()
    _ = try await world.customers.createCustomer(
      CreateCustomerRequest(customer: Customer(id: "birch", displayName: "Birch", enabled: true, companyIdentifier: "BirchLegal")))
    var seen: ActivityEntry?
    for try await entry in entries {
      seen = entry
      break
    }
    #expect(seen?.object == "customers/birch" && seen?.actor?.uid == getuid())
  }

  @Test("the built daemon knows time zones and rejects unknown ones")
  func timeZones() async throws {
    let world = try await World()
    try await world.configure()
    #expect(try await world.system.getStatus(GetStatusRequest()).timeZone == "Europe/Paris")
    let refused = await #expect(throws: RPCStatus.self) {
      try await world.integration.updateIntegration(
        UpdateIntegrationRequest(integration: Integration(timeZone: "Mars/Olympus"), updateMask: ProtobufFieldMask(paths: ["time_zone"])))
    }
    #expect(refused?.code == .invalidArgument && refused?.fieldViolations.first?.field.contains("time_zone") == true)
    // The day begins at midnight in Paris, not in UTC.
    let csv = "customer,product,quantity,as_of\nalder,wfbs,1,2026-07-01\n"
    try await world.prepareBilling()
    _ = try await world.importCounts(csv)
    let counts = try await world.usage.listCounts(ListCountsRequest(customerID: "alder")).counts
    #expect(counts.first?.asOfTime?.rfc3339 == "2026-06-30T22:00:00Z")
  }

  @Test("no secret is in the state directory, in a log line, or in a response")
  func secrets() async throws {
    let world = try await World()
    try await world.prepareBilling()
    let password = "mail-password-that-nobody-may-see"
    _ = try await world.integration.updateMailSettings(
      UpdateMailSettingsRequest(
        mailSettings: MailSettings(host: "127.0.0.1", port: 1, security: .noneValue, user: "u", from: "a@b.example"), password: password))
    let integration = try await world.integration.getIntegration(GetIntegrationRequest())
    #expect(integration.privateKeySet)
    let answers = try [
      integration.jsonString(), await world.integration.getMailSettings(GetMailSettingsRequest()).jsonString(),
      await world.activity.listActivity(ListActivityRequest(pageSize: 1000)).jsonString(),
    ]
    var places = answers.map { Array($0.utf8) } + [Array(world.daemon.errors.utf8)]
    for name in try FileManager.default.contentsOfDirectory(atPath: world.state) {
      places.append([UInt8](FileManager.default.contents(atPath: world.state + "/" + name) ?? Data()))
    }
    for secret in [Sandbox.privateKey, password] {
      for place in places { #expect(!place.contains(secret)) }
    }
  }

  @Test("SIGTERM stops the daemon cleanly and removes its socket")
  func sigterm() async throws {
    let world = try await World()
    world.daemon.signal(SIGTERM)
    #expect(try await world.daemon.wait() == 0)
    #expect(!FileManager.default.fileExists(atPath: world.socket))
    #expect(world.daemon.errors.contains("msg=stopped"))
  }
}

extension [UInt8] {
  func contains(_ text: String) -> Bool { Data(self).range(of: Data(text.utf8)) != nil }
}
