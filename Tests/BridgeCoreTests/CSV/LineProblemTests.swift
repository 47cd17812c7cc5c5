import LocalRPC
import Testing

@testable import BridgeCore

@Suite("Wrong lines of a file")
struct LineProblemTests {
  @Test(
    "however many lines are wrong, the error fits into a gRPC status: the first ones are whole, the others are counted",
    arguments: [
      (1, 80), (12, 80), (60, 10), (60, 80), (4_000, 80), (4_000, 900), (3, 20_000),
    ])
  func fits(count: Int, length: Int) throws {
    let problems = (0..<count).reversed().map {
      LineProblem(line: $0 + 2, column: "quantity", message: String(repeating: "x", count: length))
    }
    let error = LineProblem.refusal(problems)
    let status = error.rpcStatus
    #expect(status.detailsBin().map { $0.count <= 4_096 } == true && status.message.utf8.count <= 4_096)
    let shown = status.fieldViolations.filter { $0.field.hasPrefix("line ") }
    #expect(shown.map(\.field) == (0..<shown.count).map { "line \($0 + 2), quantity" } && !shown.isEmpty)
    if length < 3_000 { #expect(shown.allSatisfy { $0.description.utf8.count == length }) }
    let left = count - shown.count
    #expect(status.fieldViolations.last?.description.contains("and \(left) more problem") == (left > 0))
  }
}
