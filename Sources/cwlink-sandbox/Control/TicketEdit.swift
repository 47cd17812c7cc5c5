/// A person's edit of a ticket in ConnectWise's user interface: fields by name, a merge, a note.
struct TicketEdit {
  private static let references = ["board", "status", "priority", "type", "subType", "item"]
  private static let texts = ["summary", "externalXRef"]
  private let changes: JSONObject

  init(_ json: JSON?) throws(ControlError) {
    changes = try ControlError.object(json, members: Self.texts + Self.references + ["mergedInto", "note"])
  }

  /// Applies all changes or none.
  func apply(to id: Int, in state: inout SiteState, at now: Timestamp) throws(ControlError) {
    var edited = state
    guard let old = edited[.tickets][id] else { return }
    var row = old
    try setFields(of: &row)
    if let target = changes["mergedInto"] { try merge(&row, id, into: target, in: &edited) }
    do throws(APIError) {
      row = try Tickets.resolved(row, from: old, in: edited, by: .person, at: now)
    } catch {
      throw ControlError(error)
    }
    row = Member.person.stamped(row, at: now)
    edited[.tickets].replace(row, id: id)
    if let text = try ControlError.text(changes, "note") {
      guard !text.isEmpty, text.utf16.count <= TicketNotes.longest else {
        throw ControlError("note must have 1 to \(TicketNotes.longest) characters")
      }
      TicketNotes.add(["text": .string(text), "detailDescriptionFlag": true], to: row, in: &edited, by: .person, at: now)
    }
    state = edited
  }

  private func setFields(of row: inout JSONObject) throws(ControlError) {
    for name in Self.texts {
      guard let value = changes[name], let property = Tickets.schema.property(name) else { continue }
      do throws(FieldProblem) { row[name] = try property.accept(value) } catch { throw ControlError(error.message) }
    }
    for name in Self.references where changes[name] != nil {
      row[name] = try ControlError.text(changes, name).map { ["name": .string($0)] }
    }
  }

  /// Merging closes the child ticket; null undoes the merge and keeps the status.
  private func merge(_ row: inout JSONObject, _ id: Int, into target: JSON, in state: inout SiteState) throws(ControlError) {
    let before = row.id(of: "mergedParentTicket")
    if target == .null {
      row["mergedParentTicket"] = nil
    } else {
      guard let parentID = target.integer, parentID != id, let parent = state[.tickets][parentID] else {
        throw ControlError("mergedInto must be the id of another ticket")
      }
      guard parent["mergedParentTicket"] == nil else {
        throw ControlError("ticket \(parentID) is itself merged into \(parent.id(of: "mergedParentTicket") ?? 0): merge into that one")
      }
      guard changes["status"] == nil else { throw ControlError("merging closes the ticket: omit status") }
      row["mergedParentTicket"] = ["id": .integer(parentID), "summary": parent["summary"] ?? .null]
      row["status"] = try closedStatus(for: row, in: state)
    }
    for other in Set([before, target.integer].compactMap(\.self)) {
      guard var parent = state[.tickets][other] else { continue }
      let isKept = other == target.integer
      let hasOthers = state[.tickets].rows.contains { $0["id"] != .integer(id) && $0.id(of: "mergedParentTicket") == other }
      parent["hasMergedChildTicketFlag"] = .bool(isKept || hasOthers)
      state[.tickets].replace(parent, id: other)
    }
  }

  /// A closed status of the ticket's board; its current status if that is closed.
  private func closedStatus(for row: JSONObject, in state: SiteState) throws(ControlError) -> JSON {
    let board = Reference("board", in: row)
    let boards = state[.boards].rows
    var boardID: Int?
    if let board {
      do throws(FieldProblem) { boardID = try board.row(of: boards)["id"]?.integer } catch { throw ControlError(error.message) }
    }
    let closed = state[.boardStatuses].rows.filter { $0.id(of: "board") == boardID && $0["closedStatus"] == true }
    guard let status = closed.first(where: { $0["id"]?.integer == row.id(of: "status") }) ?? closed.first else {
      throw ControlError("the ticket's board has no closed status")
    }
    return ["id": status["id"] ?? .null]
  }
}
