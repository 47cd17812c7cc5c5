import ArgumentParser

/// Whose settings are changed, and how carefully.
struct SettingsTarget: ParsableArguments {
  @Option(help: ArgumentHelp("The customer whose own settings are changed, and put to use; otherwise the general ones.", valueName: "id"))
  var customer: String?

  @Option(
    help: ArgumentHelp(
      "Refuse where the settings changed since they had this etag; otherwise since this command read them.", valueName: "etag"))
  var etag: String?

  @Flag(help: "Check, save nothing.")
  var validateOnly = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let customer, customer.isEmpty { throw ValidationError("--customer is empty.") }
  }
}
