import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  private struct Search: Encodable {
    var conditions: String
    var orderBy = "id asc"
  }

  /// By POST, whose body may be long. A read nevertheless: asked again like one.
  ///
  /// It documents no pages and says nowhere how many rows it gives, so each request asks for what comes after the last id, until none comes.
  func searchTickets(_ condition: Condition, limit: Int?) async throws(ConnectWiseError) -> [Ticket] {
    var tickets: [Ticket] = []
    var last = 0
    while tickets.count < limit ?? .max {
      let text = try Condition.all([.compare("id", .greater, .int(last)), condition]).text()
      let response = try await perform(.search("\(Ticket.listPath)/search", body: try encoded(Search(conditions: text), "The search")))
      guard let page = try? JSONDecoder().decode([Ticket].self, from: Data(response.body)) else {
        throw .undecodable("a list", response, isRead: true)
      }
      if page.isEmpty { break }
      for ticket in page {
        // Out of order, the last id would pass others over unseen.
        guard ticket.id > last else { throw .undecodable("a list in the order asked for", response, isRead: true) }
        last = ticket.id
      }
      tickets += page
    }
    return limit.map { Array(tickets.prefix(max(0, $0))) } ?? tickets
  }
}
