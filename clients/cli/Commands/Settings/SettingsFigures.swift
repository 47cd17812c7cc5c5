import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Figures: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "figures", abstract: "Change how a product's mail-security figures are sent.",
      discussion: """
        Only what is given changes; a customer that has none of its own begins with the general ones. The first time, say how often, and --ticket \
        or --mail.
        """)

    @Argument(help: "The product.")
    var product: FigureProduct

    @OptionGroup var cadence: CadenceOptions

    @Option(name: .customLong("item"), help: ArgumentHelp("What to tell; repeat for several.", valueName: "item"))
    var items: [MailItemArgument] = []

    @Flag(help: "Tell every item.")
    var allItems = false

    @Flag(inversion: .prefixedNo, help: "Into a ticket of the customer's company: one a month, a note per report.")
    var ticket: Bool?

    @Flag(inversion: .prefixedNo, help: "By e-mail to the customer's recipients, with the figures as CSV.")
    var mail: Bool?

    @Flag(help: "Send them, or not.")
    var state: Switch?

    @OptionGroup var target: SettingsTarget
    var global: GlobalOptions { target.global }

    func validate() throws {
      if allItems && !items.isEmpty { throw ValidationError("--item and --all-items exclude each other.") }
      if cadence.cadence == nil && items.isEmpty && !allItems && ticket == nil && mail == nil && state == nil {
        throw ValidationError("Nothing to change; give at least one option that changes something.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { edit in
        edit.set(product.path, product.part, try figures(over: edit.part(product.part)))
      }
    }

    private func figures(over old: FigureSettings?) throws -> FigureSettings {
      guard let cadence = cadence.cadence ?? old?.cadence else {
        throw CommandError(.usage, "how often is not set yet", remedy: "give --daily, --weekly WEEKDAY or --monthly DAY too")
      }
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
