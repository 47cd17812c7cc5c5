import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Logging
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("A stream of events")
struct NotificationStreamTests {
  @Test("each message is accepted as a whole; a rejected one ends the stream, and earlier ones are kept")
  func stream() async throws {
    let fixture = try await NotificationFixture.configured()
    let path = fixture.temporary.directory + "/s"
    let server = try RPCServer(
      configuration: ServerConfiguration(socket: .path(path)), services: [NotificationHarness(fixture.service).rpcService])
    try await server.start()
    let connection = try await RPCClient.connect(path: path)
    let client = NotificationServiceClient(connection)
    let taken = try await client.streamEvents { writer in
      for message in 0..<3 { try await writer.write(StreamEventsRequest(events: events(message, 4))) }
    }
    #expect(taken == ReportEventsResponse(accepted: 12))
    let refused = await status {
      try await client.streamEvents { writer in
        try await writer.write(StreamEventsRequest(events: events(2, 4) + events(3, 2)))
        var wrong = events(4, 2)
        wrong[1].customerID = "nobody"
        try await writer.write(StreamEventsRequest(events: wrong))
      }
    }
    #expect(refused?.fields == ["message 1: events[1].customer_id"])
    #expect(try await fixture.events().count == 14)
    await connection.close()
    await server.shutdown(grace: .zero)
  }

  private func events(_ message: Int, _ count: Int) -> [CwlinkAPI.Event] {
    (0..<count).map { number in
      CwlinkAPI.Event(
        customerID: "acme", type: "a.b", severity: .warning, state: .open, object: "PC-\(number)", text: "x",
        sourceKey: "\(message)/\(number)")
    }
  }

  @Test("pending texts are sent when the quiet time ends, without a further event")
  func timer() async throws {
    let fixture = try await NotificationFixture.configured()
    let clock = DemonstrationClock(start: fixture.clock.now())
    let flusher = NotificationFlusher(store: fixture.store, clock: clock, logger: .init(label: "test")) {}.worker()
    let service = NotificationService(store: fixture.store, clock: clock, routes: fixture.routes) { flusher.wake() }
    let running = Task { await flusher.run() }
    for text in ["first", "second"] {
      let event = NotificationEvent(
        customerID: "acme", type: "a.b", severity: .warning, state: .open, object: "", text: text, sourceKey: "", time: clock.now(),
        received: clock.now())
      _ = try await service.report([event], by: fixture.caller) { _ in "" }
    }
    #expect(try await fixture.tickets().map(\.kind) == [.ticketCreate])
    #expect(clock.advance(to: clock.now().adding(.seconds(3_601))))
    while try await fixture.tickets().count < 2 { await Task.yield() }
    let note = try #require(try await fixture.tickets().last)
    #expect(note.kind == .ticketNote && note.change.text.contains("second"))
    flusher.stop()
    await running.value
  }
}
