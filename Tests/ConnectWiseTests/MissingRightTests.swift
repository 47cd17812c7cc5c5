@testable import ConnectWise
import CurlTransport
import Testing

@Suite("Missing rights")
struct MissingRightTests {
  @Test(
    "a refused request names the right by area and level",
    arguments: [
      (.patch, "/finance/agreements/7/additions/3", "", "Finance: Agreements edit"),
      (.post, "/finance/agreements/7/additions", "", "Finance: Agreements add"),
      (.get, "/finance/agreements", "", "Finance: Agreements inquire"),
      (.get, "/finance/agreements/types", "", "System: Table Setup inquire"),
      (.post, "/service/tickets", "", "Service: Service Tickets add"),
      (.post, "/service/tickets/3/notes", "", "Service: Service Tickets edit"),
      (.post, "/service/tickets/search", "", "Service: Service Tickets inquire"),
      (.patch, "/service/tickets/3", "", "Service: Service Tickets edit"),
      (.patch, "/service/tickets/3", "You may not close tickets.", "Service: Close Service Tickets"),
      (.post, "/company/companies/7/managementSummaryReports", "", "Companies: Company Maintenance add"),
      (.get, "/company/managementItSolutions", "", "System: Table Setup inquire"),
      (.get, "/service/boards", "", "System: Table Setup inquire"),
      (.post, "/system/callbacks", "", "System: API Callbacks add"),
      (.get, "/procurement/catalog", "", "Procurement: Product Catalog inquire"),
    ] as [(HTTPRequest.Method, String, String, String)])
  func names(method: HTTPRequest.Method, path: String, answer: String, right: String) {
    #expect(MissingRight.of(method, path, answer: answer) == right)
    var refusal = ConnectWiseError(.forbidden, message: answer.isEmpty ? "You do not have permission." : answer, remedy: "")
    refusal = refusal.naming(APICall(method: method, path: path))
    #expect(MissingRight.named(in: refusal.message) == right && refusal.remedy.contains(right))
  }

  @Test("other errors and other texts name none")
  func none() {
    let conflict = ConnectWiseError(.conflict, message: "Changed.", remedy: "")
    #expect(conflict.naming(APICall(method: .patch, path: "/service/tickets/3")) == conflict)
    #expect(MissingRight.named(in: "the API member lacks nothing") == nil)
    #expect(MissingRight.of(.get, "/elsewhere", answer: "") == nil)
  }
}
