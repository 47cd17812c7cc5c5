import ArgumentParser
import CwlinkAPI
import LocalRPC

extension UsageCommand {
  struct Profiles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "profiles", abstract: "How counts are read from the files of vendors and distributors.",
      subcommands: [List.self, Show.self, Add.self, Set.self, Remove.self])
  }
}

/// What an import profile is changed to.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the whole profile as JSON, as 'show --json' prints it; - for standard input.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: ArgumentHelp("The title, for people.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The workbook's sheet: a name, or a number from 1; '' for the first one with data.", valueName: "sheet"))
  var sheet: String?

  @Option(help: "How numbers are written in text: 1,204.5 (point), 1.204,5 (comma), or either.")
  var numberFormat: Numbers?

  @Option(help: "How several rows of one customer and product become one count.")
  var combination: Combination?

  enum Numbers: String, ExpressibleByArgument, CaseIterable {
    case point, comma, either

    var value: ImportProfile.NumberFormat {
      switch self {
      case .point: .point
      case .comma: .comma
      case .either: .either
      }
    }
  }

  enum Combination: String, ExpressibleByArgument, CaseIterable {
    case refuse, sum, maximum, last

    var value: ImportProfile.Combination {
      switch self {
      case .refuse: .refuse
      case .sum: .sum
      case .maximum: .maximum
      case .last: .last
      }
    }
  }

  static func fields(of request: any RPCMessage.Type) -> FieldNames {
    FieldNames(
      request,
      [
        "import_profile.id": "<profile>", "import_profile.title": "--title", "import_profile.sheet": "--sheet",
        "import_profile.number_format": "--number-format", "import_profile.combination": "--combination",
        "import_profile.columns": "--file", "import_profile.filters": "--file", "import_profile.period_source": "--file",
        "import_profile.period_label": "--file", "import_profile.identity": "--file", "import_profile.total_labels": "--file",
        "import_profile.negatives": "--file", "import_profile.currency": "--file", "import_profile.delimiter": "--file",
        "import_profile.date_format": "--file", "import_profile.format": "--file", "import_profile.other_periods": "--file",
        "import_profile.check_totals": "--file",
      ])
  }

  /// The profile of the file with the other options, and the fields that are set; nil for all of them.
  func changes(of id: String, in context: ProcessContext) throws -> (profile: ImportProfile, mask: ProtobufFieldMask?) {
    var changes = Changes(ImportProfile(id: id))
    if let file { changes.message = try Self.read(file, context) }
    changes.message.id = id
    changes.set("title", \.title, title)
    changes.set("sheet", \.sheet, sheet)
    changes.set("number_format", \.numberFormat, numberFormat?.value)
    changes.set("combination", \.combination, combination?.value)
    return (changes.message, file == nil ? changes.mask : ProtobufFieldMask(paths: ["*"]))
  }

  private static func read(_ file: String, _ context: ProcessContext) throws -> ImportProfile {
    let source = try context.open(file)
    var bytes: [UInt8] = []
    while true {
      let piece = try source.read(upTo: 65_536)
      if piece.isEmpty { break }
      bytes += piece
      guard bytes.count <= 1 << 20 else { throw CommandError(.refused, "\(file) is larger than 1 MiB; it is not an import profile") }
    }
    do throws(RPCStatus) { return try ImportProfile(json: String(decoding: bytes, as: UTF8.self)) } catch {
      throw CommandError(
        .refused, "\(file) is not an import profile: \(error.message)", remedy: "see the format: cwlink usage profiles show PROFILE --json")
    }
  }
}

extension UsageCommand.Profiles {
  struct List: ClientCommand {
    static let configuration = CommandConfiguration(.list, abstract: "List the import profiles.")

    @OptionGroup var paging: PageOptions
    var global: GlobalOptions { paging.list.global }

