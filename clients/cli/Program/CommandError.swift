/// What went wrong on this side of the socket: a file, a terminal, a wrong combination of options.
struct CommandError: Error, Equatable, Sendable {
  var status: ProgramStatus
  var message: String
  /// What to do about it; empty where nothing is to be said.
  var remedy: String

  init(_ status: ProgramStatus, _ message: String, remedy: String = "") {
    self.status = status
    self.message = message
    self.remedy = remedy
  }
}
