import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Bulk operations over the socket")
struct BulkHarnessTests {
  /// A server with the real service, and a client of it.
  private func with(
    _ fixture: SettingsFixture, _ body: (BulkServiceClient, RPCServer) async throws -> Void
  ) async throws {
    let path = fixture.temporary.directory + "/s"
    let server = try RPCServer(
      configuration: ServerConfiguration(socket: .path(path)), services: [BulkHarness(fixture.many).rpcService])
    try await server.start()
    let client = try await RPCClient.connect(path: path)
    var failure: (any Error)?
    do { try await body(BulkServiceClient(client), server) } catch { failure = error }
    await client.close()
    await server.shutdown(grace: .zero)
    if let failure { throw failure }
  }

  private func send(_ client: BulkServiceClient, _ requests: [ImportTableRequest]) async throws -> [Progress] {
    try await client.importTable { writer, stream in
      for request in requests { try await writer.write(request) }
      writer.finish()
      var steps: [Progress] = []
      for try await step in stream { steps.append(step) }
      return steps
    }
  }

  @Test("matches are proposed and accepted, unmapped items are listed, and a table is exported and imported in chunks")
  func walk() async throws {
    let fixture = try await SettingsFixture.matching(3)
    try await with(fixture) { client, _ in
      let proposed = try await client.proposeMatches(ProposeMatchesRequest())
      #expect(
        proposed.companyCount == 3 && proposed.proposals.map(\.certain) == [true, true, true] && proposed.unmatchedCustomerIDs.isEmpty)
      var steps: [Progress] = []
      for try await step in try await client.acceptMatches(
        AcceptMatchesRequest(proposals: Array(proposed.proposals.prefix(2)), enable: true))
      {
        steps.append(step)
      }
      #expect(steps.map(\.done) == [1, 2] && steps.allSatisfy { $0.total == 2 && $0.message.hasPrefix("linked to Firm") })
      let unmapped = try await client.listUnmapped(ListUnmappedRequest(companies: true))
      #expect(unmapped.items.first { $0.kind == .customer }?.object == "c-3" && unmapped.items.last?.object == "Firm3")

      var text: [UInt8] = []
      for try await piece in try await client.exportTable(ExportTableRequest(table: .customers)) { text += piece.data }
      #expect(
        String(decoding: text, as: UTF8.self).hasPrefix(
          "customer,name,company,enabled,products,recipients\nc-1,\"FIRM1, Inc.\",Firm1,yes,,\n"))
      let pieces = text.map { ImportTableRequest(data: [$0]) }
      let again = try await send(client, [ImportTableRequest(table: .customers)] + pieces)
      #expect(again.count == 3 && again.allSatisfy { $0.message == "unchanged" })
      var synced: [Progress] = []
      for try await step in try await client.syncCustomers(SyncCustomersRequest()) { synced.append(step) }
      #expect(synced.count == 2 && synced.allSatisfy(\.error.isEmpty))
    }
  }

  @Test("every wrong line of a table is sent before the call fails, and nothing is changed", arguments: [1, 120, 1_001])
  func wrongLines(count: Int) async throws {
    let fixture = try await SettingsFixture.matching(1)
    let before = try await fixture.allCustomers()
    let file = "customer,enabled\nc-1,no\n" + (0..<count).map { "new-\($0),perhaps\n" }.joined()
    try await with(fixture) { client, _ in
      let received = Box<[Progress]>([])
      let refusal = await status {
        try await client.importTable { writer, stream in
          try await writer.write(ImportTableRequest(table: .customers, data: Array(file.utf8)))
          writer.finish()
          for try await step in stream { received.update { $0.append(step) } }
        }
      }
      let steps = received.value
      #expect(refusal?.kind == .invalidArgument && steps.allSatisfy { $0 == Progress(problems: $0.problems) })
      let problems = steps.flatMap(\.problems)
      #expect(problems.map(\.line) == (0..<count).map { Int32($0 + 3) })
      #expect(problems.allSatisfy { $0.column == "enabled" && $0.message.contains("perhaps") })
    }
    #expect(try await fixture.allCustomers() == before)
  }

  @Test("a file larger than one chunk is exported completely")
  func large() async throws {
    let fixture = try await SettingsFixture.matching(1)
    try await fixture.store.write { db in
      for number in 0..<2000 { try Customer.sample("x-\(number)", String(repeating: "n", count: 200)).insert(db) }
    }
    try await with(fixture) { client, _ in
      var pieces: [[UInt8]] = []
      for try await piece in try await client.exportTable(ExportTableRequest(table: .customers)) { pieces.append(piece.data) }
      #expect(pieces.count > 1 && pieces.flatMap(\.self).count { $0 == 0x0A } == 2002)
    }
  }

  @Test("a file without a kind, or with a second one, is rejected with its field")
  func refusals() async throws {
    let fixture = try await SettingsFixture.matching(1)
    try await with(fixture) { client, _ in
      #expect(await status { try await self.send(client, [ImportTableRequest(data: [65])]) }?.fields == ["table"])
      #expect(await status { try await self.send(client, []) }?.fields == ["table"])
      let twice = [ImportTableRequest(table: .customers), ImportTableRequest(table: .assignments)]
      #expect(await status { try await self.send(client, twice) }?.fields == ["table"])
      let unnamed = await status {
        for try await _ in try await client.exportTable(ExportTableRequest()) {}
      }
      #expect(unnamed?.fields == ["table"])
      let binary = [ImportTableRequest(table: .customers, data: Array("customer\n".utf8) + [0xFF, 0x0A])]
      #expect(await status { try await self.send(client, binary) }?.fields == ["line 2"])
    }
  }

  @Test("a bulk operation ends when the daemon drains, and the same request completes the rest")
  func draining() async throws {
    let fixture = try await SettingsFixture.matching(40)
    try await with(fixture) { client, server in
      let proposals = try await client.proposeMatches(ProposeMatchesRequest()).proposals
      // ConnectWise does not answer the first request until the daemon cancels the call.
      fixture.site.change { state in
        state.interruption = {
          Task { await server.shutdown(grace: .seconds(60)) }
          while !Task.isCancelled { await Task.yield() }
        }
      }
      let ended = await status {
        for try await _ in try await client.acceptMatches(AcceptMatchesRequest(proposals: proposals)) {}
      }
      #expect(ended?.kind == .unavailable)
    }
    let linked = try await fixture.allCustomers().count { $0.companyID != nil }
    let log = ProgressLog()
    try await fixture.many.takeMatches([], .init(), enable: false, by: fixture.caller) { log.record($0) }
    #expect(log.isComplete(40 - linked) && log.all.last?.failed == 0)
  }
}
