import ArgumentParser
import CwlinkAPI

extension BillingCommand {
  struct SendNow: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "send-now",
      abstract: "Send a customer's billing by e-mail, at once, with the saved products.", discussion: "Bills nothing.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Option(help: ArgumentHelp("The month, as in 2026-11; otherwise the current one.", valueName: "month"))
    var period: String?

    @Option(help: ArgumentHelp("Refuse where the customer's saved settings do not have this etag.", valueName: "etag"))
    var etag: String?

    @Option(help: ArgumentHelp("A retry with the same id sends no second e-mail.", valueName: "id"))
    var requestID: String?

    @Flag(help: "Show the e-mail, send nothing.")
    var validateOnly = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let answer = try await session.billing.sendNow(
        SendNowRequest(
          customerID: customer, period: period ?? "", settingsEtag: etag ?? "", requestID: requestID ?? "", validateOnly: validateOnly),
        session.call)
      if session.json { return try session.printJSON(answer) }
      var facts = Facts()
      facts.addIfPresent("delivery", answer.deliveryID)
      facts.add("to", answer.recipients.joined(separator: ", "))
      facts.add("subject", answer.subject)
      try session.print(facts.render(colored: session.surroundings.colored))
      if validateOnly {
        let lines = answer.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        try session.print("\n" + lines.map(\.plain).joined(separator: "\n"))
      }
    }
  }
}
