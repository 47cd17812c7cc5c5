import CwlinkAPI
import LocalRPCTestSupport
import TestSupport
import Testing

@testable import cwlink

/// Options before the noun, and words that do not exist.
@Suite struct CommandWordsTests {
  private static func words(_ line: String) throws -> CommandWords {
    try CommandWords(line.split(separator: " ").map(String.init))
  }

  @Test(
    "Options before the noun or the verb mean the same behind the verb",
    arguments: [
      ("--json customers list", "customers list --json"), ("customers --json list", "customers list --json"),
      ("--socket /s --timeout=2 billing -q plans list --page-size 3", "billing plans list --socket /s --timeout=2 -q --page-size 3"),
      ("--dry-run rpc A/B {}", "rpc --dry-run A/B {}"), ("--yes billing apply h", "billing apply --yes h"),
      ("--json status", "status --json"), ("--json --help", "--json --help"), ("--json nothing list", "--json nothing list"),
      ("customers list --json", "customers list --json"), ("customers set a --name --json", "customers set a --name --json"),
      ("--socket", "--socket"),
    ])
  func moves(line: String, expected: String) throws {
    #expect(try Self.words(line).words.joined(separator: " ") == expected)
  }

  @Test("--site before the noun chooses the daemon; behind it, it is the option of the command")
  func site() throws {
    let line = try Self.words("--site north --json integration set --site na.example")
    #expect(line.site == "north")
    #expect(line.words == ["integration", "set", "--json", "--site", "na.example"])
    #expect(try Self.words("--site=north status").site == "north")
    #expect(try Self.words("integration --site x set").site == nil)
    for wrong in ["--site", "--site a --site b status"] { #expect(throws: CommandError.self) { try Self.words(wrong) } }
  }

  @Test("Every option that may precede the noun is one of a command, or --site")
  func known() {
    let names = LeafCommand.all.reduce(into: Swift.Set<String>()) { $0.formUnion($1.names) }
    for option in CommandWords.flags.union(CommandWords.valueOptions) where option.hasPrefix("--") {
      #expect(names.contains(option), "\(option)")
    }
  }

  @Test("A command has the same output with its options before the noun")
  func output() async throws {
    let answer = Answer(SystemServiceMethods.getStatus) { _ in Status(callerName: "root") }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let first = try await daemon.run(["--json", "--timeout", "5", "status"])
      #expect(first.output == (try await daemon.run(["status", "--json"])).output)
      #expect(first.status == .done)
    }
  }

  private static func problem(_ line: String) -> CommandError? {
    do { _ = try Program.parse(line.split(separator: " ").map(String.init)) } catch { return error as? CommandError }
    return nil
  }

  @Test(
    "An unknown noun or verb is a usage error that says what was probably meant",
    arguments: [
      ("custmers list", "'custmers' is not a noun; did you mean 'customers'?"),
      ("--json cust list", "'cust' is not a noun; did you mean 'customers'?"),
      ("billing aply h", "'aply' is not a verb of 'billing'; did you mean 'billing apply'?"),
      ("billing plans shwo h", "'shwo' is not a verb of 'billing plans'; did you mean 'billing plans show'?"),
      ("list customers", "'list' is not a noun; did you mean 'customers list'?"),
      ("plans list", "'plans' is not a noun; did you mean 'billing plans'?"),
      ("customers apply h", "'apply' is not a verb of 'customers'; did you mean 'billing apply'?"),
      ("frobnicate", "'frobnicate' is not a noun"),
      ("customers zzzzzzzz", "'zzzzzzzz' is not a verb of 'customers'"),
    ])
  func unknown(line: String, message: String) throws {
    let problem = try #require(Self.problem(line))
    #expect(problem.message == message)
    #expect(problem.status == .usage)
    #expect(problem.remedy.hasPrefix("see cwlink") && problem.remedy.hasSuffix("--help"))
  }

  @Test(
    "Help, the version and wrong options are left to the parser",
    arguments: ["--version", "help customers", "status --jsn", "--bogus customers list"])
  func parser(line: String) {
    #expect(Self.problem(line) == nil)
  }

  @Test("--site behind the verb of a command without it says where it belongs")
  func misplaced() throws {
    let problem = try #require(Self.problem("customers list --site north"))
    #expect(problem.message == "--site must precede the noun")
    #expect(problem.remedy == "cwlink --site NAME customers list")
  }

  @Test("The distance of words is symmetric, zero only for the same word, and at most the length of the longer one")
  func distance() {
    var random = SeededGenerator("distance of words")
    for _ in 0..<2_000 {
      let first = String((0..<Int.random(in: 0...8, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
      let second = String((0..<Int.random(in: 0...8, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
      let distance = Spelling.distance(first, second)
      #expect(distance == Spelling.distance(second, first), "\(first) \(second) \(random.seed)")
      #expect((distance == 0) == (first == second), "\(first) \(second) \(random.seed)")
      #expect(
        distance <= max(first.count, second.count) && distance >= abs(first.count - second.count), "\(first) \(second) \(random.seed)")
    }
    #expect(Spelling.distance("customers", "custmers") == 1)
    #expect(Spelling.distance("list", "lsit") == 1)
    #expect(Spelling.distance("list", "show") == 4)
  }

  @Test("One slip in a noun or a verb finds it again")
  func slips() {
    let nouns = Cwlink.configuration.subcommands.map { $0._commandName }
    for noun in nouns where noun.count > 3 {
      let letters = Array(noun)
      for index in 1..<letters.count {
        let missing = String(letters[..<index] + letters[(index + 1)...])
        #expect(Spelling.suggestions(for: missing, among: nouns).contains(noun), "\(missing)")
      }
    }
  }
}
