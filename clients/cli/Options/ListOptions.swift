import ArgumentParser

/// What every list takes.
struct ListOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print only the ids, one per line.")
  var quiet = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if quiet && global.json { throw ValidationError("--quiet and --json exclude each other.") }
  }
}
