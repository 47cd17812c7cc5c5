import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension NotificationsCommand {
  struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "routes", abstract: "Routing rules: the board and ticket properties for each severity and type of event.",
      discussion: "The first matching rule applies. A customer's own rules come before those of the policy.",
      subcommands: [List.self, Add.self, Remove.self, Check.self])
  }
}

extension NotificationsCommand.Routes {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the rules in the order of their evaluation.")

    static let fields = FieldNames(GetNotificationSettingsRequest.self, ["customer_id": "--customer"])

    @Option(help: ArgumentHelp("List the rules of this customer. Default: those of the policy.", valueName: "id"), completion: .customers)
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

  struct Add: ChangingCommand {
    static let configuration = CommandConfiguration(
      .add, abstract: "Add a rule. Its names are checked in ConnectWise first.")

    static let fields =
      FieldNames(GetNotificationSettingsRequest.self, ["customer_id": "--customer"])
      + RuleOptions.fields(of: UpdateNotificationPolicyRequest.self, "policy.rules")
      + RuleOptions.fields(of: UpdateNotificationSettingsRequest.self, "settings.rules")
      + FieldNames(UpdateNotificationPolicyRequest.self, ["force": "--force"])

    @OptionGroup var rule: RuleOptions

    @Option(help: ArgumentHelp("Add the rule for this customer only. Default: to the policy.", valueName: "id"), completion: .customers)
    var customer: String?

    @Option(help: ArgumentHelp("The position among the rules. Default: last.", valueName: "number"))
    var at: Int?

    @Flag(help: "Save the rule even if its names are not found or ConnectWise is unreachable.")
    var force = false

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if let at, at < 1 { throw ValidationError("--at must be a positive number.") }
    }

    func run(in session: Session) async throws {
      try await session.changeRules(of: customer, force: force, dryRun: change.dryRun) { rules in
        rules.insert(rule.rule, at: min((at ?? .max) - 1, rules.count))
      }
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove a rule.", discussion: "Shows the rule and prompts; non-interactive use requires --yes.")

    static let fields = FieldNames(GetNotificationSettingsRequest.self, ["customer_id": "--customer"])

    @Argument(help: "The number of the rule, as shown by routes list.")
    var number: Int

    @Option(help: ArgumentHelp("Remove a rule of this customer. Default: of the policy.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      try await session.changeRules(of: customer, force: false, dryRun: change.dryRun) { rules in
        guard rules.indices.contains(number - 1) else {
          let list = "cwlink notifications routes list" + (customer.map { " --customer \(Shell.quoted($0))" } ?? "")
          throw CommandError(.notFound, "rule \(number) not found", remedy: list)
        }
        let rule = rules.remove(at: number - 1)
        let types = rule.types.isEmpty ? "all types" : rule.types.joined(separator: ", ")
        let severities = rule.severities.isEmpty ? "all severities" : rule.severities.map(\.label).joined(separator: ", ")
        try requireConfirmation(
          "Remove rule \(number)?", ["rule \(number): \(severities), \(types): \((rule.route ?? TicketRoute()).summary)"], in: session)
      }
    }
  }
}

/// The options of a routing rule.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("severity"), help: ArgumentHelp("A severity that the rule matches; repeatable. Default: all.", valueName: "severity"))
  var severities: [SeverityName] = []

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "An event type that the rule matches, or a prefix such as 'license.*'; repeatable. Default: all.", valueName: "type"))
  var types: [String] = []

  @Option(help: ArgumentHelp("The service board.", valueName: "name"), completion: .boards)
  var board: String

  @Option(help: ArgumentHelp("The ticket type on that board.", valueName: "name"))
  var ticketType: String?

  @Option(help: ArgumentHelp("The ticket subtype.", valueName: "name"))
  var subtype: String?

  @Option(help: ArgumentHelp("The ticket item.", valueName: "name"))
  var item: String?

  @Option(help: ArgumentHelp("The status of new and reopened tickets. Default: that of the board.", valueName: "name"))
  var status: String?

  @Option(help: ArgumentHelp("The status after a recovery. Default: unchanged.", valueName: "name"))
  var resolvedStatus: String?

  @Option(help: ArgumentHelp("The ticket priority.", valueName: "name"))
  var priority: String?

  @Option(help: ArgumentHelp("The ticket source.", valueName: "name"))
  var source: String?

  /// The fields of a request that has rules at `path`.
  static func fields(of request: any RPCMessage.Type, _ path: String) -> FieldNames {
    [
      "severities": "--severity", "types": "--type", "route.board": "--board", "route.type": "--ticket-type", "route.subtype": "--subtype",
      "route.item": "--item", "route.status": "--status", "route.resolved_status": "--resolved-status", "route.priority": "--priority",
      "route.source": "--source",
    ].reduce(FieldNames()) { $0 + FieldNames(request, ["\(path).\($1.key)": $1.value]) }
  }

  var rule: RoutingRule {
    RoutingRule(
      severities: severities.map(\.value), types: types,
      route: TicketRoute(
        board: board, type: ticketType ?? "", subtype: subtype ?? "", item: item ?? "", status: status ?? "",
        resolvedStatus: resolvedStatus ?? "", priority: priority ?? "", source: source ?? ""))
  }
}

private struct NumberedRule: Listable {
  var number: Int
  var rule: RoutingRule

  static var columns: [Column] { [.number("NUMBER"), "SEVERITIES", "TYPES", "ROUTE"] }

  var row: [Cell] {
    [
      Cell(number), Cell(rule.severities.isEmpty ? "all" : rule.severities.map(\.label).joined(separator: ", ")),
      Cell(rule.types.isEmpty ? "all" : rule.types.joined(separator: ", ")), Cell((rule.route ?? TicketRoute()).summary),
    ]
  }

  var quietForm: String { String(number) }
}

extension Session {
  /// Reads the rules, changes them, and saves them unless they have changed since.
  fileprivate func changeRules(
    of customer: String?, force: Bool, dryRun: Bool, _ change: (inout [RoutingRule]) throws -> Void
  ) async throws {
    if let customer {
      var settings = try await notifications.getNotificationSettings(GetNotificationSettingsRequest(customerID: customer), call)
      try change(&settings.rules)
      try show(
        try await notifications.updateNotificationSettings(
          UpdateNotificationSettingsRequest(settings: settings, updateMask: .init(paths: ["rules"]), force: force, validateOnly: dryRun),
          call))
    } else {
      var policy = try await notifications.getNotificationPolicy(GetNotificationPolicyRequest(), call)
      try change(&policy.rules)
      try show(
        try await notifications.updateNotificationPolicy(
          UpdateNotificationPolicyRequest(policy: policy, updateMask: .init(paths: ["rules"]), force: force, validateOnly: dryRun), call))
    }
  }
}
