import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a customer's settings and its company.")

    @Argument(help: "The customer's id.")
    var customer: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.customers.getCustomer(GetCustomerRequest(customerID: customer), session.call))
    }
  }
}

extension Customer: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("id", id)
    facts.add("name", displayName)
    facts.add("enabled", enabled ? "yes" : "no", enabled ? .good : .warning)
    facts.add("company", company.map { "\($0.identifier) (\($0.words))" } ?? companyIdentifier)
    facts.add("agreements", String(agreementCount))
    facts.add("billed products", billedProductIDs.isEmpty ? "all" : billedProductIDs.joined(separator: ", "))
    facts.add("mail recipients", mailRecipients.isEmpty ? "the integration's" : mailRecipients.joined(separator: ", "))
    facts.add("synced", syncTime.map(LocalTime.text) ?? "never")
    facts.addIfPresent("sync error", syncError, .bad)
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}

extension Company {
  /// "Alder Dental, #12, Active"
  var words: String {
    let state = deleted ? "deleted" : inactive ? "inactive" : status
    return [name, "#\(id)", state].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
