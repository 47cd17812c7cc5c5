import Testing

@testable import cwlink_sandbox

@Suite("Callback rules")
struct CallbackRulesTests {
  private static func change(_ table: TableName, _ row: JSONObject, before: JSONObject? = nil) throws -> RecordChange {
    try #require(RecordChange(RowChange(table: table, id: row["id"]?.integer ?? 0, before: before, after: row)))
  }

  private static func callback(_ type: String, _ level: String, _ object: Int) -> JSONObject {
    ["id": 1, "url": "http://127.0.0.1:1/", "type": .string(type), "level": .string(level), "objectId": .integer(object)]
  }

  private static let company: JSONObject = [
    "id": 20, "status": ["id": 1, "name": "Active"], "types": [["id": 1, "name": "Client"], ["id": 3, "name": "Vendor"]],
  ]
  private static let agreement: JSONObject = ["id": 201, "type": ["id": 5, "name": "x"], "company": ["id": 20, "name": "x"]]
  private static let ticket: JSONObject = ["id": 5000, "board": ["id": 2], "status": ["id": 11], "company": ["id": 20], "type": ["id": 9]]

  @Test(
    "every level covers its own objects only",
    arguments: [
      ("Company", TableName.companies, company, "Owner", [1]), ("Company", .companies, company, "Company", [20]),
      ("Company", .companies, company, "Status", [1]), ("Company", .companies, company, "Type", [1, 3]),
      ("Agreement", .agreements, agreement, "Owner", [1]), ("Agreement", .agreements, agreement, "Agreement", [201]),
      ("Agreement", .agreements, agreement, "Company", [20]), ("Agreement", .agreements, agreement, "Type", [5]),
      ("Ticket", .tickets, ticket, "Owner", [1]), ("Ticket", .tickets, ticket, "Board", [2]), ("Ticket", .tickets, ticket, "Status", [11]),
      ("Ticket", .tickets, ticket, "Ticket", [5000]),
    ])
  func levels(type: String, table: TableName, row: JSONObject, level: String, objects: [Int]) throws {
    let change = try Self.change(table, row)
    for object in [1, 2, 3, 5, 9, 11, 20, 201, 5000] where level != "Owner" || object == 1 {
      let fires = CallbackRules.fires(Self.callback(type, level, object), by: change, of: .person)
      #expect(fires == objects.contains(object), "\(object)")
    }
    for other in CallbackType.allCases where other.rawValue != type {
      #expect(!CallbackRules.fires(Self.callback(other.rawValue, "Owner", 1), by: change, of: .person))
    }
  }

  @Test("an inactive callback does not fire, and a self-suppressed one does not fire for changes through the API")
  func silent() throws {
    let change = try Self.change(.tickets, Self.ticket)
    var callback = Self.callback("Ticket", "Owner", 1)
    callback["inactiveFlag"] = .null
    #expect(CallbackRules.fires(callback, by: change, of: .api))
    callback["isSelfSuppressedFlag"] = true
    #expect(!CallbackRules.fires(callback, by: change, of: .api) && CallbackRules.fires(callback, by: change, of: .person))
    callback["inactiveFlag"] = true
    #expect(!CallbackRules.fires(callback, by: change, of: .person))
  }

  @Test("setting deletedFlag counts as a deletion once; later changes are updates")
  func marked() throws {
    func action(_ before: JSONObject?, _ after: JSONObject?, _ table: TableName = .companies) -> RecordChange.Action? {
      RecordChange(RowChange(table: table, id: 1, before: before, after: after))?.action
    }
    let (kept, gone): (JSONObject, JSONObject) = (["deletedFlag": false], ["deletedFlag": true])
    #expect(action(kept, gone) == .deleted && action(gone, gone) == .updated && action(gone, kept) == .updated)
    #expect(action(nil, kept) == .added && action(kept, nil) == .deleted && action([:], [:]) == .updated)
    #expect(action(kept, gone, .tickets) == .updated && action(kept, gone, .additions) == nil && action(nil, kept, .ticketNotes) == nil)
    #expect(RecordChange(RowChange(table: .tickets, id: 1, before: Self.ticket, after: nil))?.record == Self.ticket)
  }

  @Test("several changes of a row result in one change, from its first to its last state", arguments: Generation.generators(200, 31))
  func coalesced(generator: SplitMix64) {
    var random = generator
    var table = Table()
    for _ in 0..<random.below(4) { table.insert(["v": .integer(random.below(3))]) }
    table.isWatched = true
    for _ in 0..<3 {
      let before = Dictionary(uniqueKeysWithValues: table.rows.map { ($0["id"]?.integer ?? 0, $0) })
      var touched: Set<Int> = []
      for _ in 0..<random.below(8) {
        let id = 1 + random.below(6)
        switch random.below(3) {
        case 0: if let id = table.insert(["v": .integer(random.below(3))])["id"]?.integer { touched.insert(id) }
        case 1:
          if table[id] != nil { touched.insert(id) }
          table.replace(["id": .integer(id), "v": .integer(random.below(3))], id: id)
        default:
          if table[id] != nil { touched.insert(id) }
          table.remove(id: id)
        }
      }
      let changes = table.takeChanges()
      #expect(
        Set(changes.map(\.id)) == touched.filter { before[$0] != nil || table[$0] != nil } && changes.count == Set(changes.map(\.id)).count)
      for change in changes { #expect(change.before == before[change.id] && change.after == table[change.id]) }
      #expect(table.takeChanges().isEmpty)
    }
  }

  @Test("every type has ConnectWise's levels, including Owner")
  func types() {
    #expect(CallbackType.allCases.count == 16 && CallbackType.allCases.allSatisfy { $0.levels.contains(.owner) })
    #expect(CallbackType.allCases.filter { $0.table != nil }.map(\.payloadName) == ["agreement", "company", "ticket"])
    #expect(Set(CallbackType.allCases.flatMap(\.levels)) == Set(CallbackLevel.allCases))
  }
}
