import ArgumentParser
import CwlinkAPI

extension SettingsCommand {
  struct Summaries: ClientCommand {
    static let configuration = CommandConfiguration(
      commandName: "summaries", abstract: "Change how often executive summaries go to ConnectWise's management summary reports.",
      discussion: "Only what is given changes; a customer that has none of its own begins with the general ones.")

    @OptionGroup var cadence: CadenceOptions

    @Flag(help: "Send them, or not.")
    var state: Switch?

    @OptionGroup var target: SettingsTarget
    var global: GlobalOptions { target.global }

    func validate() throws {
      if cadence.cadence == nil && state == nil {
        throw ValidationError("Nothing to change; give --daily, --weekly, --monthly, --enable or --disable.")
      }
    }

    func run(in session: Session) async throws {
      try await session.change(target) { edit in
        let old = edit.part(\.executiveSummary)
        guard let cadence = cadence.cadence ?? old?.cadence else {
          throw CommandError(.usage, "how often is not set yet", remedy: "give --daily, --weekly WEEKDAY or --monthly DAY too")
        }
        let enabled = state.map { $0 == .enable } ?? old?.enabled ?? true
        edit.set("executive_summary", \.executiveSummary, SummarySettings(enabled: enabled, cadence: cadence))
      }
    }
  }
}
