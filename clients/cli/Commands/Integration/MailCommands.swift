import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Mail: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mail",
      abstract: "The mail server that billing e-mail leaves through.", subcommands: [Show.self, Set.self])
  }
}

extension IntegrationCommand.Mail {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the settings. No answer ever holds a password.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.integration.getMailSettings(GetMailSettingsRequest(), session.call))
    }
  }
}

extension MailSettings: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("host", host)
    facts.add("port", port == 0 ? "the usual one" : String(port))
    facts.add("security", security.word)
    facts.add("user", user)
    facts.add("password", passwordSet ? "stored" : "none")
    facts.add("from", from)
    facts.add("recipients", recipients.joined(separator: ", "))
    facts.addIfPresent("subject prefix", subjectPrefix)
    facts.addIfPresent("CA file", caFile)
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}
