import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "figures", abstract: "How a product's mail-security figures are sent.", subcommands: [Set.self])
  }

  struct Summaries: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "summaries", abstract: "How executive summaries are sent to ConnectWise's management summary reports.",
      subcommands: [Set.self])
  }
}

extension SettingsCommand.Figures {
  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change how a product's mail-security figures are sent.",
      discussion: """
        Unspecified settings stay unchanged. A customer without settings of its own starts with the general ones. The first time, specify the \
        frequency, and --ticket or --mail.
        """)

    static let fields =
      SettingsTarget.fields
      + FigureProduct.allCases.reduce(FieldNames()) { fields, product in
        let path = product.path
        return fields
          + SettingsTarget.fields([
            "\(path).enabled": "--enable/--disable", "\(path).items": "--item/--all-items",
            "\(path).cadence": "--daily/--weekly/--monthly", "\(path).cadence.frequency": "--daily/--weekly/--monthly",
            "\(path).cadence.weekday": "--weekly", "\(path).cadence.day_of_month": "--monthly",
            "\(path).ticket": "--ticket/--no-ticket", "\(path).mail": "--mail/--no-mail", path: "<product>",
          ])
      }

    @Argument(help: "The product.")
    var product: FigureProduct

    @OptionGroup var cadence: CadenceOptions

    @Option(name: .customLong("item"), help: ArgumentHelp("A figure to send; repeatable.", valueName: "item"))
    var items: [MailItemArgument] = []

    @Flag(help: "Send every figure.")
    var allItems = false

    @Flag(inversion: .prefixedNo, help: "Send them as a ticket of the customer's company: one per month, with a note per report.")
    var ticket: Bool?

    @Flag(inversion: .prefixedNo, help: "Send them by e-mail to the customer's recipients, with a CSV file.")
    var mail: Bool?

    @Flag(help: "Enable or disable sending.")
    var state: Switch?

    @OptionGroup var target: SettingsTarget
    var change: ChangeOptions { target.change }

    func validate() throws {
      if allItems && !items.isEmpty { throw ValidationError("--item and --all-items are mutually exclusive.") }
      if cadence.cadence == nil && items.isEmpty && !allItems && ticket == nil && mail == nil && state == nil {
        throw ValidationError("Nothing to change: specify at least one option that changes something.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { editor in
        editor.set(product.path, product.part, try figures(over: editor.part(product.part)))
      }
    }

    private func figures(over old: FigureSettings?) throws -> FigureSettings {
      let cadence = try cadence.cadence(orElse: old?.cadence)
      var new = old ?? FigureSettings(enabled: true)
      new.cadence = cadence
      if allItems { new.items = [] } else if !items.isEmpty { new.items = items.map(\.item) }
      ticket.map { new.ticket = $0 }
      mail.map { new.mail = $0 }
      state.map { new.enabled = $0 == .enable }
      return new
    }
  }
}

extension SettingsCommand.Summaries {
  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change how often executive summaries are sent.",
      discussion: "Unspecified settings stay unchanged. A customer without settings of its own starts with the general ones.")

    static let fields =
      SettingsTarget.fields
      + SettingsTarget.fields([
        "executive_summary.enabled": "--enable/--disable", "executive_summary.cadence": "--daily/--weekly/--monthly",
        "executive_summary.cadence.frequency": "--daily/--weekly/--monthly", "executive_summary.cadence.weekday": "--weekly",
        "executive_summary.cadence.day_of_month": "--monthly",
      ])

    @OptionGroup var cadence: CadenceOptions

    @Flag(help: "Enable or disable sending.")
    var state: Switch?

    @OptionGroup var target: SettingsTarget
    var change: ChangeOptions { target.change }

    func validate() throws {
      if cadence.cadence == nil && state == nil {
        throw ValidationError("Nothing to change: specify --daily, --weekly, --monthly, --enable or --disable.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { editor in
        let old = editor.part(\.executiveSummary)
        let cadence = try cadence.cadence(orElse: old?.cadence)
        let enabled = state.map { $0 == .enable } ?? old?.enabled ?? true
        editor.set("executive_summary", \.executiveSummary, SummarySettings(enabled: enabled, cadence: cadence))
      }
    }
  }
}
