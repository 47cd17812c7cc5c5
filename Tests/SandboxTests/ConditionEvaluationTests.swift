import Testing

@testable import cwlink_sandbox

@Suite("Condition evaluation")
struct ConditionEvaluationTests {
  private static let row: JSONObject = [
    "id": 7, "identifier": "BirchLegal", "name": "Birch Legal \"LLP\" & Sons", "company": ["id": 21, "name": "Birch"], "deletedFlag": false,
    "startDate": "2024-01-01T00:00:00Z", "quantity": 2.5, "types": [["id": 1, "name": "Client"], ["id": 3, "name": "Vendor"]],
  ]

  @Test(
    "conditions that match",
    arguments: [
      "id=7", "id!=8", "id<8", "id<=7", "id>6", "id>=7", "id in (1,7)", "id not in (1,2)", "identifier='birchlegal'", "name contains 'llp'",
      "name not contains 'x'", "name like '%\"LLP\"%'", "name like 'birch*'", "name not like 'x%'", "name like '_irch%'", "company/id=21",
      "deletedFlag=False", "deletedFlag!=True", "startDate=[2024-01-01T00:00:00Z]", "startDate<[2024-01-02]", "quantity=2.5", "quantity>2",
      "endDate=null", "startDate!=null", "endDate!=[2024-01-01]", "id=1 or id=7 and deletedFlag=false", "types/name='vendor'",
    ])
  func holds(text: String) throws {
    #expect(try ConditionParser.parse(text).holds(for: Self.row))
  }

  @Test(
    "conditions that do not match",
    arguments: [
      "id=8", "id!=7", "id<7", "id>7", "id in (1,2)", "id not in (7)", "identifier='birch'", "name contains 'zz'", "name like 'llp'",
      "company/id=7", "deletedFlag=true", "startDate>[2024-01-01T00:00:00Z]", "endDate<[2030-01-01]", "endDate='x'", "quantity=2",
      "(id=1 or id=7) and deletedFlag=true", "types/id=2",
    ])
  func doesNotHold(text: String) throws {
    #expect(try !ConditionParser.parse(text).holds(for: Self.row))
  }

  @Test(
    "unknown fields and values of the wrong kind are rejected",
    arguments: [
      "frob=1", "company/frob=1", "company=1", "company/id/x=1", "id='7'", "name=7", "deletedFlag=1", "deletedFlag>true", "id contains 7",
      "id=7.5",
      "name=[2024-01-01]", "types/id=1", "id in (1,'2')", "dateAcquired='2024'",
    ])
  func misfits(text: String) throws {
    let condition = try ConditionParser.parse(text)
    #expect(throws: ConditionError.self) { try condition.check(against: Companies.schema) }
  }

  @Test("array elements can be searched by childConditions only")
  func children() throws {
    let condition = try ConditionParser.parse("types/id=1")
    try condition.check(against: Companies.schema, throughArrays: true)
    #expect(condition.holds(for: Self.row))
  }

  @Test("generated conditions evaluate according to and and or", arguments: Generation.generators(300, 3))
  func generated(generator: SplitMix64) throws {
    var random = generator
    let number = random.below(100)
    let name = random.pick(["Alder", "杉医院", "O'Brien \"X\""])
    let row: JSONObject = ["id": .integer(number), "name": .string(name)]
    let (text, truth) = Self.make(&random, number: number, name: name, depth: 5)
    #expect(try ConditionParser.parse(text).holds(for: row) == truth, "\(text) for \(row)")
  }

  private static func make(_ random: inout SplitMix64, number: Int, name: String, depth: Int) -> (text: String, truth: Bool) {
    if depth > 0, !random.once(in: 4) {
      let left = make(&random, number: number, name: name, depth: depth - 1)
      let right = make(&random, number: number, name: name, depth: depth - 1)
      return random.once(in: 2)
        ? ("(\(left.text) and \(right.text))", left.truth && right.truth) : ("(\(left.text) or \(right.text))", left.truth || right.truth)
    }
    let other = random.below(100)
    let escaped = name.replacing("\"", with: "\\\"")
    switch random.below(5) {
    case 0: return ("id<\(other)", number < other)
    case 1: return ("id>=\(other)", number >= other)
    case 2: return ("id in (\(other),\(number))", true)
    case 3: return ("name!=\"\(escaped)\"", false)
    default: return ("name contains \"\(escaped.prefix(2))\"", true)
    }
  }
}
