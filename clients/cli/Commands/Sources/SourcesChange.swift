import ArgumentParser
import CwlinkAPI
import LocalRPC

/// The settings of a source that can be changed.
struct SourceOptions: ParsableArguments {
  @Option(help: "The display name. Default: the ID.")
  var name: String?

  @Option(help: ArgumentHelp("The server's URL. Default: Trend Micro's.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The access token of LMPI or SMPI, or the login ID of Email Security.", valueName: "id"))
  var accessID: String?

  @Option(
    help: ArgumentHelp(
      "A file with the secret key or the API key; - for standard input.",
      discussion: """
        The secret itself is never an argument: other users of this machine can read arguments, and shells record them. Without this option, \
        $CWLINK_SOURCE_SECRET is used; on a terminal, the command prompts without echo.
        """, valueName: "file"), completion: .file())
  var secretFile: String?

  @Option(help: ArgumentHelp("Email Security only: the customer that the tenant belongs to.", valueName: "id"), completion: .customers)
  var customer: String?

  @Option(
    help: ArgumentHelp("Email Security only: the product whose figures are reported, for example tmes-standard.", valueName: "id"),
    completion: .products)
  var product: String?

  @Option(help: ArgumentHelp("How often it is pulled, in minutes: 15 to 1440.", valueName: "minutes"))
  var every: Int32?

  @Flag(help: "Pull by schedule, or only on request.")
  var pausing: Pausing?

  enum Pausing: String, EnumerableFlag {
    case resume, pause
  }

  /// The fields of a request that has a source and a secret.
  static func fields(of request: any RPCMessage.Type) -> FieldNames {
    FieldNames(
      request,
      [
        "source.display_name": "--name", "source.base_url": "--base-url", "source.access_id": "--access-id", "secret": "--secret-file",
        "source.customer_id": "--customer", "source.product_id": "--product", "source.pull_interval_minutes": "--every",
        "source.paused": "--pause/--resume", "source.id": "<source>",
      ])
  }

  func apply(to changes: inout Changes<Source>) {
    changes.set("display_name", \.displayName, name)
    changes.set("base_url", \.baseURL, baseURL)
    changes.set("access_id", \.accessID, accessID)
    changes.set("customer_id", \.customerID, customer)
    changes.set("product_id", \.productID, product)
    changes.set("pull_interval_minutes", \.pullIntervalMinutes, every)
    changes.set("paused", \.paused, pausing.map { $0 == .pause })
  }
}

extension SourcesCommand {
  struct Add: ChangingCommand {
    static let configuration = CommandConfiguration(
      .add, abstract: "Add a source. It is pulled at once, unless it is paused.",
      discussion: """
        A licensing platform (LMPI) reports the seats of all customers and products, a remote manager (SMPI) those of Worry-Free Services, and \
        email security (TMES) the mail figures of one customer. To see whether it works: cwlink sources test ID.
        """)

    static let fields =
      SourceOptions.fields(of: CreateSourceRequest.self)
      + FieldNames(CreateSourceRequest.self, ["source.kind": "--kind", "request_id": "--request-id"])

    @Argument(help: "The source's ID: 1 to 64 of a-z 0-9 . _ -. Counts name it as their source. It cannot be changed later.")
    var source: String

    @Option(help: "What kind of system it is.")
    var kind: Kind

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID changes nothing.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    enum Kind: String, ExpressibleByArgument, CaseIterable {
      case licensingPlatform = "licensing-platform"
      case remoteManager = "remote-manager"
      case emailSecurity = "email-security"

      var value: Source.Kind {
        switch self {
        case .licensingPlatform: .licensingPlatform
        case .remoteManager: .remoteManager
        case .emailSecurity: .emailSecurity
        }
      }
    }

    func run(in session: Session) async throws {
      var changes = Changes(Source(id: source, kind: kind.value, displayName: source))
      options.apply(to: &changes)
      let secret = try SecretSource.source.require(file: options.secretFile, in: session.context)
      try session.show(
        try await session.sources.createSource(
          CreateSourceRequest(source: changes.message, secret: secret, requestID: requestID ?? "", validateOnly: change.dryRun),
          session.call))
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change a source.",
      discussion: "Unspecified values stay unchanged. Another server requires the secret again.")

    static let fields =
      SourceOptions.fields(of: UpdateSourceRequest.self) + FieldNames(UpdateSourceRequest.self, ["source.etag": "--etag"])

    @Argument(help: "The source's ID.", completion: .sources)
    var source: String

    @OptionGroup var options: SourceOptions

    @Option(help: ArgumentHelp("Reject the change unless the source still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if !SecretSource.source.isProvided(file: options.secretFile, in: .current) { try changes.requireSome() }
    }

    func run(in session: Session) async throws {
      var changes = self.changes
      let secret = try SecretSource.source.read(file: options.secretFile, ask: false, in: session.context)
      changes.message.etag = etag ?? ""
      try session.show(
        try await session.sources.updateSource(
          UpdateSourceRequest(source: changes.message, updateMask: changes.mask, secret: secret ?? "", validateOnly: change.dryRun),
          session.call))
    }

    var changes: Changes<Source> {
      var changes = Changes(Source(id: source))
      options.apply(to: &changes)
      return changes
    }
  }

  struct Pull: ChangingCommand {
    static let configuration = CommandConfiguration(
      .pull, abstract: "Pull a source now, and show what arrived.",
      discussion: "A repeated pull changes nothing. With --dry-run everything is read, and what would be stored is shown.")

    static let fields = FieldNames(PullSourceRequest.self, ["source_id": "<source>"])

    @Argument(help: "The source's ID.", completion: .sources)
    var source: String

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      try session.show(
        try await session.sources.pullSource(
          PullSourceRequest(sourceID: source, validateOnly: change.dryRun), session.openEndedCall))
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove a source, its history, and the decisions about its customers and products.",
      discussion: "Prompts; non-interactive use requires --yes. Counts and figures that it delivered are kept.")

    static let fields = FieldNames(DeleteSourceRequest.self, ["source_id": "<source>", "etag": "--etag"])

    @Argument(help: "The source's ID.", completion: .sources)
    var source: String

    @Option(help: ArgumentHelp("Reject the removal unless the source still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = DeleteSourceRequest(sourceID: source, etag: etag ?? "", validateOnly: true)
      if isAsking {
        _ = try await session.sources.deleteSource(request, session.call)
        try requireConfirmation("Remove source \(source), its history, and the decisions about its customers and products?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.sources.deleteSource(request, session.call)
      try session.report(response, "removed \(source)")
    }
  }
}
