import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite struct TicketRulesTests {
  private static let route = TicketRoute(board: "Security", status: "New", resolvedStatus: "Resolved")

  private static func change(
    _ status: TicketChange.Status? = nil, text: String = "disk full", closedByPerson: TicketChange.ClosedByPerson = .leave,
    resolvedByUs: Bool = false, route: TicketRoute = route
  ) -> TicketChange {
    TicketChange(
      reference: "cwlink/event/acme", companyID: 7, summary: "disk", text: text, marker: TicketText.marker("key"), route: route,
      status: status,
      closedByPerson: closedByPerson, resolvedByUs: resolvedByUs, site: SiteIdentity(site: "https://cw.example", companyID: "acme"))
  }

  private static func shown(
    _ status: String = "New", isClosed: Bool = false, hasNote: Bool = false, isMergedParent: Bool = false
  ) -> TicketRules.Current {
    TicketRules.Current(id: 31, statusName: status, isClosed: isClosed, isMergedParent: isMergedParent, hasNote: hasNote)
  }

  @Test("a missing ticket is created for a new text, but not to be resolved at once")
  func missing() {
    #expect(TicketRules.step(Self.change(), nil) == .create)
    #expect(TicketRules.step(Self.change(.reopen), nil) == .create)
    #expect(TicketRules.step(Self.change(.resolve), nil) == .done(.missing, message: "there is no ticket to change"))
  }

  @Test("an existing note is not added again")
  func noteOnce() {
    #expect(TicketRules.step(Self.change(), Self.shown()) == .addNote(ticketID: 31))
    #expect(
      TicketRules.step(Self.change(), Self.shown(hasNote: true))
        == .done(.updated(ticketID: 31, status: "New"), message: "ticket #31 is up to date"))
  }

  @Test("a ticket closed by a person is left alone, gets a note, or is reopened, depending on the policy")
  func closedByPerson() {
    let closed = Self.shown("Closed", isClosed: true)
    guard case .done(.closedByPerson(ticketID: 31, status: "Closed"), _) = TicketRules.step(Self.change(), closed) else {
      Issue.record("a closed ticket was written to")
      return
    }
    #expect(TicketRules.step(Self.change(closedByPerson: .tell), closed) == .addNote(ticketID: 31))
    let noted = Self.shown("Closed", isClosed: true, hasNote: true)
    #expect(
      TicketRules.step(Self.change(closedByPerson: .tell), noted)
        == .done(.updated(ticketID: 31, status: "Closed"), message: "ticket #31 is up to date"))
    #expect(TicketRules.step(Self.change(closedByPerson: .reopen), noted) == .setStatus(ticketID: 31, .reopen))
  }

  @Test("a resolved status that closes the ticket is not mistaken for a closing by a person")
  func resolvedByUs() {
    let resolved = Self.shown("resolved", isClosed: true, hasNote: true)
    #expect(TicketRules.step(Self.change(.reopen, resolvedByUs: true), resolved) == .setStatus(ticketID: 31, .reopen))
    #expect(
      TicketRules.step(Self.change(.resolve), resolved)
        == .done(.updated(ticketID: 31, status: "resolved"), message: "ticket #31 is up to date"))
    guard case .done(.closedByPerson, _) = TicketRules.step(Self.change(.reopen, resolvedByUs: false), resolved) else {
      Issue.record("a ticket closed by a person was reopened")
      return
    }
  }

  @Test("the parent of a merged ticket gets the note and keeps its status")
  func merged() {
    let parent = Self.shown("In Progress", isMergedParent: true)
    #expect(TicketRules.step(Self.change(.resolve), parent) == .addNote(ticketID: 31))
    let noted = Self.shown("In Progress", hasNote: true, isMergedParent: true)
    #expect(
      TicketRules.step(Self.change(.resolve), noted)
        == .done(.updated(ticketID: 31, status: "In Progress"), message: "ticket #31 is up to date"))
  }

  @Test("whatever the ticket's state and whatever responses are lost, the steps end, and no note is added twice")
  func ends() {
    var random = SeededGenerator("ticket steps")
    for _ in 0..<20_000 {
      let hasResolved = Bool.random(using: &random)
      let route = TicketRoute(board: "Security", status: "New", resolvedStatus: hasResolved ? "Resolved" : "")
      let resolvedCloses = Bool.random(using: &random)
      let change = Self.change(
        [nil, .resolve, .reopen].randomElement(using: &random) ?? nil, text: Bool.random(using: &random) ? "text" : "",
        closedByPerson: [.leave, .tell, .reopen].randomElement(using: &random) ?? .leave, resolvedByUs: Bool.random(using: &random),
        route: route)
      let status = ["New", "Resolved", "Closed"].randomElement(using: &random) ?? "New"
      var site: TicketRules.Current? =
        Bool.random(using: &random)
        ? nil : Self.shown(status, isClosed: status == "Closed" || (status == "Resolved" && resolvedCloses), hasNote: false)
      let before = site
      var notes = 0
      var tickets = site == nil ? 0 : 1
      var ended = false
      for _ in 0..<12 where !ended {
        let isLost = Int.random(in: 0..<4, using: &random) == 0
        switch TicketRules.step(change, site) {
        case .create:
          if isLost, Bool.random(using: &random) { continue }
          tickets += 1
          notes += 1
          site = Self.shown("New", hasNote: true)
        case .addNote:
          if isLost, Bool.random(using: &random) { continue }
          notes += 1
          site?.hasNote = true
        case .setStatus(_, let wanted):
          if isLost { continue }
          site?.statusName = wanted == .resolve ? "Resolved" : "New"
          site?.isClosed = wanted == .resolve && resolvedCloses
        case .done(let outcome, _):
          ended = true
          if case .closedByPerson = outcome { #expect(site == before) }
        }
      }
      #expect(ended)
      #expect(notes <= 1)
      #expect(tickets <= 1)
    }
  }
}
