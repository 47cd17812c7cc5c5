import ArgumentParser
import CwlinkAPI

struct DoctorCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks for whatever keeps the link from working, and says how to mend it.",
    discussion: "Writes nothing. Exits with 8 where it finds a problem; a warning alone is no problem.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) async throws {
    let answer = try await session.system.runDoctor(RunDoctorRequest(), session.call)
    try session.list(answer.findings, of: answer)
    if answer.findings.contains(where: { $0.severity == .problem }) { try session.endWithProblems() }
  }
}

extension Finding: Listable {
  static var columns: [Column] { ["RESULT", "SUBJECT", "FINDING"] }

  var row: [Cell] {
    switch severity {
    case .ok: [Cell("ok", .good), Cell(subject), Cell(message)]
    case .warning: [Cell("warning", .warning), Cell(subject), Cell(message)]
    case .problem: [Cell("problem", .bad), Cell(subject), Cell(message)]
    case .unspecified, .unrecognized: [Cell(severity.word), Cell(subject), Cell(message)]
    }
  }

  var quietForm: String { subject }
  var notes: [String] { remedy.isEmpty ? [] : ["to mend it: \(remedy)"] }
}
