extension Seed {
  static let sources = ["Email", "API"]

  func addServiceDesk(to state: inout SiteState) {
    for board in SeedBoard.allCases {
      state[.boards].insert(Self.row(board), id: board.rawValue)
      for (index, status) in board.statuses.enumerated() {
        state[.boardStatuses].insert(
          [
            "name": .string(status.name), "board": board.reference, "sortOrder": .integer(index), "displayOnBoard": .bool(!status.isClosed),
            "inactive": false, "closedStatus": .bool(status.isClosed), "timeEntryNotAllowed": false, "defaultFlag": .bool(index == 0),
            "escalationStatus": .string(status.isClosed ? "Resolved" : index == 0 ? "NotResponded" : "Responded"),
          ], id: status.id)
      }
      for (index, type) in board.types.enumerated() { add(type, of: board, isDefault: index == 0, to: &state) }
    }
    for priority in SeedPriority.allCases {
      state[.priorities].insert(
        [
          "name": .string(priority.name), "color": .string(priority.color), "sortOrder": .integer(priority.rawValue),
          "defaultFlag": .bool(priority == .medium), "level": .string(priority.level),
        ], id: priority.rawValue)
    }
    for (index, name) in Self.sources.enumerated() {
      state[.sources].insert(["name": .string(name), "defaultFlag": false], id: index + 1)
    }
  }

  private func add(_ type: SeedBoard.Class, of board: SeedBoard, isDefault: Bool, to state: inout SiteState) {
    state[.boardTypes].insert(
      [
        "name": .string(type.name), "category": "Reactive", "defaultFlag": .bool(isDefault), "inactiveFlag": false,
        "requestForChangeFlag": false, "board": board.reference,
      ], id: type.id)
    for subType in type.classes {
      state[.boardSubTypes].insert(["name": .string(subType.name), "type": Self.reference(type.id, type.name)], id: subType.id)
      for item in subType.classes {
        state[.boardItems].insert(["name": .string(item.name), "subType": Self.reference(subType.id, subType.name)], id: item.id)
      }
    }
  }

  private static func row(_ board: SeedBoard) -> JSONObject {
    [
      "name": .string(board.name), "location": reference(1, "Tampa Office"),
      "department": ["id": 1, "identifier": "Services", "name": "Professional Services"], "inactiveFlag": .bool(board == .oldDesk),
      "projectFlag": false, "billTicketsAfterClosedFlag": false, "billTime": "NoDefault", "billExpense": "NoDefault",
      "billProduct": "NoDefault", "problemSort": "Descending", "resolutionSort": "Descending", "internalAnalysisSort": "Descending",
      "_info": ["lastUpdated": "2026-01-05T09:00:00Z", "updatedBy": "Admin1"],
    ]
  }

  /// A closed ticket for every combination of type, subtype and item, so that clients can find the ones in use.
  func addFixedTickets(to state: inout SiteState) {
    var classes: [(type: SeedBoard.Class, subType: SeedBoard.Class, item: SeedBoard.Class?)] = []
    for type in SeedBoard.security.types {
      for subType in type.classes {
        classes += subType.classes.isEmpty ? [(type, subType, nil)] : subType.classes.map { (type, subType, $0) }
      }
    }
    guard let company = state[.companies][SeedCompany.trainingCo.rawValue] else { return }
    for (index, chosen) in classes.enumerated() {
      let names = [chosen.type, chosen.subType, chosen.item].compactMap { $0?.name }
      var row: JSONObject = [
        "summary": .string("Example: \(names.joined(separator: ", "))"), "recordType": "ServiceTicket",
        "board": SeedBoard.security.reference, "status": ["id": 15, "name": "Closed", "sort": 4], "company": Companies.reference(company),
        "type": Self.reference(chosen.type.id, chosen.type.name), "subType": Self.reference(chosen.subType.id, chosen.subType.name),
        "priority": ["id": 3, "name": .string(SeedPriority.medium.name), "level": "Medium", "sort": 3], "severity": "Medium",
        "impact": "Medium", "closedFlag": true, "closedDate": "2026-01-05T09:00:00Z", "closedBy": Member.person.identifier,
        "hasChildTicket": false, "hasMergedChildTicketFlag": false,
        "_info": [
          "dateEntered": "2026-01-05T08:00:00Z", "enteredBy": "jsmith", "lastUpdated": "2026-01-05T09:00:00Z", "updatedBy": "jsmith",
        ],
      ]
      row["item"] = chosen.item.map { Self.reference($0.id, $0.name) }
      state[.tickets].insert(row, id: 4001 + index)
    }
    state[.tickets].startGeneratedIDs(at: 5000)
  }
}
