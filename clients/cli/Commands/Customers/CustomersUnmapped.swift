import ArgumentParser
import CwlinkAPI

extension CustomersCommand {
  struct Unmapped: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "unmapped",
      abstract:
        "List what nothing in ConnectWise stands for: customers without a company, products without a catalog product or an agreement.",
      discussion: "Each with the command that mends it. Customers' products are looked at where the customer is enabled.")

    @Flag(help: "Companies with agreements and no customer too; ConnectWise is asked for them.")
    var companies = false

    @OptionGroup var list: ListOptions
    var global: GlobalOptions { list.global }

    func run(in session: Session) async throws {
      let answer = try await session.many.listUnmapped(
        ListUnmappedRequest(companies: companies), companies ? session.openEndedCall : session.call)
      try session.list(answer.things, of: answer, quiet: list.quiet)
    }
  }
}
