import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("Tickets")
struct TicketTests {
  @Test(
    "events are kept until the customer is configured; then there is one ticket, repeats add one note per quiet time, and recovery resolves it"
  )
  func life() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "first outbreak")
    #expect(try await world.notifications.getNotificationSettings(GetNotificationSettingsRequest(customerID: "alder")).keptEvents == 1)
    let alder = try await world.customers.getCustomer(GetCustomerRequest(customerID: "alder"))
    #expect(alder.obstacles.contains { $0.contains("cwlink notifications settings set alder") }, "\(alder.obstacles)")
    #expect(try await world.sandbox.tickets().isEmpty)

    try await world.routeNotifications(["alder"])
    try await world.quiet()
    var tickets = try await world.sandbox.tickets()
    #expect(tickets.count == 1 && tickets[0].status == "New" && tickets[0].notes[0].text.contains("first outbreak"))

    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "second outbreak")
    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "third outbreak")
    try await world.quiet()
    #expect(try await world.sandbox.tickets().first?.notes.count == 1, "the quiet time has not ended")
    try await world.advance(to: "2026-11-10T13:30:00Z")
    try await world.quiet()
    tickets = try await world.sandbox.tickets()
    #expect(tickets.count == 1 && tickets[0].notes.count == 2 && tickets[0].notes[1].text.contains("third outbreak"))

    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "cleaned", state: .recovered)
    try await world.quiet()
    #expect(try await world.sandbox.tickets().map(\.status) == ["Resolved"])
    try await world.advance(to: "2026-11-12T12:00:00Z")
    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "it is back")
    try await world.quiet()
    tickets = try await world.sandbox.tickets()
    #expect(tickets.map(\.status) == ["New"], "a return within seven days reopens it")

    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "cleaned again", state: .recovered)
    try await world.quiet()
    try await world.advance(to: "2026-11-25T12:00:00Z")
    try await world.raise("alder", "malware.outbreak", object: "PC-1", text: "another one")
    try await world.quiet()
    #expect(try await world.sandbox.tickets().map(\.status) == ["Resolved", "New"], "a later return creates a new one")
  }

  @Test("a ticket closed by a person stays closed")
  func closedByPerson() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    try await world.routeNotifications(["alder"], quietMinutes: 0)
    try await world.raise("alder", "license.expiring", text: "ten days left")
    try await world.quiet()
    let ticket = try #require(try await world.sandbox.tickets().first)
    try await world.sandbox.control(.patch, "tickets/\(ticket.id)", #"{"status":"Closed"}"#)
    try await world.raise("alder", "license.expiring", text: "nine days left")
    try await world.quiet()
    let after = try await world.sandbox.tickets()
    #expect(after.count == 1 && after[0].status == "Closed" && after[0].notes.count == 1)
    let notification = try #require(
      try await world.notifications.listNotifications(ListNotificationsRequest(customerID: "alder")).notifications.first)
    #expect(notification.state == .closedByPerson)
  }

  @Test("a ticket or note whose response is lost is found, not created twice", arguments: ["drop-after", "cut"])
  func lostAnswers(fault: String) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.routeNotifications(["alder"], quietMinutes: 0)
    for (text, path) in [("first", "/service/tickets"), ("second", "/service/tickets/.*/notes")] {
      try await world.sandbox.fault(#"{"fault":"\#(fault)","match":{"method":"POST","path":"\#(path)"}}"#)
      try await world.raise("alder", "disk.full", object: "srv", text: text)
      try await world.quiet()
      #expect(try await world.sandbox.waitingFaults == 0)
    }
    let tickets = try await world.sandbox.tickets()
    #expect(tickets.count == 1 && tickets[0].notes.count == 2)
  }

  @Test("kill -9 while a ticket, a note or a status is sent repeats nothing and loses nothing", arguments: ["POST", "PATCH"], [0, 1])
  func killed(method: String, skip: Int) async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.routeNotifications(["alder"], quietMinutes: 0)
    try await world.sandbox.fault(
      #"{"fault":"stall","match":{"method":"\#(method)","path":"/service/tickets.*"},"skip":\#(method == "PATCH" ? 0 : skip)}"#)
    try await world.raise("alder", "disk.full", object: "srv", text: "full")
    try await world.raise("alder", "disk.full", object: "srv", text: "still full")
    try await world.raise("alder", "disk.full", object: "srv", text: "emptied", state: .recovered)
    _ = try await eventually("the request is in progress") { try await world.sandbox.waitingFaults == 0 ? true : nil }
    world.daemon.signal(SIGKILL)
    try await world.restart()
    try await world.sandbox.clearFaults()
    try await world.quiet()
    let tickets = try await world.sandbox.tickets()
    #expect(tickets.count == 1 && tickets[0].status == "Resolved")
    #expect(tickets.first?.notes.count == 3, "\(tickets.first?.notes.map(\.text) ?? [])")
  }

  @Test("a storm creates a few tickets instead of one per event")
  func storm() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    try await world.routeNotifications(["alder"], storm: 5)
    _ = try await world.notifications.reportEvents(
      ReportEventsRequest(
        events: (0..<200).map {
          Event(
            customerID: "alder", type: "agent.offline", severity: .warning, state: .open, object: "PC-\($0)", text: "PC-\($0) is offline")
        }))
    try await world.quiet()
    try await world.advance(to: "2026-11-10T14:00:00Z")
    try await world.quiet()
    let tickets = try await world.sandbox.tickets()
    #expect(tickets.count == 6)
    let notes = tickets.flatMap(\.notes).map(\.text)
    #expect((0..<6).allSatisfy { number in notes.contains { $0.contains("PC-\(number) is offline") } })
    let left = try #require(notes.compactMap { $0.firstMatch(of: /and ([0-9]+) more/)?.output.1 }.first.flatMap { Int($0) })
    #expect(left > 0, "a note lists a limited number of objects, counts the rest, and says where to find them")
    let events = try await world.notifications.listEvents(ListEventsRequest(customerID: "alder", pageSize: 1000)).events
    #expect(Set(events.map(\.object)).count == 200, "nothing is lost")
  }

  @Test("one e-mail per severity, with the prefix")
  func mail() async throws {
    let world = try await World()
    try await world.prepareBilling()
    try await world.useMail()
    _ = try await world.notifications.updateNotificationPolicy(
      UpdateNotificationPolicyRequest(
        policy: NotificationPolicy(rules: [RoutingRule(route: World.securityRoute)], subjectPrefix: "[Trend Micro]")))
    _ = try await world.notifications.updateNotificationSettings(
      UpdateNotificationSettingsRequest(
        settings: NotificationSettings(
          customerID: "alder",
          severities: [
            SeveritySettings(severity: .actionRequired, mailRecipients: ["oncall@msp.example"]),
            SeveritySettings(severity: .warning, mailRecipients: ["desk@msp.example", "lead@msp.example"]),
          ])))
    _ = try await world.notifications.reportEvents(
      ReportEventsRequest(
        events: [
          Event(customerID: "alder", type: "malware", severity: .actionRequired, state: .open, object: "A", text: "outbreak"),
          Event(customerID: "alder", type: "license", severity: .warning, state: .open, object: "B", text: "expires"),
          Event(customerID: "alder", type: "license", severity: .warning, state: .open, object: "C", text: "expires too"),
          Event(customerID: "alder", type: "news", severity: .information, state: .open, text: "a new version"),
        ]))
    let mails = try await eventually("two mails arrive") {
      let mails = try await world.sandbox.mails()
      return mails.count >= 2 ? mails : nil
    }
    try await world.quiet()
    #expect(try await world.sandbox.mails().count == 2)
    #expect(mails.allSatisfy { $0.subject.contains("[Trend Micro]") && $0.subject.contains("Alder Dental") })
    let warning = try #require(mails.first { $0.envelope.recipients.contains("desk@msp.example") })
    #expect(warning.envelope.recipients.count == 2 && warning.text.contains("expires too") && warning.text.contains("expires"))
    #expect(try await world.sandbox.tickets().isEmpty)
  }

  @Test("executive summaries are one report per customer and month, updated during the month")
  func summaries() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    _ = try await world.settings.updateGeneralSettings(
      UpdateGeneralSettingsRequest(
        settings: GeneralSettings(
          sending: SendingSettings(
            executiveSummary: SummarySettings(enabled: true, cadence: Cadence(frequency: .weekly, weekday: .friday))))))
    _ = try await world.reports.reportDeviceFigures(
      ReportDeviceFiguresRequest(figures: [
        DeviceFigures(
          customerID: "alder", day: "2026-11-09", workstations: 40, servers: 3, serversOffline: 0, virusesRemoved: 7, spywareRemoved: 0,
          fullyPatched: 0)
      ]))
    try await world.sandbox.fault(#"{"fault":"drop-after","match":{"method":"POST","path":"/company/.*"}}"#)
    try await world.advance(to: "2026-11-13T06:01:00+01:00")
    try await world.quiet()
    var reports = try await world.sandbox.summaryReports()
    #expect(reports.count == 1 && reports[0].totalWorkstations == 40 && reports[0].virusesRemoved == 7)
    _ = try await world.reports.reportDeviceFigures(
      ReportDeviceFiguresRequest(figures: [
        DeviceFigures(
          customerID: "alder", day: "2026-11-13", workstations: 41, servers: 3, serversOffline: 0, virusesRemoved: 2, spywareRemoved: 0,
          fullyPatched: 0)
      ]))
    try await world.advance(to: "2026-11-20T06:01:00+01:00")
    try await world.quiet()
    reports = try await world.sandbox.summaryReports()
    #expect(reports.count == 1 && reports[0].totalWorkstations == 41 && reports[0].virusesRemoved == 9)
  }

  @Test("after a merge, notes go to the other ticket, whose status is not changed")
  func merged() async throws {
    let world = try await World(clock: "2026-11-10T12:00:00Z")
    try await world.prepareBilling()
    try await world.routeNotifications(["alder"], quietMinutes: 0)
    try await world.raise("alder", "disk.full", object: "srv", text: "full")
    try await world.raise("alder", "disk.full", object: "other", text: "full too")
    try await world.quiet()
    let tickets = try await world.sandbox.tickets()
    let (child, parent) = (try #require(tickets.first), try #require(tickets.last))
    try await world.sandbox.control(.patch, "tickets/\(parent.id)", #"{"externalXRef":"somebody else's"}"#)
    try await world.sandbox.control(.patch, "tickets/\(child.id)", #"{"mergedInto":\#(parent.id)}"#)
    _ = try await world.callbacks.pollChanges(PollChangesRequest())
    for (text, state) in [("still full", Event.State.open), ("emptied", .recovered)] {
      try await world.raise("alder", "disk.full", object: "srv", text: text, state: state)
      try await world.quiet()
    }
    struct Shown: Decodable {
      var id: Int
      var status: String
      var notes: [Sandbox.Ticket.Note]
    }
    let shown = try #require(try await world.sandbox.get("tickets", [Shown].self).first { $0.id == parent.id })
    #expect(shown.status == "New" && shown.notes.contains { $0.text.contains("emptied") }, "\(shown)")
  }
}
