import Foundation
import Testing

@testable import ImportProfiles

/// The files in Tests/Fixtures/vendor-files.
enum VendorFile {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/vendor-files")

  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
}

@Suite("Presets")
struct PresetTests {
  struct Expected: Sendable {
    var preset: ImportProfile
    var period: String?
    /// customer | product | quantity | cost | lines in CSV
    var usages: [String]
    var dropped: [Int]
  }

  static let expected = [
    Expected(
      preset: .trendSMBUsage, period: "2026-11",
      usages: [
        "/Alder Dental | /Worry-Free Services | 40 Seats |  | 4",
        "/Alder Dental | /Trend Micro Email Security Standard | 25 Seats |  | 5",
        "/Birch Legal \"LLP\" & Sons | /Worry-Free Services | 1200 Seats |  | 6",
        "/Cédre Clinique – 杉医院 | /Worry-Free Services | 3 Seats |  | 7",
        "/Dogwood (trial) | /Worry-Free Services | 0 Seats |  | 8",
      ], dropped: [9]),
    Expected(
      preset: .trendVisionOneUsage, period: nil,
      usages: [
        "/Alder Dental | /Endpoint Security - Pro | 37  |  | 2", "/Alder Dental | /Email and Collaboration Security | 25.5  |  | 3",
        "/Elm Bakery | /Data Pipeline (GB) | 812.4375  |  | 5",
      ], dropped: [4]),
    Expected(
      preset: .pax8InvoiceItems, period: "2026-11",
      usages: [
        "c-01/Alder Dental | TRD-EML-01/Trend Email Security | 28 User | 68.9 USD | 2 3",
        "c-02/Birch Legal LLP | TRD-WFS-01/Worry-Free Services | 38 User | 79.8 USD | 4 5",
      ], dropped: []),
    Expected(
      preset: .ingramSubscriptions, period: nil,
      usages: [
        "1000002/Alder Dental | 119001/Trend WFS (Monthly) | 40  |  | 2",
        "1000003/Cédre Clinique | 119001/Trend WFS (Monthly) | 2.5  |  | 3",
      ], dropped: []),
    Expected(
      preset: .microsoftCSPReconciliation, period: "2026-11", usages: ["g-01/Alder Dental | /M365 BP | 14  | 225 USD | 2 3 4"], dropped: []),
  ]

  @Test("each file and its XLSX twin give the exact counts", arguments: expected, ["csv", "xlsx"])
  func files(expected: Expected, suffix: String) throws {
    #expect(expected.preset.validate().isEmpty)
    let result = try expected.preset.read(VendorFile.bytes("\(expected.preset.name).\(suffix)"))
    #expect(result.problems.isEmpty && result.warnings.isEmpty, "\(result.problems.items + result.warnings.items)")
    #expect(result.usages.map(Self.text) == expected.usages)
    #expect(result.usages.allSatisfy { $0.period?.description == expected.period })
    #expect(result.dropped.items.map(\.line) == expected.dropped)
    #expect(result.file?.sheet == (suffix == "csv" ? "" : "Export"))
    // The same period named by the caller changes nothing; another one is refused where the file says its own.
    let period = try #require(ImportPeriod("2026-11"))
    let named = try expected.preset.read(VendorFile.bytes("\(expected.preset.name).\(suffix)"), period: period)
    #expect(named.usages.map(Self.text) == expected.usages && named.problems.isEmpty && named.usages.allSatisfy { $0.period == period })
    let other = try expected.preset.read(VendorFile.bytes("\(expected.preset.name).\(suffix)"), period: ImportPeriod("2026-10"))
    #expect(other.problems.isEmpty == (expected.period == nil))
  }

  @Test("every preset is found by its name, is valid, and survives JSON")
  func names() throws {
    #expect(Set(ImportProfile.presets.map(\.name)).count == ImportProfile.presets.count && ImportProfile.presets.count == 5)
    for preset in ImportProfile.presets {
      #expect(ImportProfile.preset(named: preset.name) == preset && preset.validate().isEmpty, "\(preset.validate())")
      #expect(try JSONDecoder().decode(ImportProfile.self, from: JSONEncoder().encode(preset)) == preset)
    }
    #expect(ImportProfile.preset(named: "other") == nil)
  }

  static func text(_ usage: ImportedUsage) -> String {
    let cost = usage.cost.map { "\($0) \(usage.currency)" } ?? ""
    let lines = usage.rows.map { String($0.line) }.joined(separator: " ")
    return
      "\(usage.customerID)/\(usage.customerName) | \(usage.productCode)/\(usage.productName) | \(usage.quantity) \(usage.unit) | \(cost) | \(lines)"
  }
}
