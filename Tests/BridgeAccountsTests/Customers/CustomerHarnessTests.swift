import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Customers, agreements and products over the API")
struct CustomerHarnessTests {
  @Test("a caller creates a customer, reads its agreements and assigns one")
  func walk() async throws {
    let fixture = try await SettingsFixture.withCompanies()
    let request = CreateCustomerRequest(
      customer: CwlinkAPI.Customer(
        id: "acme", displayName: "Acme", enabled: true, companyIdentifier: "AlderDental", mailRecipients: ["a@b.example"]),
      requestID: "r1")
    let made = try await fixture.customerHarness.createCustomer(request, fixture.call)
    #expect(made.company?.name == "AlderDental Ltd" && made.agreementCount == 2 && made.syncTime != nil && !made.etag.isEmpty)
    #expect(try await fixture.customerHarness.createCustomer(request, fixture.call) == made)
    let cleared = try await fixture.customerHarness.updateCustomer(
      UpdateCustomerRequest(
        customer: CwlinkAPI.Customer(id: "acme", etag: made.etag), updateMask: ProtobufFieldMask(paths: ["mail_recipients"])), fixture.call)
    #expect(cleared.mailRecipients.isEmpty && cleared.displayName == "Acme" && cleared.etag != made.etag)

    let listed = try await fixture.customerHarness.listCustomers(ListCustomersRequest(query: "ACM"), fixture.call)
    var inList = cleared
    inList.obstacles = []
    #expect(listed.customers == [inList] && listed.totalSize == 1 && !cleared.obstacles.isEmpty)
    let agreements = try await fixture.agreementHarness.listAgreements(ListAgreementsRequest(customerID: "acme", pageSize: 1), fixture.call)
    #expect(
      agreements.agreements.first?.billable == true && agreements.agreements.first?.startDate == "2026-01-01"
        && !agreements.nextPageToken.isEmpty)
    let misused = await status {
      try await fixture.agreementHarness.listAgreements(
        ListAgreementsRequest(customerID: "acme", billableOnly: true, pageToken: agreements.nextPageToken), fixture.call)
    }
    #expect(misused?.fields == ["page_token"])

    let assigned = try await fixture.agreementHarness.assignAgreement(
      AssignAgreementRequest(customerID: "acme", productID: "wfbs", agreementType: "managed service", agreementName: "branch"), fixture.call
    )
    #expect(assigned.source == .own && assigned.state == .usable && assigned.agreementID == 71 && assigned.updateTime != nil)
    let all = try await fixture.agreementHarness.listAssignments(ListAssignmentsRequest(customerID: "acme"), fixture.call)
    #expect(all.assignments.filter { $0.source == .default }.count == all.assignments.count - 1)
    let wrong = await status {
      try await fixture.agreementHarness.assignAgreement(
        AssignAgreementRequest(customerID: "acme", productID: "wfbs", agreementID: -1), fixture.call)
    }
    #expect(wrong?.fields == ["agreement_id"])

    let verified = try await fixture.customerHarness.verifyCompany(VerifyCompanyRequest(companyIdentifier: "Sleepy"), fixture.call)
    #expect(verified.verdict == .inactive && verified.company?.status == "Inactive")
    let synced = try await fixture.customerHarness.syncCustomer(SyncCustomerRequest(customerID: "acme"), fixture.call)
    #expect(synced.agreementsAdded == 0 && synced.customer?.etag == cleared.etag)
    _ = try await fixture.customerHarness.deleteCustomer(DeleteCustomerRequest(customerID: "acme", etag: cleared.etag), fixture.call)
    #expect(try await fixture.customerHarness.listCustomers(ListCustomersRequest(), fixture.call).totalSize == 0)
  }

  @Test("a product's policies are returned as saved; an unknown enum value is rejected with its field")
  func products() async throws {
    let fixture = try await SettingsFixture.configured()
    let changed = try await fixture.productHarness.updateProduct(
      UpdateProductRequest(
        product: CwlinkAPI.Product(id: "wfbs", creationPolicy: .reportOnly, changePolicy: .cancelAndAdd, countBasis: .average)),
      fixture.call)
    #expect(changed.creationPolicy == .reportOnly && changed.changePolicy == .cancelAndAdd && changed.countBasis == .average)
    #expect(try await fixture.productHarness.getProduct(GetProductRequest(productID: "wfbs"), fixture.call) == changed)
    for (product, field) in [
      (CwlinkAPI.Product(id: "wfbs", creationPolicy: .unrecognized(4)), "product.creation_policy"),
      (CwlinkAPI.Product(id: "wfbs", countBasis: .unrecognized(-1)), "product.count_basis"),
    ] {
      #expect(
        await status { try await fixture.productHarness.updateProduct(UpdateProductRequest(product: product), fixture.call) }?.fields == [
          field
        ])
    }
    let unset = await status {
      try await fixture.productHarness.updateProduct(
        UpdateProductRequest(product: CwlinkAPI.Product(id: "wfbs"), updateMask: ProtobufFieldMask(paths: ["change_policy"])), fixture.call)
    }
    #expect(unset?.fields == ["product.change_policy"])
  }
}
