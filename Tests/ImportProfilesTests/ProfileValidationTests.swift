import Foundation
import Testing

@testable import ImportProfiles

@Suite("Validation of profiles")
struct ProfileValidationTests {
  @Test("each wrong field is named")
  func fields() {
    let cases: [(String, (inout ImportProfile) -> Void)] = [
      ("name", { $0.name = "" }), ("name", { $0.name = "Upper" }), ("name", { $0.name = "-a" }),
      ("name", { $0.name = String(repeating: "a", count: 64) }),
      ("title", { $0.title = "a\nb" }), ("title", { $0.title = String(repeating: "a", count: 201) }), ("currency", { $0.currency = "usd" }),
      (
        "sheet",
        {
          $0.sheet = "S"; $0.format = .csv
        }
      ),
      (
        "delimiter",
        {
          $0.delimiter = .tab; $0.format = .xlsx
        }
      ), ("period", { $0.period = .preamble(": ") }),
      (
        "period",
        {
          $0.period = .column; $0.columns.removeAll { $0.role == .period }
        }
      ), ("negatives", { $0.negatives = .subtract }),
      ("identity[0]", { $0.identity = [.productCode] }), ("identity[0]", { $0.identity = [.other] }),
      ("totals.labels[1]", { $0.totals.labels = ["T", " "] }),
      ("columns", { $0.columns.removeAll { $0.role == .quantity } }), ("columns", { $0.columns[0].isRequired = false }),
      ("columns", { $0.columns.removeAll { $0.role == .productName } }), ("columns[4].role", { $0.columns[4].role = .quantity }),
      ("columns[3].name", { $0.columns[3].name = "qty" }), ("columns[0].aliases[1]", { $0.columns[0].aliases = ["x", "CUSTOMER"] }),
      ("columns[0].name", { $0.columns[0].name = "---" }), ("filters[0].column", { $0.filters = [RowFilter(.drop, "None", .isEmpty)] }),
      ("filters[0].values", { $0.filters = [RowFilter(.drop, "Units", .isEmpty, ["x"])] }),
      ("filters[0].values", { $0.filters = [RowFilter(.drop, "Units", .contains)] }),
      ("filters[0].values", { $0.filters = [RowFilter(.drop, "Units", .isGreaterThan, ["many"])] }),
      ("filters[0].values", { $0.filters = [RowFilter(.drop, "Units", .isLessThan, ["1", "2"])] }),
      ("filters[0].values[0]", { $0.filters = [RowFilter(.drop, "Units", .contains, [""])] }),
      ("columns", { $0.columns += (0..<100).map { ImportColumn(.other, "c\($0)", isRequired: false) } }),
      ("filters", { $0.filters = Array(repeating: RowFilter(.drop, "Units", .isEmpty), count: 101) }),
    ]
    for (index, (field, change)) in cases.enumerated() {
      var profile = UsageImportTests.plain
      change(&profile)
      #expect(profile.validate().map(\.field).contains(field), "\(index) \(field): \(profile.validate())")
    }
    #expect(UsageImportTests.plain.validate().isEmpty)
  }

  @Test("a stored profile without the fields of later versions has their defaults")
  func defaults() throws {
    let json = #"{"name":"a","columns":[{"role":"quantity","name":"Units","aliases":[],"isRequired":true}]}"#
    let profile = try JSONDecoder().decode(ImportProfile.self, from: Data(json.utf8))
    #expect(profile == ImportProfile(name: "a", title: "", columns: [ImportColumn(.quantity, "Units")]))
  }
}
