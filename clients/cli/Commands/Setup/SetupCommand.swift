import ArgumentParser
import CwlinkAPI

/// A dialog that runs the commands of a first set-up. It has no state of its own: each step looks at what the daemon has.
struct SetupCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Set up everything in a dialog, from the ConnectWise keys to the first plan.",
    discussion: """
      Each step shows what is set already and skips it. Otherwise it asks for what is missing, shows the command that does it, and runs the command \
      once that is confirmed. It can be interrupted at any time and repeated: it goes on with what is missing. Writes nothing to ConnectWise. \
      Needs a terminal.
      """)

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if global.json { throw ValidationError("setup is a dialog; --json goes with the commands that it runs.") }
  }

  func prepare(in context: ProcessContext) throws {
    guard context.inputIsTerminal, context.diagnosticsAreTerminal else {
      throw CommandError(
        .usage, "setup is a dialog and needs a terminal",
        remedy: """
          use the commands that it runs: \
          cwlink integration set --site SITE --company-id COMPANY --public-key KEY --client-id GUID --private-key-file FILE; \
          cwlink products map PRODUCT CATALOG; cwlink customers add CUSTOMER --company COMPANY; cwlink usage report CUSTOMER PRODUCT 1; \
          cwlink billing plan
          """)
    }
  }

  func run(in session: Session) async throws {
    let dialog = SetupDialog(session, timeout: global.timeout)
    try await session.setUpDaemon(dialog)
    try await session.setUpConnectWise(dialog)
    try await session.setUpMail(dialog)
    let products = try await session.setUpProducts(dialog)
    let customers = try await session.setUpCustomers(dialog)
    try await session.setUpAgreements(dialog, customers, products)
    try await session.setUpCounts(dialog, customers, products)
    try await session.setUpPlan(dialog)
    try dialog.say("\nTo check everything: cwlink doctor\(session.socketOption)")
  }
}
