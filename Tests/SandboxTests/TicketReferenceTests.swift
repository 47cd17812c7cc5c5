import Testing

@testable import cwlink_sandbox

@Suite("Ticket references")
struct TicketReferenceTests {
  private let list = "/service/tickets"
  private let one = "/service/tickets/{id}"
  private let test = TestSite()

  private func post(_ members: String) async -> Reply { await test.ask(.post, list, [], #"{"summary":"x",\#(members)}"#) }

  @Test(
    "missing, unrelated and inactive references are rejected with the field named",
    arguments: [
      (#""company":{"id":99999}"#, "InvalidReference", "company/id"), (#""company":{"id":23}"#, "InvalidField", "company/id"),
      (#""company":{"identifier":"nobody"}"#, "InvalidReference", "company/identifier"),
      (#""company":{"name":"Elm & Partners"}"#, "InvalidReference", "company/name"),
      (#""company":{"id":20},"board":{"id":9}"#, "InvalidReference", "board/id"),
      (#""company":{"id":20},"board":{"name":"old desk"}"#, "InvalidField", "board/name"),
      (#""company":{"id":20},"status":{"name":"Frob"}"#, "InvalidReference", "status/name"),
      (#""company":{"id":20},"status":{"id":11}"#, "InvalidField", "status/id"),
      (#""company":{"id":20},"board":{"id":2},"type":{"name":"Incident"}"#, "InvalidField", "type/name"),
      (#""company":{"id":20},"board":{"id":2},"subType":{"name":"Malware"}"#, "InvalidField", "subType"),
      (#""company":{"id":20},"board":{"id":2},"type":{"id":12},"subType":{"name":"Malware"}"#, "InvalidField", "subType/name"),
      (#""company":{"id":20},"board":{"id":2},"type":{"id":11},"item":{"name":"Server"}"#, "InvalidField", "item"),
      (#""company":{"id":20},"board":{"id":2},"type":{"id":11},"subType":{"id":2},"item":{"name":"Server"}"#, "InvalidField", "item/name"),
      (#""company":{"id":20},"priority":{"name":"Urgent"}"#, "InvalidReference", "priority/name"),
      (#""company":{"id":20},"source":{"id":9}"#, "InvalidReference", "source/id"),
      (#""company":{"id":20},"agreement":{"id":211}"#, "InvalidField", "agreement/id"),
    ])
  func refused(members: String, code: String, field: String) async {
    let count = await test.site.state[.tickets].count
    let reply = await post(members)
    let error = reply.json.object?["errors"]?.array?.first?.object
    #expect(reply.status == 400 && reply.json.object?["code"] == "InvalidObject" && reply.fields == [field])
    #expect(error?["code"] == .string(code) && error?["resource"] == "ticket" && error?["message"]?.text?.isEmpty == false)
    #expect(await test.site.state[.tickets].count == count)
  }

  @Test("all invalid references are named at once")
  func together() async {
    let reply = await post(#""company":{"id":23},"status":{"id":11},"type":{"id":11},"priority":{"id":9},"source":{"id":9}"#)
    #expect(reply.fields == ["company/id", "status/id", "type/id", "priority/id", "source/id"])
  }

  @Test("names are case-insensitive and returned in their stored spelling, with ids")
  func names() async {
    let row = await post(
      #""company":{"identifier":"ALDERDENTAL"},"board":{"name":"SECURITY"},"status":{"name":"waiting"},"type":{"name":"ALERT"},"subType":{"name":"malware"},"item":{"name":"server"},"priority":{"name":"priority 1 - critical"},"source":{"name":"api"},"agreement":{"name":"managed security"}"#
    ).json.object
    #expect(row?["company"] == ["id": 20, "identifier": "AlderDental", "name": "Alder Dental"])
    #expect(row?["board"] == ["id": 2, "name": "Security"] && row?["status"] == ["id": 13, "name": "Waiting", "sort": 2])
    #expect(row?["type"] == ["id": 11, "name": "Alert"] && row?["subType"] == ["id": 1, "name": "Malware"])
    #expect(row?["item"] == ["id": 2, "name": "Server"] && row?["source"] == ["id": 2, "name": "API"])
    #expect(row?["priority"] == ["id": 1, "name": "Priority 1 - Critical", "level": "Critical", "sort": 1])
    #expect(row?["agreement"] == ["id": 201, "name": "Managed Security", "type": "Managed Service"])
  }

  @Test("an id takes precedence over a name, and a null id is ignored")
  func idFirst() async {
    let row = await post(#""company":{"id":20,"identifier":"BirchLegal"},"board":{"id":null,"name":"Security"}"#).json.object
    #expect(row?.id(of: "company") == 20 && row?.id(of: "board") == 2)
  }

  @Test("moving to another board requires a status and a type of that board")
  func move() async {
    func patch(_ operations: String) async -> Reply { await test.ask(.patch, one, ["4001"], "[\(operations)]") }
    let board = #"{"op":"replace","path":"board","value":{"id":1}}"#
    #expect(await patch(board).fields == ["status/id", "type/id"])
    let rest = ["type", "subType", "item"].map { #"{"op":"remove","path":"\#($0)"}"# }.joined(separator: ",")
    let row = await patch(#"\#(board),{"op":"replace","path":"status","value":{"name":"Assigned"}},\#(rest)"#).json.object
    #expect(row?.id(of: "board") == 1 && row?.id(of: "status") == 2 && row?["type"] == nil && row?["closedFlag"] == false)
  }
}

@Suite("Generated tickets")
struct GeneratedTicketTests {
  private static let state = Seed(seed: 1, today: TestSite.today, isEmpty: false).state()

  @Test("a ticket is accepted exactly if every type, subtype and item belongs to its parent", arguments: Generation.generators(200, 11))
  func generated(generator: SplitMix64) throws {
    var random = generator
    let board = random.pick([SeedBoard.serviceDesk, .security])
    let status = random.pick(SeedBoard.allCases.flatMap(\.statuses))
    let types = SeedBoard.allCases.flatMap(\.types)
    let type: SeedBoard.Class? = random.once(in: 4) ? nil : random.pick(types)
    let subTypes = types.flatMap(\.classes)
    let subType: SeedBoard.Class? = random.once(in: 3) ? nil : random.pick(subTypes)
    let item: SeedBoard.Class? = random.once(in: 2) ? nil : random.pick(subTypes.flatMap(\.classes))
    let isOfBoard = type.map { type in board.types.contains { $0.id == type.id } } ?? true
    let isOfType = subType.map { sub in type?.classes.contains { $0.id == sub.id } ?? false } ?? true
    let isOfSubType = item.map { item in subType?.classes.contains { $0.id == item.id } ?? false } ?? true
    let isGood = board.statuses.contains { $0.id == status.id } && isOfBoard && isOfType && isOfSubType
    let classes = [("type", type), ("subType", subType), ("item", item)].compactMap { name, chosen in
      chosen.map { #","\#(name)":{"id":\#($0.id)}"# }
    }
    let body =
      #"{"summary":"x","company":{"id":20},"board":{"id":\#(board.rawValue)},"status":{"id":\#(status.id)}\#(classes.joined())}"#
    let call = Call(body: try JSON(parsing: body.utf8), now: TestSite.today)
    var state = Self.state
    do throws(APIError) {
      let reply = try Tickets.create(&state, call)
      #expect(isGood && reply.json.object?["closedFlag"] == .bool(status.isClosed), "seed \(Generation.seed): \(body)")
    } catch {
      #expect(!isGood, "seed \(Generation.seed): \(body): \(error)")
      #expect(state[.tickets].count == Self.state[.tickets].count)
    }
  }
}
