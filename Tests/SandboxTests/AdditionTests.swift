import Testing

@testable import cwlink_sandbox

@Suite("Additions")
struct AdditionTests {
  private let list = "/finance/agreements/{parentId}/additions"
  private let one = "/finance/agreements/{parentId}/additions/{id}"
  private let test = TestSite()

  private func patch(_ body: String, id: String = "3001") async -> Reply { await test.ask(.patch, one, ["201", id], body) }
  private func row() async -> JSONObject? { await test.ask(.get, one, ["201", "3001"]).json.object }

  @Test("a patch replaces the named properties and updates computed ones")
  func replace() async {
    let reply = await patch(#"[{"op":"replace","path":"quantity","value":12},{"op":"add","path":"lessIncluded","value":2.5}]"#)
    #expect(reply.status == 200)
    let row = reply.json.object
    #expect(row?["quantity"] == 12.0 && row?["billedQuantity"] == 9.5 && row?["extPrice"] == .number(9.5 * 3.5))
    #expect(await self.row() == row)
  }

  @Test("the billed quantity is never negative")
  func billedQuantity() async {
    #expect(await patch(#"[{"op":"replace","path":"lessIncluded","value":20}]"#).json.object?["billedQuantity"] == 0.0)
  }

  @Test(
    "an invalid patch is rejected as a whole",
    arguments: [
      #"[{"op":"replace","path":"/quantity","value":1}]"#, #"[{"op":"replace","path":"Quantity","value":1}]"#,
      #"[{"op":"replace","path":"frob","value":1}]"#, #"[{"op":"replace","path":"frob/id","value":1}]"#,
      #"[{"op":"move","path":"quantity","value":1}]"#, #"[{"op":"replace","path":"quantity"}]"#,
      #"[{"op":"replace","path":"quantity","value":"many"}]"#, #"[{"op":"remove","path":"product"}]"#,
      #"[{"op":"replace","path":"billCustomer","value":"Perhaps"}]"#, #"[{"op":"replace","path":"cancelledDate","value":"soon"}]"#,
      #"[{"op":"replace","path":"product","value":{"id":999999}}]"#, #"[{"op":"replace","path":"product","value":{"id":55}}]"#,
      #"{"op":"replace","path":"quantity","value":1}"#, "[]", "[7]", "{", "",
    ])
  func refused(body: String) async {
    let before = await row()
    // A valid operation before the invalid one must not be applied.
    let body = body.hasPrefix("[{") ? #"[{"op":"replace","path":"unitPrice","value":99},"# + body.dropFirst() : body
    #expect(await patch(body).status == 400)
    #expect(await row() == before)
  }

  @Test("a path inside a reference responds 200 and changes nothing")
  func nested() async {
    let before = await row()
    let reply = await patch(#"[{"op":"replace","path":"product/id","value":53}]"#)
    #expect(reply.status == 200)
    #expect(await row()?["product"] == before?["product"])
  }

  @Test("text over the field's limit is rejected, counted in UTF-16 code units")
  func lengths() async {
    func body(_ count: Int) -> String {
      #"[{"op":"replace","path":"serialNumber","value":""# + String(repeating: "é", count: count) + #""}]"#
    }
    #expect(await patch(body(50)).status == 200)
    #expect(await patch(body(51)).status == 400)
  }

  @Test("dates are stored as midnight, and remove clears")
  func dates() async {
    let reply = await patch(#"[{"op":"replace","path":"cancelledDate","value":"2026-11-20T18:04:26Z"}]"#)
    #expect(reply.json.object?["cancelledDate"] == "2026-11-20T00:00:00Z")
    #expect(await patch(#"[{"op":"remove","path":"cancelledDate"}]"#).json.object?["cancelledDate"] == nil)
    #expect(await patch(#"[{"op":"remove","path":"quantity"}]"#).json.object?["quantity"] == .null)
  }

  @Test("a quantity that exceeds the database column is a 500")
  func overflow() async {
    #expect(await patch(#"[{"op":"replace","path":"quantity","value":1e12}]"#).status == 500)
  }

  @Test("POST creates an addition with the product's price and an http Location")
  func create() async {
    let reply = await test.ask(.post, list, ["201"], #"{"product":{"identifier":"tm-cas"},"billCustomer":"Billable","quantity":7}"#)
    #expect(reply.status == 201)
    let row = reply.json.object
    let id = row?["id"]?.integer ?? 0
    #expect(row?["unitPrice"] == 2.5 && row?["product"]?.object?["id"] == 53)
    #expect(reply.header("Location") == "http://127.0.0.1:1/v2026_1/apis/3.0/finance/agreements/201/additions/\(id)")
    #expect(await test.ask(.get, one, ["201", String(id)]).json.object == row)
  }

  @Test("POST without product and billCustomer names both")
  func missing() async {
    let reply = await test.ask(.post, list, ["201"], #"{"quantity":7}"#)
    #expect(reply.status == 400 && reply.fields == ["product", "billCustomer"])
  }

  @Test(
    "POST is rejected for a Bundle, an unknown product, a cancelled agreement and a missing agreement",
    arguments: [("201", "TM-BUNDLE", 400), ("201", "NO-SUCH", 400), ("253", "TM-CAS", 400), ("99999", "TM-CAS", 404)])
  func refusedPost(agreement: String, product: String, status: Int) async {
    let count = await test.site.state[.additions].count
    let reply = await test.ask(.post, list, [agreement], #"{"product":{"identifier":"\#(product)"},"billCustomer":"Billable"}"#)
    #expect(reply.status == status)
    #expect(await test.site.state[.additions].count == count)
  }

  @Test("PUT clears omitted properties")
  func put() async {
    let row = await test.ask(.put, one, ["201", "3001"], #"{"product":{"id":50},"billCustomer":"Billable","quantity":3}"#).json.object
    #expect(row?["quantity"] == 3.0 && row?["unitPrice"] == .null && row?["effectiveDate"] == nil && row?["extPrice"] == 0.0)
  }

  @Test("a deleted addition is not found, nor is one of another agreement")
  func delete() async {
    #expect(await test.ask(.delete, one, ["202", "3001"]).status == 404)
    #expect(await test.ask(.delete, one, ["201", "3001"]) == Reply(status: 204))
    #expect(await test.ask(.get, one, ["201", "3001"]).status == 404)
    #expect(await test.ask(.get, "/finance/agreements/{parentId}/additions/count", ["201"]).json == ["count": 1])
  }
}
