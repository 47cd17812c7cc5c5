import CwlinkAPI
import LocalRPC
import Testing

@testable import cwlink

@Suite struct ChangesTests {
  private func parse<Command>(_ type: Command.Type, _ arguments: [String]) throws -> Command {
    try #require(try Cwlink.parseAsRoot(arguments) as? Command)
  }

  @Test("The mask has exactly the options that were given")
  func customer() throws {
    let command = try parse(CustomersCommand.Set.self, ["customers", "set", "alder", "--name", "Alder", "--disable", "--no-recipients"])
    #expect(command.changes.paths == ["display_name", "enabled", "mail_recipients"])
    #expect(command.changes.message == Customer(id: "alder", displayName: "Alder", enabled: false))
  }

  @Test("A field can be cleared")
  func empty() throws {
    let command = try parse(ProductsCommand.Set.self, ["products", "set", "wfbs", "--catalog", ""])
    #expect(command.changes.paths == ["catalog_identifier"])
  }

  @Test(
    "Without an option that changes something, the command line is incomplete",
    arguments: [
      "customers set alder --etag e", "products set wfbs", "notifications policy set", "notifications settings set alder",
      "integration set --force", "integration mail set", "settings set --customer alder", "settings figures set hes",
      "settings summaries set",
    ])
  func nothing(line: String) {
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(line.split(separator: " ").map(String.init)) }
  }

  @Test("Every option of the integration and of the mail server sets its own field")
  func fields() throws {
    let integration = try parse(
      IntegrationCommand.Set.self,
      "integration set --site a --company-id b --public-key c --client-id d --time-zone e --ca-file f --proxy g --requests-per-minute 7"
        .split(
          separator: " "
        ).map(String.init))
    #expect(
      integration.settings.changes.paths == [
        "site", "company_id", "public_key", "client_id", "time_zone", "ca_file", "proxy", "requests_per_minute",
      ])
    #expect(
      integration.settings.changes.message
        == Integration(
          site: "a", companyID: "b", publicKey: "c", clientID: "d", timeZone: "e", caFile: "f", proxy: "g", requestsPerMinute: 7))
    let mail = try parse(
      IntegrationCommand.Mail.Set.self,
      "integration mail set --host a --port 1 --security none --user b --from c --recipient d --recipient e --subject-prefix f --ca-file g"
        .split(separator: " ").map(String.init))
    #expect(mail.changes.paths == ["host", "port", "security", "user", "from", "recipients", "subject_prefix", "ca_file"])
    #expect(
      mail.changes.message
        == MailSettings(
          host: "a", port: 1, security: .noneValue, user: "b", from: "c", recipients: ["d", "e"], subjectPrefix: "f", caFile: "g"))
  }

  @Test("The names in masks are fields of the API")
  func names() throws {
    let json = #"{"display_name":"","company_identifier":"","enabled":true,"billed_product_ids":[],"mail_recipients":[]}"#
    #expect(throws: Never.self) { try Customer(json: json) }
    #expect(throws: Never.self) {
      try Product(json: #"{"display_name":"","catalog_identifier":"","creation_policy":0,"change_policy":0,"count_basis":0}"#)
    }
  }
}