    func run(in session: Session) async throws {
      try await session.list(paging) { size, token in
        try await session.imports.listImportProfiles(ListImportProfilesRequest(pageSize: size, pageToken: token), session.call)
      }
    }
  }

  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      .show, abstract: "Show an import profile.", discussion: "With --json it is in the form that add and set read.")

    static let fields = FieldNames(GetImportProfileRequest.self, ["import_profile_id": "<profile>"])

    @Argument(help: "The import profile's ID.", completion: .profiles)
    var profile: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(
        try await session.imports.getImportProfile(GetImportProfileRequest(importProfileID: profile), session.call))
    }
  }

  struct Add: ChangingCommand {
    static let configuration = CommandConfiguration(
      .add, abstract: "Add an import profile.",
      discussion: "Begin with a copy of one that is similar: cwlink usage profiles add my-pax8 --copy-of pax8-invoice-items.")

    static let fields =
      ProfileOptions.fields(of: CreateImportProfileRequest.self)
      + FieldNames(CreateImportProfileRequest.self, ["copy_of": "--copy-of", "request_id": "--request-id"])

    @Argument(help: "The ID: 1 to 63 lower-case letters, digits and hyphens. Counts name it as their source. It cannot be changed later.")
    var profile: String

    @Option(help: ArgumentHelp("The profile whose values are used where no other is given.", valueName: "id"), completion: .profiles)
    var copyOf: String?

    @OptionGroup var options: ProfileOptions

    @Option(help: ArgumentHelp("An ID for this request: a retry with the same ID changes nothing.", valueName: "id"))
    var requestID: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      if copyOf == nil && options.file == nil { throw ValidationError("Specify --file with the profile, or --copy-of with a similar one.") }
      if copyOf != nil && options.file != nil {
        throw ValidationError("--file and --copy-of are mutually exclusive: a file has the whole profile.")
      }
    }

    func run(in session: Session) async throws {
      let (wanted, _) = try options.changes(of: profile, in: session.context)
      try session.show(
        try await session.imports.createImportProfile(
          CreateImportProfileRequest(
            importProfile: wanted, copyOf: copyOf ?? "", requestID: requestID ?? "", validateOnly: change.dryRun), session.call))
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change an import profile.",
      discussion: "Unspecified values stay unchanged; a file replaces the whole profile. Built-in profiles cannot be changed; copy them.")

    static let fields =
      ProfileOptions.fields(of: UpdateImportProfileRequest.self)
      + FieldNames(UpdateImportProfileRequest.self, ["import_profile.etag": "--etag"])

    @Argument(help: "The import profile's ID.", completion: .profiles)
    var profile: String

    @OptionGroup var options: ProfileOptions

    @Option(help: ArgumentHelp("Reject the change unless the profile still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      let isChanged = options.file != nil || options.title != nil || options.sheet != nil || options.numberFormat != nil
      if !isChanged && options.combination == nil {
        throw ValidationError("Nothing to change: specify at least one option that changes something.")
      }
    }

    func run(in session: Session) async throws {
      var (wanted, mask) = try options.changes(of: profile, in: session.context)
      wanted.etag = etag ?? ""
      try session.show(
        try await session.imports.updateImportProfile(
          UpdateImportProfileRequest(importProfile: wanted, updateMask: mask, validateOnly: change.dryRun), session.call))
    }
  }

  struct Remove: RemovingCommand {
    static let configuration = CommandConfiguration(
      .remove, abstract: "Remove an import profile.",
      discussion: "Prompts; non-interactive use requires --yes. What was imported with it is kept.")

    static let fields = FieldNames(DeleteImportProfileRequest.self, ["import_profile_id": "<profile>", "etag": "--etag"])

    @Argument(help: "The import profile's ID.", completion: .profiles)
    var profile: String

    @Option(help: ArgumentHelp("Reject the removal unless the profile still has this etag.", valueName: "etag"))
    var etag: String?

    @OptionGroup var confirmation: ConfirmOption

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      var request = DeleteImportProfileRequest(importProfileID: profile, etag: etag ?? "", validateOnly: true)
      if isAsking {
        _ = try await session.imports.deleteImportProfile(request, session.call)
        try requireConfirmation("Remove import profile \(profile)?", in: session)
      }
      request.validateOnly = change.dryRun
      let response = try await session.imports.deleteImportProfile(request, session.call)
      try session.report(response, "removed \(profile)")
    }
  }
}

/// A profile in a list. It has columns of its own, so it cannot be listed itself.
struct ProfileItem: Listable {
  var profile: ImportProfile

  static var columns: [Column] { ["ID", "TITLE", "FORMAT", "ROWS COMBINE BY", "PERIOD FROM", "BUILT IN"] }

  var row: [Cell] {
    [
      Cell(profile.id), Cell(profile.title), Cell(profile.formatText), Cell(profile.combination.label), Cell(profile.periodText),
      Cell(profile.builtIn ? "yes" : "no"),
    ]
  }

  var quietForm: String { profile.id }
}

extension ListImportProfilesResponse: PagedResponse {
  var items: [ProfileItem] {
    get { importProfiles.map(ProfileItem.init) }
    set { importProfiles = newValue.map(\.profile) }
  }
}

extension ImportProfile: Showable {
  fileprivate var formatText: String { format == .unspecified ? "CSV or XLSX" : format.label }

  fileprivate var periodText: String {
    switch periodSource {
    case .column: "a column"
    case .label: "the cell after '\(periodLabel)'"
    case .request, .unspecified, .unrecognized: "--period"
    }
  }

  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("title", title)
    facts.add("format", formatText)
    facts.add("sheet", sheet.isEmpty ? "the first with data" : sheet)
    facts.add("delimiter", delimiter == .unspecified ? "detected" : delimiter.label)
    facts.add("numbers", numberFormat.label)
    facts.add("dates", dateFormat.label)
    for column in columns {
      let aliases = column.aliases.isEmpty ? "" : ", or \(column.aliases.joined(separator: ", "))"
      facts.add("column", "\(column.role.label): \(column.name)\(aliases)" + (column.optionalColumn ? " (optional)" : ""))
    }
    facts.add("period", periodText)
    facts.add("other periods", otherPeriods.label)
    for filter in filters {
      let values = filter.values.isEmpty ? "" : " " + filter.values.map { "'\($0)'" }.joined(separator: " or ")
      facts.add("filter", "\(filter.action.label) rows where \(filter.column) \(filter.operation.label)\(values)")
    }
    facts.add("rows combine by", combination.label)
    facts.addIfPresent("rows identified by", identity.map(\.label).joined(separator: ", "))
    facts.addIfPresent("total rows", totalLabels.joined(separator: ", "))
    facts.add("totals checked", checkTotals ? "yes" : "no")
    facts.add("negative quantities", negatives.label)
    facts.addIfPresent("currency", currency)
    facts.add("built in", builtIn ? "yes" : "no")
    facts.add("etag", etag)
    return facts
  }
}
