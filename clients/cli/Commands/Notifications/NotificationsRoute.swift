import ArgumentParser
import CwlinkAPI

extension NotificationsCommand {
  struct Route: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "route", abstract: "Which board each severity and type of event goes to: the first rule that fits.",
      discussion: "A customer's own rules are asked before the policy's.", subcommands: [List.self, Add.self, Remove.self])
  }
}

extension NotificationsCommand.Route {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules, in the order in which they are asked.")

    @Option(help: ArgumentHelp("This customer's own rules.", valueName: "id"))
    var customer: String?

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func run(in session: Session) async throws {
      let rules: [RoutingRule]
      if let customer {
        let settings = try await session.notifications.getNotificationSettings(
          GetNotificationSettingsRequest(customerID: customer), session.call)
        if session.json { return try session.printJSON(settings) }
        rules = settings.rules
      } else {
        let policy = try await session.notifications.getNotificationPolicy(GetNotificationPolicyRequest(), session.call)
        if session.json { return try session.printJSON(policy) }
        rules = policy.rules
      }
      try session.table(rules.enumerated().map { NumberedRule(number: $0 + 1, rule: $1) }, quiet: list.quiet)
    }
  }

  struct Add: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a rule. Its names are looked up in ConnectWise before it is saved.")

    @OptionGroup var rule: RuleOptions

    @Option(help: ArgumentHelp("Only for this customer, before the policy's rules.", valueName: "id"))
    var customer: String?

    @Option(help: ArgumentHelp("Its place among the rules; otherwise it is asked last.", valueName: "number"))
    var at: Int?

    @Flag(help: "Save it although ConnectWise has not its names, or cannot say.")
    var force = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if let at, at < 1 { throw ValidationError("--at is a number from 1.") }
    }

    func run(in session: Session) async throws {
      try await session.changeRules(of: customer, force: force) { rules in
        rules.insert(rule.rule, at: min((at ?? .max) - 1, rules.count))
      }
    }
  }

  struct Remove: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove a rule.")

    @Argument(help: "Its number, as list shows it.")
    var number: Int

    @Option(help: ArgumentHelp("Of this customer's own rules.", valueName: "id"))
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try await session.changeRules(of: customer, force: false) { rules throws(CommandError) in
        guard rules.indices.contains(number - 1) else {
          let list = "cwlink notifications route list" + (customer.map { " --customer \($0)" } ?? "")
          throw CommandError(.notFound, "there is no rule \(number)", remedy: list)
        }
        rules.remove(at: number - 1)
      }
    }
  }
}

private struct NumberedRule: Listable {
  var number: Int
  var rule: RoutingRule

  static var columns: [Column] { [.number("NUMBER"), "SEVERITIES", "TYPES", "ROUTE"] }

  var row: [Cell] {
    [
      Cell(number), Cell(rule.severities.isEmpty ? "all" : rule.severities.map(\.word).joined(separator: ", ")),
      Cell(rule.types.isEmpty ? "all" : rule.types.joined(separator: ", ")), Cell((rule.route ?? TicketRoute()).words),
    ]
  }

  var quietForm: String { String(number) }
}

extension Session {
  /// Reads the rules, changes them, and saves them where nobody else did meanwhile.
  fileprivate func changeRules(
    of customer: String?, force: Bool, _ change: (inout [RoutingRule]) throws(CommandError) -> Void
  ) async throws {
    if let customer {
      var settings = try await notifications.getNotificationSettings(GetNotificationSettingsRequest(customerID: customer), call)
      try change(&settings.rules)
      try show(
        try await notifications.updateNotificationSettings(
          UpdateNotificationSettingsRequest(settings: settings, updateMask: .init(paths: ["rules"]), force: force), call))
    } else {
      var policy = try await notifications.getNotificationPolicy(GetNotificationPolicyRequest(), call)
      try change(&policy.rules)
      try show(
        try await notifications.updateNotificationPolicy(
          UpdateNotificationPolicyRequest(policy: policy, updateMask: .init(paths: ["rules"]), force: force), call))
    }
  }
}
