import Testing

@testable import cwlink_sandbox

@Suite("Management summary reports")
struct ManagementSummaryReportTests {
  private let list = "/company/companies/{parentId}/managementSummaryReports"
  private let one = "/company/companies/{parentId}/managementSummaryReports/{id}"
  private let test = TestSite()

  @Test("a report is stored under its company")
  func create() async {
    let reply = await test.ask(
      .post, list, ["20"],
      #"{"groupIdentifier":"2026-11","deviceType":"servers","managementSolution":{"name":"tmrm"},"agreement":{"id":201},"virusesRemoved":3}"#
    )
    let row = reply.json.object
    #expect(reply.status == 201 && reply.header("Location")?.hasSuffix("/company/companies/20/managementSummaryReports/1") == true)
    #expect(row?["deviceType"] == "Servers" && row?["managementSolution"] == ["id": 1, "name": "TMRM"] && row?["virusesRemoved"] == 3)
    #expect(row?["company"]?.object?["identifier"] == "AlderDental" && row?["agreement"]?.object?["name"] == "Managed Security")
    #expect(await test.ask(.get, list, ["20"]).rows == [row])
    #expect(await test.ask(.get, list, ["21"]).rows.isEmpty)
    #expect(await test.ask(.get, one, ["21", "1"]).status == 404)
  }

  @Test(
    "invalid reports are rejected with the field named",
    arguments: [
      ("{}", "groupIdentifier"), (#"{"groupIdentifier":""}"#, "groupIdentifier"), (#"{"groupIdentifier":7}"#, "groupIdentifier"),
      (#"{"groupIdentifier":"\#(String(repeating: "x", count: 101))"}"#, "groupIdentifier"),
      (#"{"groupIdentifier":"g","deviceType":"Phones"}"#, "deviceType"),
      (#"{"groupIdentifier":"g","virusesRemoved":-1}"#, "virusesRemoved"),
      (#"{"groupIdentifier":"g","virusesRemoved":2147483648}"#, "virusesRemoved"),
      (#"{"groupIdentifier":"g","virusesRemoved":1.5}"#, "virusesRemoved"),
      (#"{"groupIdentifier":"g","managementSolution":{"id":9}}"#, "managementSolution/id"),
      (#"{"groupIdentifier":"g","agreement":{"id":211}}"#, "agreement/id"),
    ])
  func refused(body: String, field: String) async {
    let reply = await test.ask(.post, list, ["20"], body)
    #expect(reply.status == 400 && reply.fields == [field])
    #expect(await test.site.state[.managementSummaryReports].count == 0)
  }

  @Test("the reports of a missing company are not found")
  func company() async {
    #expect(await test.ask(.post, list, ["99999"], #"{"groupIdentifier":"g"}"#).status == 404)
    #expect(await test.ask(.get, list, ["99999"]).status == 404)
  }

  @Test("a report is changed, replaced and deleted")
  func change() async {
    _ = await test.ask(.post, list, ["20"], #"{"groupIdentifier":"g","virusesRemoved":2147483647}"#)
    func patch(_ value: String) async -> Reply {
      await test.ask(.patch, one, ["20", "1"], #"[{"op":"replace","path":"virusesRemoved","value":\#(value)}]"#)
    }
    #expect(await patch("4").json.object?["virusesRemoved"] == 4)
    #expect(await patch("-4").fields == ["virusesRemoved"])
    let row = await test.ask(.put, one, ["20", "1"], #"{"groupIdentifier":"h"}"#).json.object
    #expect(row?["groupIdentifier"] == "h" && row?["virusesRemoved"] == nil && row?.id(of: "company") == 20)
    #expect(await test.ask(.delete, one, ["20", "1"]) == Reply(status: 204))
    #expect(await test.ask(.get, list + "/count", ["20"]).json == ["count": 0])
  }
}
