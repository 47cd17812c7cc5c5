import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Enums of the API")
struct EnumNamesTests {
  @Test("every guard has a code in the API")
  func guards() {
    let codes = Guard.Code.allCases.map { CwlinkAPI.Guard.Code($0) }
    #expect(!codes.contains(.unspecified) && Set(codes.map(\.rawValue)).count == CwlinkAPI.Guard.Code.allCases.count - 1)
  }

  @Test("every reason of a conflict has its value")
  func conflicts() {
    let reasons = AdditionConflict.Reason.allCases.map { CwlinkAPI.ConflictReason($0) }
    #expect(reasons == CwlinkAPI.ConflictReason.allCases.filter { $0 != .unspecified })
    #expect(CwlinkAPI.ConflictReason(nil) == .unspecified)
  }

  @Test("names from ConnectWise and from stored tests map to enum values; other names are unspecified")
  func names() {
    #expect(
      ["Active", "Cancelled", "Expired", "Inactive", "New"].map { CwlinkAPI.Agreement.Status($0) } == [
        .active, .cancelled, .expired, .inactive, .unspecified,
      ])
    #expect(["Bundle", "NonInventory", "Other"].map { CwlinkAPI.CatalogItem.ProductClass($0) } == [.bundle, .nonInventory, .unspecified])
    #expect(
      ["dns", "client_id", "right:additions_write", "x"].map { Verdict.Check($0) } == [
        .dns, .clientID, .rightAdditionsWrite, .unspecified,
      ])
    #expect(["board", "resolved_status"].map { CwlinkAPI.RouteVerdict.Field($0) } == [.board, .resolvedStatus])
  }

  @Test("every check of a connection test has an enum value")
  func checks() async throws {
    let fixture = try await SettingsFixture.configured()
    let test = try #require(try await fixture.integration.get().lastTest)
    for verdict in test.verdicts { #expect(Verdict.Check(verdict.check) != .unspecified, "\(verdict.check)") }
  }
}
