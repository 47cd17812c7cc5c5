/// Resolves a ticket's references, each within its parent: status and type within the board, subtype within the type, item within the
/// subtype. References that an edit does not change are kept, even if they could not be chosen any more.
struct TicketReferences {
  private(set) var row: JSONObject
  private(set) var problems: [FieldProblem] = []
  private let old: JSONObject?
  private let state: SiteState

  /// `old` is the ticket before the edit, nil for a new one.
  init(row: JSONObject, old: JSONObject?, state: SiteState) {
    self.row = row
    self.old = old
    self.state = state
  }

  mutating func resolve() {
    resolveCompany()
    if resolveBoard() {
      resolveStatus()
      if resolveType(), resolve("subType", in: .boardSubTypes, under: "type") { resolve("item", in: .boardItems, under: "subType") }
    }
    resolveOthers()
  }

  private mutating func resolveCompany() {
    lookUp("company", in: .companies) { company, reference throws(FieldProblem) in
      guard company["deletedFlag"] != true else { throw .invalid(reference.field, "The \(reference.label) is deleted.") }
      return Companies.reference(company)
    }
  }

  private mutating func resolveBoard() -> Bool {
    guard row["board"] != nil else {
      guard let board = state[.boards].rows.first(where: { $0["inactiveFlag"] != true }) else { return refuse(.missing("board")) }
      row["board"] = Reference.to(board)
      return true
    }
    return lookUp("board", in: .boards) { board, reference throws(FieldProblem) in
      guard board["inactiveFlag"] != true else { throw .invalid(reference.field, "The \(reference.label) is inactive.") }
      return Reference.to(board)
    }
  }

  @discardableResult
  private mutating func resolveStatus() -> Bool {
    guard row["status"] != nil else {
      let statuses = state[.boardStatuses].rows.filter { $0.id(of: "board") == row.id(of: "board") }
      guard let status = statuses.first(where: { $0["defaultFlag"] == true }) ?? statuses.first else { return refuse(.missing("status")) }
      row["status"] = Self.status(status)
      return true
    }
    return lookUp("status", in: .boardStatuses, under: "board") { status, reference throws(FieldProblem) in
      guard status["inactive"] != true else { throw .invalid(reference.field, "The \(reference.label) is inactive.") }
      return Self.status(status)
    }
  }

  private mutating func resolveType() -> Bool {
    lookUp("type", in: .boardTypes, under: "board") { type, reference throws(FieldProblem) in
      guard type["inactiveFlag"] != true else { throw .invalid(reference.field, "The \(reference.label) is inactive.") }
      return Reference.to(type)
    }
  }

  /// A subtype or item, which requires its parent.
  @discardableResult
  private mutating func resolve(_ property: String, in table: TableName, under parent: String) -> Bool {
    guard row[property] == nil || row[parent] != nil else { return refuse(.invalid(property, "A \(property) needs a \(parent).")) }
    return lookUp(property, in: table, under: parent) { found, _ throws(FieldProblem) in Reference.to(found) }
  }

  private mutating func resolveOthers() {
    if row["priority"] == nil, let priority = state[.priorities].rows.first(where: { $0["defaultFlag"] == true }) {
      row["priority"] = Self.priority(priority)
    }
    lookUp("priority", in: .priorities) { priority, _ throws(FieldProblem) in Self.priority(priority) }
    lookUp("source", in: .sources) { source, _ throws(FieldProblem) in Reference.to(source) }
    lookUp("agreement", in: .agreements, under: "company") { agreement, _ throws(FieldProblem) in Agreements.reference(agreement) }
  }

  private static func status(_ status: JSONObject) -> JSON {
    var reference = Reference.to(status).object ?? JSONObject()
    reference["sort"] = status["sortOrder"]
    return .object(reference)
  }

  private static func priority(_ priority: JSONObject) -> JSON {
    var reference = Reference.to(priority, with: "level").object ?? JSONObject()
    reference["sort"] = priority["sortOrder"]
    return .object(reference)
  }
}

extension TicketReferences {
  /// Replaces a reference with the result of `make` for the referenced row, which must belong to `parent`. False if it is rejected.
  @discardableResult
  private mutating func lookUp(
    _ property: String, in table: TableName, under parent: String? = nil,
    make: (JSONObject, Reference) throws(FieldProblem) -> JSON
  ) -> Bool {
    let isUnchanged = old.map { old in ([property] + [parent].compactMap(\.self)).allSatisfy { row[$0] == old[$0] } } ?? false
    guard !isUnchanged, let reference = Reference(property, in: row) else { return true }
    do throws(FieldProblem) {
      let found: JSONObject
      if let parent {
        let id = row.id(of: parent)
        let scope = "for \(parent) \(id.map(String.init) ?? "none")"
        found = try reference.row(of: state[table].rows, scope: scope) { $0.id(of: parent) == id }
      } else {
        found = try reference.row(of: state[table].rows)
      }
      row[property] = try make(found, reference)
      return true
    } catch {
      return refuse(error)
    }
  }

  @discardableResult
  private mutating func refuse(_ problem: FieldProblem) -> Bool {
    problems.append(problem)
    return false
  }
}
