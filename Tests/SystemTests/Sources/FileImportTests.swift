import CwlinkAPI
import Foundation
import TestSupport
import Testing

/// The five files of Tests/Fixtures/vendor-files, imported by the command line as a clerk would.
@Suite("Importing vendors' files") struct FileImportTests {
  private static let files = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/vendor-files")
    .standardized

  private static let cases: [(file: String, profile: String, period: String?, quantities: [String: String])] = [
    (
      "trend-smb-usage", "trend-smb-usage", nil,
      ["Alder Dental/Worry-Free Services": "40", "Alder Dental/Trend Micro Email Security Standard": "25"]
    ),
    ("trend-vision-one-usage", "trend-vision-one-usage", "2026-11", ["Alder Dental/Email and Collaboration Security": "25.5"]),
    ("pax8-invoice-items", "pax8-invoice-items", nil, ["Alder Dental/Trend Email Security": "28"]),
    ("ingram-subscriptions", "ingram-subscriptions", "2026-11", ["Alder Dental/Trend WFS (Monthly)": "40"]),
    ("microsoft-csp-reconciliation", "microsoft-csp-reconciliation", nil, ["Alder Dental/M365 BP": "14"]),
  ]

  @Test("Each file and its XLSX twin gives the same counts; a dry run stores nothing", arguments: 0..<cases.count)
  func twins(index: Int) async throws {
    let (file, profile, period, quantities) = Self.cases[index]
    let world = try await World(clock: "2026-12-02T09:00:00Z")
    try await world.configure()
    for format in ["csv", "xlsx"] {
      let path = Self.files.appending(path: "\(file).\(format)").path
      var arguments = ["usage", "import", "counts", path, "--profile", profile, "--json"]
      if let period { arguments += ["--period", period] }
      let dry = try await run(world, arguments + ["--dry-run"])
      let before = try await world.unmapped().items.count
      #expect(before == 0 || format == "xlsx")
      let real = try await run(world, arguments)
      #expect(dry.quantities == real.quantities)
      for (key, quantity) in quantities { #expect(real.quantities[key] == quantity, "\(file).\(format): \(real.quantities)") }
      #expect(real.period == "2026-11")
    }
    let queue = try await world.unmapped()
    #expect(queue.unmappedCustomers > 0 && queue.unmappedQuantity != "0")
    // One quantity of a customer and product, whichever of the files was last.
    let alder = try #require(queue.items.first { $0.vendorName == "Alder Dental" })
    let created = try await world.sources.mapVendorItem(
      MapVendorItemRequest(sourceID: profile, kind: .customer, vendorID: alder.vendorID, createCustomer: true))
    #expect(created.created && created.item?.targetID == "alder-dental")
  }

  @Test("A fraction is stored, planned and written exactly")
  func fraction() async throws {
    let world = try await World(clock: "2026-11-28T09:00:00Z")
    try await world.sandbox.control(.post, "clock", #"{"now":"2026-11-28T09:00:00Z"}"#)
    try await world.prepareBilling()
    let path = Self.files.appending(path: "trend-vision-one-usage.csv").path
    _ = try await run(world, ["usage", "import", "counts", path, "--profile", "trend-vision-one-usage", "--period", "2026-11", "--json"])
    _ = try await world.map("trend-vision-one-usage", .product, "Email and Collaboration Security", to: "tmes-standard")
    #expect(try await world.storedCounts() == ["alder/tmes-standard 25.5 trend-vision-one-usage"])
    let run = try await world.bill()
    #expect(run.state == .done, "\(run)")
    #expect(try await world.sandbox.additions(agreement: 201).first { $0.product == "TM-TMES-STD" }?.quantity == 25.5)
  }

  @Test("A second file of a month adds to the first; what it lacks keeps its quantity, and is listed")
  func secondFile() async throws {
    let world = try await World(clock: "2026-12-02T09:00:00Z")
    try await world.configure()
    let header = "Customer,Name,Billing unit,Provisioned units,Used units,Over-provisioned units,Chargeable units"
    var outputs: [String] = []
    for (name, rows) in [
      ("first", "Alder,WFS,Seats,9,9,0,9\nBirch,WFS,Seats,4,4,0,4"), ("second", "Cedar,WFS,Seats,2,2,0,2\nAlder,WFS,Seats,8,8,0,8"),
    ] {
      let path = world.directory + "/\(name).csv"
      try "\(header)\n\(rows)\n".write(toFile: path, atomically: true, encoding: .utf8)
      let done = try await world.cwlink(
        "usage", "import", "counts", path, "--profile", "trend-smb-usage", "--period", "2026-11", "--json")
      #expect(done.status == 0, "\(done.err)")
      outputs.append(done.out)
    }
    #expect(!outputs[0].contains("its quantity is kept") && outputs[1].contains("Birch, WFS 4 was in an earlier file"))
    let items = try await world.sources.listVendorItems(ListVendorItemsRequest(kind: .customer)).items
    #expect(Dictionary(uniqueKeysWithValues: items.map { ($0.vendorName, $0.quantity) }) == ["Alder": "8", "Birch": "4", "Cedar": "2"])
  }

  @Test("A file with wrong lines is refused as a whole, with every line")
  func wrongLines() async throws {
    let world = try await World()
    try await world.configure()
    let path = world.directory + "/wrong.csv"
    let rows = (0..<120).map { "Customer \($0),Worry-Free Services,Seats,1,1,0,\($0 % 2 == 0 ? "x" : "3")" }
    try (["Customer,Name,Billing unit,Provisioned units,Used units,Over-provisioned units,Chargeable units"] + rows).joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let refused = try await world.cwlink(
      "usage", "import", "counts", path, "--profile", "trend-smb-usage", "--period", "2026-11", "--json")
    #expect(refused.status != 0)
    #expect(refused.err.components(separatedBy: "\"line\":").count - 1 == 60, "\(refused.err.prefix(600))")
    #expect(try await world.unmapped().items.isEmpty)
  }

  private func run(_ world: World, _ arguments: [String]) async throws -> (period: String, quantities: [String: String]) {
    let program = try RunningProgram("cwlink", arguments, environment: ["CWLINK_SOCKET": world.socket], in: world.directory)
    guard try await program.wait() == 0 else { throw TestProblem("\(arguments): \(program.errors)") }
    var quantities: [String: String] = [:]
    var period = ""
    for line in program.output.split(separator: "\n") {
      let response = try ImportUsageResponse(json: String(line))
      period = response.period
      for usage in response.usages { quantities["\(usage.vendorCustomerName)/\(usage.vendorProductName)"] = usage.quantity }
    }
    return (period, quantities)
  }
}
