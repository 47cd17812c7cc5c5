import Testing

@testable import cwlink_sandbox

@Suite("Lists")
struct ListingTests {
  private let companies = "/company/companies"

  @Test("a list returns 25 rows by default and at most 1,000")
  func sizes() async {
    let test = TestSite()
    #expect(await test.ask(.get, companies).rows.count == 25)
    #expect(await test.ask(.get, companies, query: "pageSize=1000&fields=id").rows.count == 1000)
    for size in ["1001", "0", "-1", "x", "99999999999999999999"] {
      #expect(await test.ask(.get, companies, query: "pageSize=\(size)").status == 400)
    }
  }

  @Test("forward-only paging returns every company once, by ascending id", arguments: [1, 7, 400, 1000])
  func forwardOnly(size: Int) async throws {
    let test = TestSite()
    let all = await test.site.state[.companies].ids
    try #require(all.count > 1200)
    var (seen, last, pages) = ([Int](), 0, 0)
    repeat {
      // The page number must be ignored.
      let reply = await test.ask(.get, companies, query: "page=5&pageSize=\(size)&pageId=\(last)&fields=id", forwardOnly: true)
      seen += reply.ids
      pages += 1
      #expect((reply.header("Link")?.contains("rel=\"next\"") ?? false) == (seen.count < all.count))
      #expect(reply.header("Link")?.contains("rel=\"last\"") != true)
      guard let next = reply.ids.last else { break }
      last = next
    } while seen.count < all.count && pages <= all.count
    #expect(seen == all)
    #expect(await test.ask(.get, companies, query: "pageId=\(last)", forwardOnly: true).rows.isEmpty)
  }

  @Test("orderBy is rejected with forward-only paging")
  func forwardOnlyOrder() async {
    #expect(await TestSite().ask(.get, companies, query: "orderBy=name", forwardOnly: true).status == 400)
  }

  @Test("navigable pages link to the first, previous, next and last page, on an unreachable host")
  func links() async throws {
    let test = TestSite()
    let reply = await test.ask(.get, companies, query: "page=2&pageSize=100&fields=id&conditions=id%3E0")
    let link = try #require(reply.header("Link"))
    for (relation, page) in [("first", 1), ("prev", 1), ("next", 3), ("last", 13)] {
      #expect(link.contains("?fields=id&conditions=id%3E0&pageSize=100&page=\(page)>; rel=\"\(relation)\""))
    }
    #expect(!link.contains("127.0.0.1"))
    #expect(await test.ask(.get, companies, query: "page=14&pageSize=100").rows.isEmpty)
    #expect(await test.ask(.get, companies, query: "page=0").status == 400)
  }

  @Test("orderBy sorts case-insensitively, by several keys, ascending and descending")
  func order() async {
    let rows = await TestSite().ask(.get, companies, query: "orderBy=status/name%20desc,name&pageSize=1000").rows
    let names = rows.map { ($0["status"]?.object?["name"]?.text ?? "", $0["name"]?.text?.lowercased() ?? "") }
    #expect(names.first?.0 == "Prospect")
    for (left, right) in zip(names, names.dropFirst()) { #expect(left.0 > right.0 || (left.0 == right.0 && left.1 <= right.1)) }
    #expect(await TestSite().ask(.get, companies, query: "orderBy=frob").status == 400)
  }

  @Test("fields selects properties and parts of references; count counts matching rows")
  func fieldsAndCount() async {
    let test = TestSite()
    let row = await test.ask(.get, "/finance/agreements", query: "conditions=id%3D201&fields=id,company/identifier,frob").rows.first
    #expect(row == ["id": 201, "company": ["identifier": "AlderDental"]])
    let count = await test.ask(.get, "/finance/agreements/count", query: "conditions=company/id%3D20").json
    #expect(count == ["count": 5])
    let one = await test.ask(.get, "/finance/agreements/{id}", ["201"], query: "fields=name").json
    #expect(one == ["name": "Managed Security"])
  }

  @Test("invalid conditions are rejected with a 400 in ConnectWise's format; a plus is a space")
  func conditions() async {
    let test = TestSite()
    let reply = await test.ask(.get, companies, query: "conditions=name%3D%22open")
    #expect(reply.status == 400 && reply.fields == ["conditions"])
    #expect(await test.ask(.get, companies, query: "conditions=name=%22Alder+Dental%22").ids == [20])
    #expect(await test.ask(.get, companies, query: "childConditions=types/name%3D%22Owner%22").ids == [2])
    #expect(await test.ask(.get, companies, query: "customFieldConditions=caption%3D%22x%22").rows.isEmpty)
    #expect(await test.ask(.get, companies, query: "conditions=" + String(repeating: "%20", count: 700)).status == 404)
  }
}
