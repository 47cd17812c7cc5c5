import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import Foundation
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// Over a socket, to test the streams themselves.
@Suite("Figures in streams and files")
struct FigureStreamTests {
  private func withClient(_ fixture: ReportFixture, _ body: (ReportServiceClient) async throws -> Void) async throws {
    // Not in the store's directory, because a socket's path must be short.
    let path = "/tmp/cwlink-\(UUID().uuidString.prefix(8))"
    defer { for end in ["", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let server = try RPCServer(
      configuration: ServerConfiguration(socket: .path(path)), services: [ReportHarness(fixture.service).rpcService])
    try await server.start()
    let client = try await RPCClient.connect(path: path)
    do {
      try await body(ReportServiceClient(client))
    } catch {
      await client.close()
      await server.shutdown(grace: .zero)
      throw error
    }
    await client.close()
    await server.shutdown(grace: .zero)
  }

  private func message(_ days: String..., customer: String = "alder") -> StreamMailFiguresRequest {
    StreamMailFiguresRequest(figures: days.map { .complete(customerID: customer, day: $0) { $0.spam = 1 } })
  }

  private func contradiction(_ day: String) -> StreamMailFiguresRequest {
    StreamMailFiguresRequest(figures: [.complete(day: "2026-11-05"), .complete(day: day) { $0.spam = 2 }])
  }

  private func kept(_ fixture: ReportFixture) async throws -> [String] {
    try await fixture.service.figures(MailItem.self, .init(), page: Page(size: 0, token: "", scope: [])).rows.map(\.day.description)
  }

  @Test("a stream is accepted message by message; an invalid one ends it with its field, and earlier ones are kept")
  func stream() async throws {
    let fixture = try await ReportFixture.with()
    try await withClient(fixture) { client in
      let answer = try await client.streamMailFigures { writer in
        try await writer.write(message("2026-11-01", "2026-11-02"))
        try await writer.write(message("2026-11-02", "2026-11-03"))
      }
      #expect(answer == ReportFiguresResponse(accepted: 3, unchanged: 1))
      for (wrong, field) in [
        (message("2026-11-05", "2026-11-22"), "message 1: figures[1].day"),
        (message("2026-11-06", customer: "nobody"), "message 1: figures[0].customer_id"),
        (message("2026-11-05", "2026-11-05"), "message 1: figures[1]"), (contradiction("2026-11-04"), "message 1: figures[1]"),
      ] {
        let refused = await status {
          try await client.streamMailFigures { writer in
            try await writer.write(message("2026-11-04"))
            try await writer.write(wrong)
          }
        }
        #expect(refused?.fields == [field])
      }
    }
    #expect(try await kept(fixture) == ["2026-11-04", "2026-11-03", "2026-11-02", "2026-11-01"])
  }

  @Test("a file may be split into chunks anywhere; only the first chunk has the options")
  func file() async throws {
    let fixture = try await ReportFixture.with()
    let zeros = "0,0,0,0,0,0,0,0"
    let text =
      "customer,product,day,spam,received,delivered,phishing,malware,ransomware,business_email_compromise,policy,sandbox\r\n"
      + "alder,hes,2026-11-19,5,\(zeros)\r\nalder,tmes-advanced,2026-11-20,6,\(zeros)"
    func send(_ text: String, validateOnly: Bool, _ client: ReportServiceClient) async throws -> [ImportFiguresResponse] {
      try await client.importMailFigures { writer, responses in
        var first = true
        for byte in text.utf8 {
          try await writer.write(
            ImportMailFiguresRequest(data: [byte], validateOnly: first && validateOnly, source: first ? "console" : ""))
          first = false
        }
        writer.finish()
        return try await responses.all
      }
    }
    try await withClient(fixture) { client in
      #expect(try await send(text, validateOnly: true, client) == [ImportFiguresResponse(accepted: 2)])
      #expect(try await kept(fixture).isEmpty)
      #expect(try await send(text, validateOnly: false, client) == [ImportFiguresResponse(accepted: 2)])
      let refused = await status { try await send(text + "\nalder,hes,2026-11-18,x,\(zeros)\n", validateOnly: false, client) }
      #expect(refused?.fields == ["line 4, spam"])
      let nothing = await status {
        try await client.importDeviceFigures { writer, responses in
          writer.finish()
          return try await responses.all
        }
      }
      #expect(nothing?.fields == ["data"])
      let devices = try await client.importDeviceFigures { writer, responses in
        try await writer.write(
          ImportDeviceFiguresRequest(
            data: Array(
              "customer,day,servers,workstations,servers_offline,viruses_removed,spyware_removed,fully_patched\nalder,2026-11-20,2,0,0,0,0,0\n"
                .utf8)))
        writer.finish()
        return try await responses.all
      }
      #expect(devices == [ImportFiguresResponse(accepted: 1)])
    }
    #expect(try await kept(fixture) == ["2026-11-20", "2026-11-19"])
    let rows = try await fixture.service.figures(MailItem.self, .init(), page: Page(size: 0, token: "", scope: [])).rows
    #expect(rows.allSatisfy { $0.source == "console" })
  }
}
