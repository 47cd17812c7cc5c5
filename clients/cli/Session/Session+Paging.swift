import LocalRPC

/// A page of a list, as every List method answers it.
protocol PagedResponse: RPCMessage {
  associatedtype Item: Listable
  var items: [Item] { get set }
  var nextPageToken: String { get set }
}

extension Session {
  /// Shows all pages as one answer, or the one page that the options name.
  func list<Page: PagedResponse>(_ paging: PageOptions, _ fetch: (_ size: Int32, _ token: String) async throws -> Page) async throws {
    var answer = try await fetch(paging.pageSize ?? (paging.wantsOnePage ? 0 : 1_000), paging.pageToken ?? "")
    if !paging.wantsOnePage {
      while !answer.nextPageToken.isEmpty {
        let next = try await fetch(1_000, answer.nextPageToken)
        guard next.nextPageToken != answer.nextPageToken else {
          throw RPCStatus(.internal, "the daemon answers the same page again and again")
        }
        answer.items += next.items
        answer.nextPageToken = next.nextPageToken
      }
    }
    try list(answer.items, of: answer, quiet: paging.list.quiet)
    if !json && !answer.nextPageToken.isEmpty { try note("there is more: --page-token \(ShellWord.quote(answer.nextPageToken))") }
  }
}
