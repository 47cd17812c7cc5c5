import ArgumentParser

/// What a list takes that comes in pages. All pages are shown as one list unless a page is asked for.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Show one page of at most so many, 1 to 1000.", valueName: "count"))
  var pageSize: Int32?

  @Option(help: ArgumentHelp("Show the page that a former answer names.", valueName: "token"))
  var pageToken: String?

  @OptionGroup var list: ListOptions

  var wantsOnePage: Bool { pageSize != nil || pageToken != nil }

  func validate() throws {
    if let pageSize, !(1...1_000).contains(pageSize) { throw ValidationError("--page-size is a number from 1 to 1000.") }
  }
}
