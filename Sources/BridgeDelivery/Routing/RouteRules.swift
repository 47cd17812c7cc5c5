import ConnectWise

/// Checks whether the names of a route exist in ConnectWise (rule 25).
enum RouteRules {
  /// One verdict per name of the route, in the order board, status, resolved status, type, subtype, item, priority, source.
  static func verdicts(_ named: NamedRoute, _ catalog: RouteCatalog) -> [RouteVerdict] {
    let route = named.route
    var found = Finder(subject: named.subject)
    guard !route.board.isEmpty else {
      found.add("board", "", .failed, "is missing; a ticket requires a board", choices(catalog.boards.filter { !$0.isInactive }, \.name))
      return found.verdicts
    }
    found.name("board", route.board, among: catalog.boards, \.name) { board in
      board.isInactive ? "is inactive" : board.isProject ? "is a project board, which does not accept service tickets" : nil
    }
    if let board = catalog.board(route.board) {
      let statuses = catalog.statuses[board.id] ?? []
      let place = "on the board '\(board.name)'"
      found.name("status", route.status, among: statuses, \.name, place) { status in
        status.isInactive ? "is inactive" : status.isClosed ? "is a closed status, so a new ticket would be closed immediately" : nil
      }
      found.name("resolved_status", route.resolvedStatus, among: statuses, \.name, place) { $0.isInactive ? "is inactive" : nil }
      if !route.status.isEmpty, route.status.sameText(as: route.resolvedStatus) {
        found.add("resolved_status", route.resolvedStatus, .failed, "is the same as status, so a recovery would not be visible", [])
      }
      found.name("type", route.type, among: catalog.types[board.id] ?? [], \.name, place) { $0.isInactive ? "is inactive" : nil }
      found.seen("subtype", route.subtype, catalog.seenSubtypes.contains(.init(board.id, route.subtype)), needs: "type", route.type, place)
      found.seen("item", route.item, catalog.seenItems.contains(.init(board.id, route.item)), needs: "subtype", route.subtype, place)
    }
    found.name("priority", route.priority, among: catalog.priorities, \.name) { _ in nil }
    found.name("source", route.source, among: catalog.sources, \.name) { _ in nil }
    return found.verdicts
  }

  private static func choices<Value>(_ values: [Value], _ name: (Value) -> String) -> [String] { values.map(name).sorted() }

  private struct Finder {
    let subject: String
    var verdicts: [RouteVerdict] = []

    mutating func add(_ field: String, _ value: String, _ outcome: RouteVerdict.Outcome, _ message: String, _ choices: [String]) {
      verdicts.append(
        RouteVerdict(subject: subject, field: field, value: value, outcome: outcome, message: message, choices: choices))
    }

    /// An empty name is left to ConnectWise and has no verdict.
    mutating func name<Value>(
      _ field: String, _ value: String, among all: [Value], _ label: (Value) -> String, _ place: String = "in ConnectWise",
      problem: (Value) -> String?
    ) {
      guard !value.isEmpty else { return }
      guard let match = all.first(where: { label($0).sameText(as: value) }) else {
        let usable = all.filter { problem($0) == nil }
        return add(field, value, .failed, "'\(value)' is not \(place)", choices(usable, label))
      }
      if let obstacle = problem(match) {
        add(field, value, .failed, "'\(label(match))' \(obstacle)", choices(all.filter { problem($0) == nil }, label))
      } else {
        add(field, value, .passed, "'\(label(match))' is \(place)", [])
      }
    }

    mutating func seen(_ field: String, _ value: String, _ isSeen: Bool, needs: String, _ above: String, _ place: String) {
      guard !value.isEmpty else { return }
      if above.isEmpty {
        add(field, value, .failed, "'\(value)' requires a \(needs), which is missing", [])
      } else if isSeen {
        add(field, value, .passed, "'\(value)' is in use \(place)", [])
      } else {
        add(
          field, value, .warning,
          "no ticket \(place) has '\(value)', and the ConnectWise API does not list the valid names; the first ticket will show whether it is valid",
          [])
      }
    }
  }
}
