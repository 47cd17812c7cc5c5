/// What the program's exit status says. A promise to scripts, written down in docs/CLI.md.
enum ProgramStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case refused = 1
  case notFound = 3
  case conflict = 4
  case permissionDenied = 5
  case unavailable = 6
  case deadlineExceeded = 7
  case problems = 8
  case usage = 64
  case interrupted = 130

  var meaning: String {
    switch self {
    case .done: "done"
    case .refused: "refused by the daemon, or failed here or there"
    case .notFound: "what the command names does not exist"
    case .conflict: "something must be mended first, or changed meanwhile, or exists already"
    case .permissionDenied: "the caller's role does not cover it"
    case .unavailable: "the daemon or ConnectWise cannot be reached"
    case .deadlineExceeded: "no answer within --timeout; the work may have been done"
    case .problems: "done, with problems: lines left out, a failed test, a finding"
    case .usage: "the command line is wrong"
    case .interrupted: "interrupted"
    }
  }

  /// The part of `cwlink --help` that lists them.
  static var documentation: String {
    (["Exit codes:"]
      + allCases.map { status in
        let number = String(status.rawValue)
        return "  " + String(repeating: " ", count: 3 - number.count) + number + "  " + status.meaning
      }).joined(separator: "\n")
  }
}
