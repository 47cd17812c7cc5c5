import CurlTransport

/// The permission of the API member's security role that a request needs: area, name and level, as the role's page in ConnectWise shows them.
///
/// ConnectWise's refusal (403) does not name it, so that it is derived from the request.
public enum MissingRight {
  static let agreements = "Finance: Agreements"
  static let invoices = "Finance: Invoicing"
  static let tickets = "Service: Service Tickets"
  /// A right of its own, without levels.
  static let closingTickets = "Service: Close Service Tickets"
  static let companies = "Companies: Company Maintenance"
  static let catalog = "Procurement: Product Catalog"
  static let products = "Procurement: Products"
  static let callbacks = "System: API Callbacks"
  static let tables = "System: Table Setup"

  /// Nil for a request of unknown kind. `answer` is what ConnectWise said.
  static func of(_ method: HTTPRequest.Method, _ path: String, answer: String = "") -> String? {
    let parts = path.split(separator: "/").map(String.init)
    func level(add: String = "add") -> String {
      switch method {
      case .get, .head: "inquire"
      case .post: add
      case .put, .patch: "edit"
      case .delete: "delete"
      }
    }
    switch (parts.first, parts.dropFirst().first) {
    case ("finance", "agreements") where parts.dropFirst(2).first != "types": return "\(agreements) \(level())"
    case ("finance", "invoices"): return "\(invoices) \(level())"
    case ("service", "tickets"):
      if answer.lowercased().contains("clos") { return closingTickets }
      // A note changes its ticket; a search is a read.
      let isNote = parts.last == "notes"
      return "\(tickets) \(parts.last == "search" ? "inquire" : level(add: isNote ? "edit" : "add"))"
    case ("company", "companies"): return "\(companies) \(level())"
    case ("procurement", "catalog"): return "\(catalog) \(level())"
    case ("procurement", _): return "\(products) \(level())"
    case ("system", "callbacks"): return "\(callbacks) \(level())"
    case ("company", _), ("service", _), ("system", _), ("finance", _): return "\(tables) \(level())"
    default: return nil
    }
  }

  private static let opening = "the API member lacks “"

  /// The sentence that names the right; `named(in:)` reads it again.
  static func sentence(_ right: String) -> String { opening + right + "”" }

  /// The right that a message of a refusal names; nil if it names none.
  public static func named(in message: String) -> String? {
    guard let start = message.firstRange(of: opening)?.upperBound, let end = message[start...].firstIndex(of: "”") else { return nil }
    return String(message[start..<end])
  }
}

extension ConnectWiseError {
  /// A refusal that names the missing right.
  func naming(_ call: APICall) -> ConnectWiseError {
    guard kind == .forbidden, let right = MissingRight.of(call.method, call.path, answer: message) else { return self }
    var named = self
    let said = message.hasSuffix(".") ? String(message.dropLast()) : message
    named.message = "\(said): \(MissingRight.sentence(right))."
    // Closing is a right of its own, which ConnectWise does not always mention.
    let closing =
      call.path.hasPrefix(Ticket.listPath) && call.method == .patch && right != MissingRight.closingTickets
      ? ", and \(MissingRight.closingTickets)" : ""
    named.remedy = "Grant the API member's security role \(right)\(closing)."
    return named
  }
}
