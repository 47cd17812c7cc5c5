import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension SettingsCommand {
  struct Guards: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "guards", abstract: "What the guards of billing do: block, ask, or nothing where that is safe.",
      subcommands: [Show.self, Set.self])
  }
}

extension SettingsCommand.Guards {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(
      .show, abstract: "Show every guard and threshold, and where its value comes from.",
      discussion:
        "A value comes from the product, from the settings of all products, from the daemon's configuration file, or is the default.")

    static let fields = FieldNames(GetGuardSettingsRequest.self, ["product_id": "--product"])

    @Option(
      help: ArgumentHelp("Show what applies to this product. Default: to every product without settings of its own.", valueName: "id"),
      completion: .products)
    var product: String?

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let settings = try await session.guards.getGuardSettings(GetGuardSettingsRequest(productID: product ?? ""), session.call)
      try session.list(settings.effective, of: settings)
    }
  }

  struct Set: ChangingCommand {
    static let configuration = CommandConfiguration(
      .set, abstract: "Change what guards do, or the thresholds that they compare with.",
      discussion: """
        Unspecified settings stay unchanged. A guard that protects against billing twice or the wrong company cannot be off. A plan that was \
        made before is applied as it was shown, except for lines that the new settings would stop. \
        The guards: cwlink settings guards show
        """)

    static let fields =
      FieldNames(
        UpdateGuardSettingsRequest.self,
        [
          "guard_settings.product_id": "--product", "guard_settings.etag": "--etag",
          "guard_settings.modes": "--off/--ask/--block/--default", "guard_settings.modes.guard": "--off/--ask/--block/--default",
          "guard_settings.modes.mode": "--off/--ask/--block", "guard_settings.change_percent": "--change-percent",
          "guard_settings.change_seats": "--change-seats", "guard_settings.creation_seats": "--creation-seats",
          "guard_settings.stale_days": "--stale-days",
        ]) + FieldNames(GetGuardSettingsRequest.self, ["product_id": "--product"])

    @Option(
      help: ArgumentHelp("Change the settings of this product. Default: of every product without its own.", valueName: "id"),
      completion: .products)
    var product: String?

    @Option(help: ArgumentHelp("A guard that stops nothing; repeatable.", valueName: "guard"))
    var off: [GuardArgument] = []

    @Option(help: ArgumentHelp("A guard whose lines need confirmation; repeatable.", valueName: "guard"))
    var ask: [GuardArgument] = []

    @Option(help: ArgumentHelp("A guard that blocks its lines; repeatable.", valueName: "guard"))
    var block: [GuardArgument] = []

    @Option(
      name: .customLong("default"),
      help: ArgumentHelp("A guard that is not set here any more, so that the next level applies; repeatable.", valueName: "guard"))
    var inherited: [GuardArgument] = []

    @Option(
      help: ArgumentHelp(
        "change-over-threshold: percent of the old quantity, 0 to 10000; '' as the next level says (so do the others).",
        valueName: "percent"))
    var changePercent: String?

    @Option(help: ArgumentHelp("change-over-threshold: units, 0 to 10000000.", valueName: "units"))
    var changeSeats: String?

    @Option(help: ArgumentHelp("large-creation: units, 0 to 10000000.", valueName: "units"))
    var creationSeats: String?

    @Option(help: ArgumentHelp("stale-count: days, 0 to 3650.", valueName: "days"))
    var staleDays: String?

    @Option(
      help: ArgumentHelp(
        "Reject the change unless the settings still have this etag. Default: the etag that this command read.", valueName: "etag"))
    var etag: String?

    @OptionGroup var change: ChangeOptions

    func validate() throws {
      let named = (off + ask + block + inherited).map(\.code.rawValue)
      if Swift.Set(named).count != named.count {
        throw ValidationError("A guard can be in one of --off, --ask, --block and --default only.")
      }
      let thresholds = [changePercent, changeSeats, creationSeats, staleDays]
      if named.isEmpty && thresholds.allSatisfy({ $0 == nil }) {
        throw ValidationError("Nothing to change: specify at least one option that changes something.")
      }
      if let staleDays, !staleDays.isEmpty, Int32(staleDays) == nil { throw ValidationError("--stale-days must be a whole number.") }
    }

    func run(in session: Session) async throws {
      let old = try await session.guards.getGuardSettings(GetGuardSettingsRequest(productID: product ?? ""), session.call)
      var changes = Changes(GuardSettings(productID: product ?? "", etag: etag ?? old.etag))
      let modes = modes
      if !modes.isEmpty {
        let kept = old.modes.filter { mode in !modes.contains { $0.guard == mode.guard } }
        changes.set("modes", \.modes, kept + modes.filter { $0.mode != .unspecified })
      }
      changes.set("change_percent", \.changePercent, changePercent)
      changes.set("change_seats", \.changeSeats, changeSeats)
      changes.set("creation_seats", \.creationSeats, creationSeats)
      if let staleDays { changes.set("stale_days", \.staleDays, .some(Int32(staleDays))) }
      let saved = try await session.guards.updateGuardSettings(
        UpdateGuardSettingsRequest(guardSettings: changes.message, updateMask: changes.mask, validateOnly: change.dryRun), session.call)
      try session.list(saved.effective, of: saved)
    }

    private var modes: [GuardMode] {
      func all(_ guards: [GuardArgument], _ mode: GuardMode.Mode) -> [GuardMode] { guards.map { GuardMode(guard: $0.code, mode: mode) } }
      return all(off, .off) + all(ask, .ask) + all(block, .block) + all(inherited, .unspecified)
    }
  }
}

/// A guard by its name: "drop-to-zero", or with underscores.
struct GuardArgument: ExpressibleByArgument {
  var code: CwlinkAPI.Guard.Code

  init?(argument: String) {
    let typed = argument.lowercased().map { $0 == "_" ? "-" : $0 }
    guard let code = Self.codes.first(where: { $0.name == String(typed) }) else { return nil }
    self.code = code
  }

  static var allValueStrings: [String] { codes.map(\.name) }

  private static var codes: [CwlinkAPI.Guard.Code] { CwlinkAPI.Guard.Code.allCases.filter { $0 != .unspecified } }
}

extension CwlinkAPI.Guard.Code {
  /// "drop-to-zero"
  fileprivate var name: String { String(label.map { $0 == " " ? "-" : $0 }) }
}

extension GuardMode.Mode: LabeledEnum { static var prefix: String { "MODE_" } }
extension GuardSetting.Level: LabeledEnum { static var prefix: String { "LEVEL_" } }

extension GuardSetting: Listable {
  static var columns: [Column] { ["SETTING", "VALUE", "FROM", "POSSIBLE"] }

  var row: [Cell] {
    let from = possibleModes == [.block] ? "always" : level == .general ? "all products" : level.label
    return [
      Cell(name), Cell(value, value == "off" ? .warning : .plain), Cell(from, level == .default ? .faint : .plain),
      Cell(possibleModes.map(\.label).joined(separator: ", ") + (whyNotOff.isEmpty ? "" : " (\(whyNotOff))")),
    ]
  }

  var quietForm: String { name }
}

extension Session {
  fileprivate var guards: GuardServiceClient { GuardServiceClient(client) }
}
