import ArgumentParser
import CwlinkAPI

extension IntegrationCommand.Mail {
  struct Set: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change settings. Only what is given changes.")

    @Option(help: "The mail server's name.")
    var host: String?

    @Option(help: "Its port; 0 for the usual one: 587 with STARTTLS, 465 with TLS, 25 without.")
    var port: Int32?

    @Option(help: "How the line is encrypted; none only for a server on this machine.")
    var security: Security?

    @Option(help: "The user to sign in as; '' for none.")
    var user: String?

    @Option(
      help: ArgumentHelp(
        "A file with the password, - for standard input.",
        discussion: """
          Never given on the command line itself: other users of this machine can read it there, and shells keep it. Without this option \
          $CWLINK_MAIL_PASSWORD is taken; where a new --user is given, a terminal is asked, without echo.
          """, valueName: "file"), completion: .file())
    var passwordFile: String?

    @Option(help: ArgumentHelp("The sender's address.", valueName: "address"))
    var from: String?

    @Option(
      name: .customLong("recipient"),
      help: ArgumentHelp(
        "Who gets a customer's billing e-mail where it has no recipients of its own; repeat for several.", valueName: "address"))
    var recipients: [String] = []

    @Flag(help: "Have no recipients.")
    var noRecipients = false

    @Option(help: ArgumentHelp("Begins every subject.", valueName: "text"))
    var subjectPrefix: String?

    @Option(help: ArgumentHelp("A PEM file with the authorities to trust; '' for the system's.", valueName: "file"), completion: .file())
    var caFile: String?

    @Option(help: ArgumentHelp("Refuse where the settings changed since they had this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var global: GlobalOptions

    enum Security: String, ExpressibleByArgument, CaseIterable {
      case none, starttls, tls

      var value: MailSettings.Security {
        switch self {
        case .none: .noneValue
        case .starttls: .starttls
        case .tls: .tls
        }
      }
    }

    func run(in session: Session) async throws {
      var changes = self.changes
      let password = try SecretPlaces.mailPassword.read(
        file: passwordFile, ask: user.map { !$0.isEmpty } ?? false, in: session.surroundings)
      if password == nil { try changes.requireSome() }
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.integration.updateMailSettings(
          UpdateMailSettingsRequest(mailSettings: changes.message, updateMask: changes.mask, password: password ?? ""), session.call))
    }

    func validate() throws {
      if noRecipients && !recipients.isEmpty { throw ValidationError("--recipient and --no-recipients exclude each other.") }
    }

    var changes: Changes<MailSettings> {
      var changes = Changes(MailSettings())
      changes.set("host", \.host, host)
      changes.set("port", \.port, port)
      changes.set("security", \.security, security?.value)
      changes.set("user", \.user, user)
      changes.set("from", \.from, from)
      changes.set("recipients", \.recipients, recipients, emptied: noRecipients)
      changes.set("subject_prefix", \.subjectPrefix, subjectPrefix)
      changes.set("ca_file", \.caFile, caFile)
      return changes
    }
  }
}
