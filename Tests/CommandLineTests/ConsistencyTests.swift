import ArgumentParser
import Testing

@testable import cwlink

/// Every command follows the rules of the command line, checked with the real parser.
@Suite struct ConsistencyTests {
  @Test("Every command has help, and so has each of its options and arguments", arguments: LeafCommand.all)
  func help(command: LeafCommand) {
    let abstract = command.info.abstract ?? ""
    #expect(abstract.hasSuffix(".") && abstract.first?.isUppercase == true, "\(abstract)")
    for argument in command.info.arguments ?? [] {
      let help = argument.abstract ?? ""
      #expect(help.hasSuffix(".") || help.hasSuffix(")"), "\(argument.names?.first?.name ?? argument.valueName ?? ""): \(help)")
    }
  }

  @Test("Every verb comes from the list", arguments: LeafCommand.all)
  func verbs(command: LeafCommand) {
    #expect(command.verb != nil || ["status", "doctor", "setup", "backup", "rpc"].contains(command.name))
  }

  @Test("Every verb of the list is used", arguments: Verb.allCases)
  func usedVerbs(verb: Verb) {
    #expect(LeafCommand.all.contains { $0.verb == verb })
  }

  @Test("Exactly the commands that change something have --dry-run", arguments: LeafCommand.all)
  func dryRun(command: LeafCommand) {
    let expected = command.verb?.changesSomething == true
    #expect(command.names.contains("--dry-run") == expected)
    #expect((command.type is any ChangingCommand.Type) == expected)
    #expect(!command.names.contains("--validate-only"))
  }

  @Test("Every command has --json, --socket and --timeout", arguments: LeafCommand.all)
  func global(command: LeafCommand) {
    #expect(command.names.isSuperset(of: ["--json", "--socket", "--timeout"]))
  }

  @Test("Every list has --quiet, and both paging options or none", arguments: LeafCommand.all.filter { $0.verb == .list })
  func lists(command: LeafCommand) {
    #expect(command.names.contains("--quiet"))
    #expect(command.names.contains("--page-size") == command.names.contains("--page-token"))
  }

  @Test(
    "import and export name the kind first, then the file", arguments: LeafCommand.all.filter { $0.verb == .import || $0.verb == .export })
  func kinds(command: LeafCommand) {
    let positional = (command.info.arguments ?? []).filter { $0.kind == "positional" }.map(\.valueName)
    #expect(positional == ["kind", "file"])
  }

  @Test("show shows one item and has no pages", arguments: LeafCommand.all.filter { $0.verb == .show })
  func show(command: LeafCommand) {
    let positional = (command.info.arguments ?? []).filter { $0.kind == "positional" }
    #expect(positional.count <= 1)
    #expect(!command.names.contains("--page-size"))
  }
}
