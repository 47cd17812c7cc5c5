import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Clear: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "clear", abstract: "Give parts of the settings up.",
      discussion: "What a customer gives up, the general settings say; what they give up is not sent.")

    @Argument(help: ArgumentHelp("The parts.", valueName: "part"))
    var parts: [Part]

    @OptionGroup var target: SettingsTarget
    var global: GlobalOptions { target.global }

    enum Part: String, ExpressibleByArgument, CaseIterable {
      case billing
      case hostedEmailSecurity = "hes"
      case emailSecurityStandard = "tmes-standard"
      case emailSecurityAdvanced = "tmes-advanced"
      case summaries
      case timeOfDay = "time-of-day"
      case reportRoute = "report-route"
    }

    func validate() throws {
      if target.customer != nil, parts.contains(where: { $0 == .timeOfDay || $0 == .reportRoute }) {
        throw ValidationError("The time of day and the report route are the same for every customer; clear them without --customer.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { edit in
        for part in parts { clear(part, of: &edit) }
      }
    }

    private func clear(_ part: Part, of edit: inout SettingsEdit) {
      switch part {
      case .billing: edit.set("billing", \.billing, nil)
      case .hostedEmailSecurity, .emailSecurityStandard, .emailSecurityAdvanced:
        if let product = FigureProduct(rawValue: part.rawValue) { edit.set(product.path, product.part, nil) }
      case .summaries: edit.set("executive_summary", \.executiveSummary, nil)
      case .timeOfDay: edit.set("time_of_day", \.timeOfDay, "")
      case .reportRoute: edit.set("report_route", \.reportRoute, nil)
      }
    }
  }
}
