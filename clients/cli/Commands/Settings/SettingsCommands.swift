import ArgumentParser
import CwlinkAPI

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "What is sent, when and how: general settings, or a customer's with --customer.",
    discussion: """
      The general settings apply where a customer has none of its own. The effective settings of a customer: \
      cwlink customers show CUSTOMER --effective
      """,
    subcommands: [Show.self, Set.self, Remove.self, Use.self, Figures.self, Summaries.self, Guards.self])
}

extension SettingsCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      .show, abstract: "Show the general settings, or a customer's own.",
      discussion: "The effective settings of a customer: cwlink customers show CUSTOMER --effective")

    static let fields = FieldNames(GetCustomerSettingsRequest.self, ["customer_id": "--customer"])

    @Option(help: ArgumentHelp("Show this customer's own settings.", valueName: "id"), completion: .customers)
    var customer: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      if let customer {
        try session.show(try await session.customerSettings(customer))
      } else {
        try session.show(try await session.generalSettings())
      }
    }
  }

  struct Use: ChangingCommand {
    static let configuration = CommandConfiguration(
      .use, abstract: "Use a customer's own settings, or the general ones. Its own settings are kept.",
      usage: "cwlink settings use <general|custom> --customer <id>")

    static let fields =
      SettingsTarget.fields + FieldNames(UpdateCustomerSettingsRequest.self, ["settings.use_custom": "<settings>"])

    @Argument(help: "The settings to use.")
    var settings: Settings

    @OptionGroup var target: SettingsTarget
    var change: ChangeOptions { target.change }

    enum Settings: String, ExpressibleByArgument, CaseIterable {
      case general, custom
    }

    func validate() throws {
      if target.customer == nil { throw ValidationError("Specify --customer.") }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { editor in editor.use(custom: settings == .custom) }
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove parts of the settings.",
      discussion: """
        Prompts; non-interactive use requires --yes. Without a part of its own, a customer uses the general one; without a general one, \
        nothing is sent.
        """)

    static let fields = SettingsTarget.fields + FieldNames(UpdateCustomerSettingsRequest.self, ["update_mask": "<part>"])

    @Argument(help: ArgumentHelp("The parts.", valueName: "part"))
    var parts: [Part]

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var target: SettingsTarget
    var change: ChangeOptions { target.change }

    enum Part: String, ExpressibleByArgument, CaseIterable {
      case billing
      case hostedEmailSecurity = "hes"
      case emailSecurityStandard = "tmes-standard"
      case emailSecurityAdvanced = "tmes-advanced"
      case summaries
      case timeOfDay = "time-of-day"
      case reportRoute = "report-route"

      /// What is removed: "on day 31 (the last day in shorter months), with e-mail".
      fileprivate func summary(in editor: SettingsEditor) -> String {
        let sending = (editor.customer == nil ? editor.general.sending : editor.customer?.sending) ?? SendingSettings()
        let summary: String? =
          switch self {
          case .billing: sending.billing?.summary
          case .hostedEmailSecurity, .emailSecurityStandard, .emailSecurityAdvanced:
            FigureProduct(rawValue: rawValue).flatMap { sending[keyPath: $0.part]?.summary }
          case .summaries: sending.executiveSummary?.summary
          case .timeOfDay: editor.general.timeOfDay
          case .reportRoute: editor.general.reportRoute?.summary
          }
        return summary.flatMap { $0.isEmpty ? nil : $0 } ?? "not set"
      }
    }

    func validate() throws {
      try requireOneMode()
      if target.customer != nil, parts.contains(where: { $0 == .timeOfDay || $0 == .reportRoute }) {
        throw ValidationError("time-of-day and report-route are general settings: remove them without --customer.")
      }
    }

    func run(in session: Session) async throws {
      let owner = target.customer.map { "customer \($0)" } ?? "the general settings, for every customer without its own"
      try await session.change(target) { editor in
        try requireConfirmation(
          "Remove \(parts.map(\.rawValue).joined(separator: ", ")) of \(owner)?", parts.map { "\($0.rawValue): \($0.summary(in: editor))" },
          in: session)
        for part in parts { remove(part, from: &editor) }
      }
    }

    private func remove(_ part: Part, from editor: inout SettingsEditor) {
      switch part {
      case .billing: editor.set("billing", \.billing, nil)
      case .hostedEmailSecurity, .emailSecurityStandard, .emailSecurityAdvanced:
        if let product = FigureProduct(rawValue: part.rawValue) { editor.set(product.path, product.part, nil) }
      case .summaries: editor.set("executive_summary", \.executiveSummary, nil)
      case .timeOfDay: editor.set("time_of_day", \.timeOfDay, "")
      case .reportRoute: editor.set("report_route", \.reportRoute, nil)
      }
    }
  }
}
