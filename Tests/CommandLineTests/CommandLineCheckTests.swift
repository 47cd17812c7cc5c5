import Testing

@testable import cwlink

@Suite struct CommandLineCheckTests {
  private func problem(_ line: String) -> String? {
    CommandLineCheck.problem(of: line.split(separator: " ").map(String.init))
  }

  @Test(
    "A complete command line has no problem",
    arguments: [
      "cwlink customers set alder --company AlderDental", "cwlink agreements assign elm wfbs --type Managed --name Gold",
      "cwlink integration mail set --host mail.example.com", "cwlink billing apply abc --yes", "cwlink notifications routes add --board B",
      "cwlink doctor", "cwlink rpc SystemService/GetStatus {}",
    ])
  func complete(line: String) {
    #expect(problem(line) == nil)
  }

  @Test(
    "An incomplete or invalid command line is reported with its problem",
    arguments: [
      ("cwlink agreements assign elm wfbs", "--type and --name, or --id"), ("cwlink customers set alder", "Nothing to change"),
      ("cwlink integration set", "Nothing to change"), ("cwlink integration mail set", "Nothing to change"),
      ("cwlink settings use custom", "--customer"), ("cwlink customers show", "<customer>"), ("cwlink customers sync", "--all"),
      ("cwlink notifications settings set alder", "Nothing to change"), ("cwlink notifications routes add", "--board"),
      ("cwlink customers", "names no action"), ("cwlink billing show abc", "show"), ("cwlink callbacks check", "check"),
      ("cwlink rpc NoService/NoMethod", "There is no method"), ("cwlinkd --config x", "first word"), ("", "first word"),
    ])
  func incomplete(line: String, expected: String) {
    #expect(problem(line)?.contains(expected) == true, "\(problem(line) ?? "no problem")")
  }

  @Test("The environment of the process does not complete a command line")
  func environment() {
    var context = ProcessContext.process
    context.variable = { _ in "secret" }
    ProcessContext.$current.withValue(context) {
      #expect(problem("cwlink integration set") != nil)
      #expect(problem("cwlink integration mail set") != nil)
    }
  }
}
