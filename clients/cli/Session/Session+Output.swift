import ArgumentParser
import Escaping
import LocalRPC

extension Session {
  func print(_ text: String) throws { try context.print(text) }

  func print(_ facts: Facts, ending: String = "") throws {
    try print(facts.render(width: context.width, colored: context.colored) + ending)
  }

  /// Writes a line to standard error, where it does not mix with data.
  func note(_ text: String) throws { try context.note(text) }

  /// A response as JSON: indented on a terminal, otherwise on one line.
  func printJSON(_ message: some RPCMessage) throws {
    try print(message.jsonString(pretty: context.outputIsTerminal))
  }

  /// One message of a stream.
  func printJSONLine(_ message: some RPCMessage) throws {
    try print(message.jsonString())
  }

  func show(_ message: some RPCMessage & Showable) throws {
    if json { return try printJSON(message) }
    try print(message.facts)
  }

  /// A table, the whole response as JSON, or the IDs.
  func list<Item: Listable>(_ items: [Item], of response: some RPCMessage, quiet: Bool = false) throws {
    if json { return try printJSON(response) }
    try table(items, quiet: quiet)
  }

  func table<Item: Listable>(_ items: [Item], quiet: Bool = false) throws {
    if quiet {
      try context.writePages()
      if !items.isEmpty { try print(items.map(\.quietForm.plain).joined(separator: "\n")) }
    } else if items.isEmpty {
      try note("no entries")
    } else {
      try print(Table(items).render(width: context.width, colored: context.colored))
    }
  }

  /// The outcome of a change: one line for people, the response for programs.
  func report(_ message: some RPCMessage, _ text: @autoclosure () -> String) throws {
    if json { return try printJSON(message) }
    try print(((isDryRun ? "dry run: " : "") + text()).plain)
  }

  /// Ends the program with "completed with problems".
  func endWithProblems() throws -> Never {
    throw ExitCode(ProgramStatus.problems.rawValue)
  }
}

/// A page of a list, as every List method returns it.
protocol PagedResponse: RPCMessage {
  associatedtype Item: Listable
  var items: [Item] { get set }
  var nextPageToken: String { get set }
  /// Adds the entries of the next page.
  mutating func append(_ next: Self)
}

extension PagedResponse {
  mutating func append(_ next: Self) { items += next.items }
}

extension Session {
  /// Shows all pages as one list, or the one page that the options select; returns what was shown.
  @discardableResult
  func list<Page: PagedResponse>(_ paging: PageOptions, _ fetch: (_ size: Int32, _ token: String) async throws -> Page) async throws -> Page
  {
    let response = try await pages(paging, fetch)
    try list(response.items, of: response, quiet: paging.list.quiet)
    if !json && !response.nextPageToken.isEmpty { try note("next page: --page-token \(Shell.quoted(response.nextPageToken))") }
    return response
  }

  /// All pages as one response, or the one page that the options select.
  func pages<Page: PagedResponse>(_ paging: PageOptions, _ fetch: (_ size: Int32, _ token: String) async throws -> Page) async throws
    -> Page
  {
    paging.wantsOnePage ? try await fetch(paging.pageSize ?? 0, paging.pageToken ?? "") : try await allPages(fetch)
  }

  func allPages<Page: PagedResponse>(_ fetch: (_ size: Int32, _ token: String) async throws -> Page) async throws -> Page {
    var response = try await fetch(1_000, "")
    while !response.nextPageToken.isEmpty {
      let next = try await fetch(1_000, response.nextPageToken)
      guard next.nextPageToken != response.nextPageToken else {
        throw RPCStatus(.internal, "the daemon returned the same page token twice")
      }
      response.append(next)
      response.nextPageToken = next.nextPageToken
    }
    return response
  }
}
