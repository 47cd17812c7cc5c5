import LocalRPC
import Testing

@testable import cwlink

@Suite struct ProgramStatusTests {
  @Test("Every gRPC code has an exit status", arguments: RPCCode.allCases)
  func codes(code: RPCCode) {
    let expected: [RPCCode: Int32] = [
      .ok: 0, .cancelled: 1, .unknown: 1, .invalidArgument: 1, .deadlineExceeded: 7, .notFound: 3, .alreadyExists: 4, .permissionDenied: 5,
      .resourceExhausted: 1, .failedPrecondition: 4, .aborted: 4, .outOfRange: 1, .unimplemented: 1, .internal: 1, .unavailable: 6,
      .dataLoss: 1, .unauthenticated: 5,
    ]
    #expect(ProgramStatus(code).rawValue == expected[code])
  }

  @Test("The help lists every exit status within 80 columns")
  func documentation() {
    let lines = ProgramStatus.documentation.split(separator: "\n").dropFirst()
    #expect(lines.count == ProgramStatus.allCases.count)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines.contains { $0.hasPrefix("    8  completed with problems") })
  }
}
