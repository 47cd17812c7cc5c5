import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a customer, its company, and what is in the way of what is sent for it.")

    @Argument(help: "The customer's id.")
    var customer: String

    @Flag(help: "Show every value that applies to it, where it comes from, and what changes it.")
    var effective = false

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      if effective { return try await session.showEffective(customer) }
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
    facts.add("settings", useCustomSettings ? "custom" : "general")
    facts.add("billed products", billedProductIDs.isEmpty ? "all" : billedProductIDs.joined(separator: ", ") + unusedWords)
    facts.add("mail recipients", mailRecipients.isEmpty ? "the integration's" : mailRecipients.joined(separator: ", "))
    facts.add("synced", syncTime.map(LocalTime.text) ?? "never")
    facts.addIfPresent("sync error", syncError, .bad)
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    for (index, obstacle) in obstacles.enumerated() { facts.add(index == 0 ? "in the way" : "", obstacle, .warning) }
    return facts
  }

  /// A choice that is kept, but not in use.
  private var unusedWords: String { useCustomSettings ? "" : " (kept; all are billed while the general settings are in use)" }
}

extension Company {
  /// "Alder Dental, #12, Active"
  var words: String {
    let state = deleted ? "deleted" : inactive ? "inactive" : status
    return [name, "#\(id)", state].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
