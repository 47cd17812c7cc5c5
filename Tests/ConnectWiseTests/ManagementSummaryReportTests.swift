@testable import ConnectWise
import CurlTransport
import Testing

@Suite struct ManagementSummaryReportTests {
  private static let path = "/company/companies/12/managementSummaryReports"

  @Test("the reports of one group are found, and a similar group is not accepted")
  func read() async throws {
    let script = Script { request, _ in
      guard request.url.contains(Self.path + "?") else { return nil }
      #expect(request.query["conditions"] == #"groupIdentifier = "Site A""#)
      return .json(
        #"[{"id":2,"groupIdentifier":"Site A","deviceType":"Servers","managementSolution":{"id":1,"name":"TM","setupName":"x"},"totalServers":4,"virusesRemoved":null,"alertsGenerated":"17"},{"id":1,"groupIdentifier":"SITE A"}]"#
      )
    }
    let reports = try await script.client().managementSummaryReports(companyID: 12, groupIdentifier: "Site A")
    #expect(
      reports == [
        ManagementSummaryReport(
          id: 2, groupIdentifier: "Site A", deviceType: "Servers", managementSolution: Reference(id: 1, name: "TM"), totalServers: 4,
          alertsGenerated: "17")
      ])
  }

  @Test("a report is created and changed with the given values, and zero is sent")
  func write() async throws {
    let script = Script { request, _ in
      request.method == .get ? nil : .json(request.method == .post ? 201 : 200, #"{"id":2,"groupIdentifier":"g","virusesRemoved":0}"#)
    }
    let client = try script.client()
    let new = NewManagementSummaryReport(
      groupIdentifier: "g", deviceType: "WorkstationsAndServers", managementSolution: Reference(id: 1), agreement: Reference(name: "MS"),
      totalWorkstations: 1, totalServers: 2, totalManagedMachines: 3, serversOffline: 4, totalNotifications: 5, virusesRemoved: 0,
      spywareItemsRemoved: 6, fullyPatchedMachines: 2_147_483_647, alertsGenerated: "7")
    #expect(try await client.createManagementSummaryReport(new, companyID: 12, basedOn: client.fresh).virusesRemoved == 0)
    let operations: [PatchOperation] = [
      .replace(.totalWorkstations, 1), .replace(.totalServers, 2), .replace(.totalManagedMachines, 3), .replace(.serversOffline, 4),
      .replace(.totalNotifications, 5), .replace(.virusesRemoved, 0), .replace(.spywareItemsRemoved, 6),
      .replace(.fullyPatchedMachines, 7), .replace(.alertsGenerated, "8"), .replace(.deviceType, "Servers"),
      .replace(.managementSolution, .reference(id: 1)), .replace(.agreement, .reference(id: 5)),
    ]
    #expect(try await client.patchManagementSummaryReport(companyID: 12, id: 2, operations, basedOn: client.fresh).id == 2)
    #expect(script.calls == ["POST \(Self.path)", "PATCH \(Self.path)/2"])
    let bodies = script.requests.compactMap { $0.body.map { String(decoding: $0, as: UTF8.self) } }
    #expect(
      bodies.first
        == #"{"agreement":{"name":"MS"},"alertsGenerated":"7","deviceType":"WorkstationsAndServers","fullyPatchedMachines":2147483647,"groupIdentifier":"g","managementSolution":{"id":1},"serversOffline":4,"spywareItemsRemoved":6,"totalManagedMachines":3,"totalNotifications":5,"totalServers":2,"totalWorkstations":1,"virusesRemoved":0}"#
    )
    #expect(bodies.last?.hasPrefix(#"[{"op":"replace","path":"totalWorkstations","value":1},"#) == true)
  }

  @Test("values that ConnectWise does not accept are rejected with all fields named")
  func refused() async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let new = NewManagementSummaryReport(
      groupIdentifier: String(repeating: "g", count: 101), managementSolution: Reference(id: nil), totalWorkstations: -1,
      virusesRemoved: 2_147_483_648)
    let error = await failure { () async throws(ConnectWiseError) in
      try await client.createManagementSummaryReport(new, companyID: 12, basedOn: client.fresh)
    }
    #expect(error?.fields.map(\.field) == ["groupIdentifier", "managementSolution", "totalWorkstations", "virusesRemoved"])
    let nothing = await failure { () async throws(ConnectWiseError) in
      try await client.patchManagementSummaryReport(companyID: 12, id: 2, [], basedOn: client.fresh)
    }
    #expect(nothing?.kind == .validation && script.requests.isEmpty)
  }
}
