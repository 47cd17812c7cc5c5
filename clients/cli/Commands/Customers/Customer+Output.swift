import CwlinkAPI

extension ListCustomersResponse: PagedResponse {
  var items: [Customer] {
    get { customers }
    set { customers = newValue }
  }
}

extension Customer: Listable {
  static var columns: [Column] { ["ID", "NAME", "ENABLED", "COMPANY", .number("AGREEMENTS"), "SYNCED"] }

  var row: [Cell] {
    [
      Cell(id), Cell(displayName), Cell(enabled ? "yes" : "no", enabled ? .plain : .faint), Cell(companyIdentifier), Cell(agreementCount),
      syncError.isEmpty ? Cell(LocalTime.text(syncTime)) : Cell("failed", .bad),
    ]
  }

  var quietForm: String { id }
  var notes: [String] { syncError.isEmpty ? [] : ["the last sync failed: \(syncError)"] }
}

extension Customer: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("name", displayName)
    facts.add("enabled", enabled ? "yes" : "no", enabled ? .good : .warning)
    facts.add("company", company.map { "\($0.identifier) (\($0.summary))" } ?? companyIdentifier)
    facts.add("agreements", String(agreementCount))
    facts.add("settings", useCustomSettings ? "custom" : "general")
    facts.add("billed products", billedProductIDs.isEmpty ? "all" : billedProductIDs.joined(separator: ", ") + unusedNote)
    facts.add("mail recipients", mailRecipients.isEmpty ? "the integration's" : mailRecipients.joined(separator: ", "))
    facts.add("synced", syncTime.map(LocalTime.text) ?? "never")
    facts.addIfPresent("sync error", syncError, .bad)
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    for (index, obstacle) in obstacles.enumerated() { facts.add(index == 0 ? "blocked by" : "", obstacle, .warning) }
    return facts
  }

  /// The billed products are part of the custom settings.
  private var unusedNote: String { useCustomSettings ? "" : " (not in use: the general settings bill all products)" }
}
