import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore

/// Absent is never zero: a number that means something is required, by presence.
@Suite("Missing numbers")
struct MissingNumberTests {
  /// Numbers whose default is documented, or never a value, or that nothing reads.
  private static let withoutPresence: [String: String] = [
    "AssignAgreementRequest.agreement_id": "0 is no id: the agreement is given by name",
    "Target.agreement_id": "0 is no id: the assigned agreement", "Target.catalog_item_id": "output",
    "InvoiceTiming.agreement_id": "0 is no id: the type is given by name",
    "ClearInvoiceTimingRequest.agreement_id": "0 is no id: the type is given by name",
    "MatchProposal.company_id": "0 is no id: the company is given by its identifier",
    "BillingSettings.day": "0 is no day and is rejected", "Cadence.day_of_month": "0 is no day and is rejected",
    "Integration.requests_per_minute": "0 is out of range and is rejected", "MailSettings.port": "0 is documented as the usual port",
    "GetScheduleRequest.days": "documented default", "Product.percentile": "documented default",
    "Product.effective_day": "0 is no day: the policy has none",
    "ProposeMatchesRequest.minimum_score": "documented default",
    "AcceptDriftRequest.agreement_id": "0 is no id and is rejected", "AcceptDriftRequest.addition_id": "0 is no id: all additions",
    "StreamPlanRequest.lines_per_message": "0 is documented: the plan has its lines",
    "WatchReconciliationRequest.interval_seconds": "documented default", "WatchActivityRequest.after_id": "a member of a oneof",
    "VerifyActivityRequest.expected_entry_id": "0 is no id: nothing is expected",
    // Only in answers.
    "MatchProposal.score": "output", "Customer.agreement_count": "output", "Company.id": "output", "Product.catalog_item_id": "output",
    "CountOrigin.pull_id": "output", "VendorQuantity.lines": "output", "Event.id": "output", "NotificationSettings.kept_events": "output",
  ]

  @Test("every number that a request can contain has presence, or a reason not to")
  func complete() throws {
    let numbers = try ProtoShape().requestFields.filter {
      ["int32", "int64", "uint32", "uint64", "double", "float"].contains($0.type) && !$0.name.hasSuffix(".page_size")
    }
    #expect(Set(numbers.filter { !$0.isPresence }.map(\.name)) == Set(Self.withoutPresence.keys))
    #expect(numbers.count { $0.isPresence } == 26)
  }

  private static let mail = BridgeAccounts.MailItem.allCases.map(\.name)
  private static let devices = DeviceItem.allCases.map(\.name)

  /// A method, its request with the object of `numbers` in place of NUMBERS, the numbers, and the path of their message.
  private static let cases: [(method: String, request: String, numbers: [String], path: String)] = [
    ("UsageService/ReportCounts", #"{"counts":[{"customerId":"acme","productId":"wfbs"NUMBERS}]}"#, ["quantity"], "counts[0]"),
    ("UsageService/StreamCounts", #"{"counts":[{"customerId":"acme","productId":"wfbs"NUMBERS}]}"#, ["quantity"], "message 0: counts[0]"),
    (
      "ReportService/ReportMailFigures", #"{"figures":[{"customerId":"acme","productId":"hes","day":"2026-06-10"NUMBERS}]}"#, mail,
      "figures[0]"
    ),
    (
      "ReportService/StreamMailFigures", #"{"figures":[{"customerId":"acme","productId":"hes","day":"2026-06-10"NUMBERS}]}"#, mail,
      "message 0: figures[0]"
    ),
    ("ReportService/ReportDeviceFigures", #"{"figures":[{"customerId":"acme","day":"2026-06-10"NUMBERS}]}"#, devices, "figures[0]"),
    (
      "NotificationService/UpdateNotificationPolicy",
      #"{"policy":{"groupStorms":true NUMBERS},"updateMask":"quietMinutes,reopenDays,groupStorms,stormThreshold,stormMinutes,mailMinutes"}"#,
      ["quiet_minutes", "reopen_days", "storm_threshold", "storm_minutes", "mail_minutes"], "policy"
    ),
  ]

  @Test("one that is missing and one that is null are rejected alike, by name; zero is a value")
  func rejected() async throws {
    try await APIFixture.with { fixture in
      for (name, request, numbers, path) in Self.cases {
        let method = try #require(CwlinkAPIMethods.all.first { "\($0.service)/\($0.name)".hasSuffix("." + name) })
        func call(_ members: [String]) async throws {
          try await fixture.call(method, [request.replacing("NUMBERS", with: members.map { "," + $0 }.joined())])
        }
        let before = try await fixture.snapshot()
        for number in numbers {
          let others = numbers.filter { $0 != number }.map { "\"\($0)\":1" }
          for members in [others, others + ["\"\(number)\":null"]] {
            let refused = await status { try await call(members) }
            #expect(
              refused?.kind == .invalidArgument && refused?.fields == ["\(path).\(number)"],
              "\(name) \(members): \(String(describing: refused))")
          }
        }
        #expect(try await fixture.snapshot() == before, "\(name)")
        // The lowest storm threshold, and the shortest storm, is 1.
        try await call(numbers.map { "\"\($0)\":\($0.hasPrefix("storm") ? 1 : 0)" })
      }
    }
  }
}
