import ArgumentParser

/// Which entries.
struct ActivityOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only of this object or below it, as in customers/alder.", valueName: "object"))
  var object: String?

  @Option(help: ArgumentHelp("Only actions that begin with this, as in billing.", valueName: "prefix"))
  var action: String?
}
