import CwlinkAPI
import Foundation
import TestSupport
import Testing

@Suite("Vacuum", .timeLimit(.minutes(15)))
struct VacuumTests {
  private func vacuum(_ world: World, _ arguments: String...) async throws -> (status: Int32, out: String, err: String) {
    let program = try RunningProgram("cwlinkd", ["vacuum"] + arguments, in: world.directory)
    return (try await program.wait(), program.output, program.errors)
  }

  /// With the clock two years and more before now.
  @Test("a stopped daemon's old rows are removed and their room is returned; a running one is not disturbed")
  func vacuum() async throws {
    let world = try await World(clock: "2023-03-10T08:00:00Z")
    try await world.configure()
    _ = try await world.customers.createCustomer(
      CreateCustomerRequest(customer: Customer(id: "alder", displayName: "Alder Dental", enabled: true, companyIdentifier: "AlderDental")))
    for day in ["2023-03-08", "2023-03-09"] { try await world.reportFigures("alder", day: day) }
    for number in 0..<200 {
      try await world.raise("alder", "malware", object: "pc\(number)", text: String(repeating: "text ", count: 100))
    }
    let running = try await vacuum(world, "--state", world.state)
    #expect(running.status == 1 && running.err.contains("in use by another cwlinkd"), "\(running)")
    #expect(try await world.cwlink("status").out.contains("database"))
    world.daemon.signal(SIGTERM)
    #expect(try await world.daemon.wait() == 0)
    let path = world.state + "/cwlink.db"
    let before = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let unnamed = try await vacuum(world, "--state", world.state)
    #expect(unnamed.status == 0 && unnamed.out.hasPrefix("Nothing was removed: name the daemon's configuration"), "\(unnamed)")
    let configuration = world.directory + "/retention.json"
    try "{}".write(toFile: configuration, atomically: true, encoding: .utf8)
    let doubted = try await vacuum(world, "--state", world.state, "--config", configuration)
    #expect(doubted.status == 0 && doubted.out.contains("no entries from 2023-03-10 until at least a week ago"), "\(doubted)")
    #expect(doubted.out.contains("--trust-clock"), "\(doubted)")
    let result = try await vacuum(world, "--state", world.state, "--config", configuration, "--trust-clock")
    #expect(result.status == 0 && result.out.contains("Removed: 2 mail figures"), "\(result)")
    // Kept for the customer's notification settings: they wait for a person, not for a year.
    #expect(!result.out.contains("events"), "\(result.out)")
    let after = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    #expect(after <= before && result.out.contains("\(after) bytes now."), "\(result.out)")
    try await world.restart()
    #expect(try await world.cwlink("activity", "verify").status == 0)
    let figures = try await world.reports.listMailFigures(ListMailFiguresRequest()).figures
    #expect(figures.isEmpty)
    let entries = try await world.activity.listActivity(ListActivityRequest(action: "retention.")).entries
    #expect(entries.map(\.summary) == ["removed what is older than its retention: 2 mail figures"])
  }

  @Test("a directory without a database, and an option that it does not have, are refused")
  func refused() async throws {
    let place = try TemporaryDirectory()
    let wrong = try RunningProgram("cwlinkd", ["vacuum", "--state", place.path], in: place.path)
    #expect(try await wrong.wait() == 1)
    #expect(wrong.errors == "cwlinkd: \(place.path) has no database; name the state directory with --state\n")
    let before = try RunningProgram("cwlinkd", ["vacuum", "--state", place.path, "--socket", "s"], in: place.path)
    #expect(try await before.wait() != 0)
    #expect(before.errors.contains("--socket is an option of the daemon itself"), "\(before.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).allSatisfy { $0.hasPrefix("cwlinkd-") })
  }
}
