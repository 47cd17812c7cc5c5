import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Use: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "Put a customer's own settings to use, or the general ones; its own are kept.",
      usage: "cwlink settings use <general|custom> --customer <id>")

    @Argument(help: "Which settings.")
    var settings: Settings

    @OptionGroup var target: SettingsTarget
    var global: GlobalOptions { target.global }

    enum Settings: String, ExpressibleByArgument, CaseIterable {
      case general, custom
    }

    func validate() throws {
      if target.customer == nil { throw ValidationError("Give --customer: the general settings are everybody's who has none of its own.") }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { edit in edit.use(custom: settings == .custom) }
    }
  }
}
