import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Pages of lists held in memory")
struct ListPagesTests {
  /// Reads a list page by page and returns the items and the number of pages.
  private func pages<Item>(_ fetch: (_ token: String) async throws -> (items: [Item], nextToken: String)) async throws -> (
    items: [Item], count: Int
  ) {
    var (items, count, token): ([Item], Int, String) = ([], 0, "")
    repeat {
      let page = try await fetch(token)
      items += page.items
      count += 1
      token = page.nextToken
    } while !token.isEmpty && count < 100
    return (items, count)
  }

  private func expectSame<Item: Equatable>(
    _ name: String, size: Int32, _ fetch: (_ size: Int32, _ token: String) async throws -> (items: [Item], nextToken: String)
  ) async throws {
    let whole = try await fetch(0, "")
    #expect(whole.items.count > 1 && whole.nextToken.isEmpty, "\(name)")
    let paged = try await pages { try await fetch(size, $0) }
    #expect(paged.items == whole.items, "\(name)")
    #expect(paged.count == (whole.items.count + Int(size) - 1) / Int(size), "\(name)")
  }

  @Test("pages of one or two items together are the whole list", arguments: [1, 2] as [Int32])
  func whole(_ size: Int32) async throws {
    try await APIFixture.with { fixture in
      let agreements = AgreementServiceClient(fixture.client)
      try await expectSame("types", size: size) {
        let page = try await agreements.listAgreementTypes(ListAgreementTypesRequest(customerID: "acme", pageSize: $0, pageToken: $1))
        return (page.agreementTypes, page.nextPageToken)
      }
      try await expectSame("assignments", size: size) {
        let page = try await agreements.listAssignments(ListAssignmentsRequest(customerID: "acme", pageSize: $0, pageToken: $1))
        return (page.assignments, page.nextPageToken)
      }
      try await expectSame("invoice timings", size: size) {
        let page = try await agreements.listInvoiceTimings(ListInvoiceTimingsRequest(pageSize: $0, pageToken: $1))
        return (page.invoiceTimings, page.nextPageToken)
      }
      try await expectSame("drift findings", size: size) {
        let page = try await DriftServiceClient(fixture.client).listDriftFindings(
          ListDriftFindingsRequest(pageSize: $0, pageToken: $1))
        return (page.driftFindings, page.nextPageToken)
      }
      try await expectSame("target mappings", size: size) {
        let page = try await TargetServiceClient(fixture.client).listTargetMappings(
          ListTargetMappingsRequest(pageSize: $0, pageToken: $1))
        return (page.targetMappings, page.nextPageToken)
      }
      try await expectSame("contract terms", size: size) {
        let page = try await ContractServiceClient(fixture.client).listContractTerms(ListContractTermsRequest(pageSize: $0, pageToken: $1))
        return (page.contractTerms, page.nextPageToken)
      }
      try await expectSame("billable counts", size: size) {
        let page = try await UsageServiceClient(fixture.client).listBillableCounts(ListBillableCountsRequest(pageSize: $0, pageToken: $1))
        return (page.billableCounts, page.nextPageToken)
      }
      let bulk = BulkServiceClient(fixture.client)
      try await expectSame("unmapped", size: size) {
        let page = try await bulk.listUnmapped(ListUnmappedRequest(companies: true, pageSize: $0, pageToken: $1))
        #expect(page.totalSize > 1)
        return (page.items, page.nextPageToken)
      }
      for id in ["zebra", "quokka"] {
        _ = try await CustomerServiceClient(fixture.client).createCustomer(
          CreateCustomerRequest(customer: CwlinkAPI.Customer(id: id, displayName: id)))
      }
      try await expectSame("matches", size: size) {
        let page = try await bulk.proposeMatches(ProposeMatchesRequest(pageSize: $0, pageToken: $1))
        #expect(page.totalSize == 3)
        return (page.proposals.map { "\($0)" } + page.unmatchedCustomerIDs, page.nextPageToken)
      }
      try await expectSame("callbacks", size: size) {
        let page = try await CallbackServiceClient(fixture.client).listCallbacks(
          ListCallbacksRequest(includeForeign: true, pageSize: $0, pageToken: $1))
        #expect(page.status?.enabled == true && page.totalSize == 3)
        return (page.callbacks, page.nextPageToken)
      }
    }
  }

  @Test("a page token of another list, or of an item that no longer exists, is rejected")
  func wrongToken() async throws {
    let first = try Page(size: 1, token: "", scope: ["a"]).slice(["x", "y"], key: \.self)
    #expect(first.rows == ["x"])
    #expect(await status { try Page(size: 1, token: first.nextToken, scope: ["b"]) }?.fields == ["page_token"])
    let second = try Page(size: 1, token: first.nextToken, scope: ["a"])
    #expect(try second.slice(["x", "y"], key: \.self).rows == ["y"])
    #expect(await status { try second.slice(["y"], key: \.self) }?.fields == ["page_token"])
  }
}
