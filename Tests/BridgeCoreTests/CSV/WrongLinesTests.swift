import LocalRPC
import Testing

@testable import BridgeCore

@Suite("Wrong lines of a file")
struct WrongLinesTests {
  @Test(
    "however many lines are wrong, the error fits into a gRPC status: the first ones are whole, the others are counted",
    arguments: [
      (1, 80), (12, 80), (60, 10), (60, 80), (4_000, 80), (4_000, 900), (3, 20_000),
    ])
  func fits(count: Int, length: Int) throws {
    let wrong = WrongLines(
      (0..<count).reversed().map { LineProblem(line: $0 / 2 + 2, column: "quantity", message: String(repeating: "x", count: length)) })
    #expect(wrong.problems.count == count && wrong.problems.map(\.line) == (0..<count).map { $0 / 2 + 2 })
    let status = wrong.rpcStatus
    #expect(status.detailsBin().map { $0.count <= 4_096 } == true && status.message.utf8.count <= 4_096)
    let shown = status.fieldViolations.filter { $0.field.hasPrefix("line ") }
    #expect(shown.map(\.field) == (0..<shown.count).map { "line \($0 / 2 + 2), quantity" } && !shown.isEmpty)
    if length < 2_000 { #expect(shown.allSatisfy { $0.description.utf8.count == length }) }
    let left = count - shown.count
    #expect(status.fieldViolations.last?.description.contains("and \(left) more problem") == (left > 0))
    if left > 0 { #expect(status.message == "\(count) problems in \((count + 1) / 2) lines; nothing was imported") }
  }

  @Test("a request with more wrong fields than fit into a status names the first ones and counts the others", arguments: [10, 60, 3_000])
  func fields(count: Int) {
    var found = FieldViolations()
    for index in 0..<count { found.add("figures[\(index)].day", String(repeating: "y", count: 70)) }
    let status = found.error.rpcStatus
    #expect(status.detailsBin().map { $0.count <= 4_096 } == true && status.message.utf8.count <= 4_096)
    let shown = status.fieldViolations.filter { !$0.field.isEmpty }.count
    #expect(shown > 0 && (shown == count || status.fieldViolations.last?.description == "and \(count - shown) more problems"))
  }
}
