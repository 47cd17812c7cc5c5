import LocalRPC
import Testing

@testable import cwlink

@Suite struct ErrorReportTests {
  @Test("Several problems are counted and listed, then each fix")
  func text() {
    let status = RPCStatus.invalidArgument([
      .init(field: "customer.id", description: "is empty", reason: "EMPTY"),
      .init(field: "customer.name", description: "is long", reason: "LONG"),
    ]).remedy("cwlink customers add ID")
    #expect(
      ErrorReport(status).text == """
        error: 2 problems
          customer.id: is empty
          customer.name: is long
          fix: cwlink customers add ID
        """)
  }

  @Test("A single problem is one line, and the fix is not repeated in it")
  func oneProblem() {
    let status = RPCStatus.invalidArgument(field: "customer.id", "is empty", remedy: "give one")
    #expect(ErrorReport(status).text == "error: customer.id: is empty\n  fix: give one")
    #expect(ErrorReport(status).message == status.message)
  }

  @Test("Fields in a text are named as on the command line; JSON and other text between backticks stay")
  func fieldsInText() {
    let status = RPCStatus(.failedPrecondition, "nothing was saved (set `force`); `Not A Field` and `unknown_field`, ` and `force`")
    let report = ErrorReport(status, fields: IntegrationCommand.Set.fields)
    #expect(report.headline == "nothing was saved (set --force); `Not A Field` and unknown_field, ` and `force`")
    #expect(report.message == status.message && report.json.contains("`force`"))
    let repeated = RPCStatus.invalidArgument(field: "mail_settings.recipients[2]", "'a' is already in `mail_settings.recipients[0]`")
    #expect(
      ErrorReport(repeated, fields: IntegrationCommand.Mail.Set.fields).text
        == "error: --recipient/--no-recipients: 'a' is already in --recipient/--no-recipients")
  }

  @Test("Problems that do not fit into a status are counted by its message")
  func cut() {
    var status = RPCStatus.invalidArgument([
      .init(field: "customer.id", description: "is empty", reason: "X"),
      .init(field: "", description: "and 119 more problems", reason: "X"),
    ])
    status.message = "120 problems in the request"
    #expect(ErrorReport(status).text == "error: 120 problems in the request\n  customer.id: is empty\n  and 119 more problems")
  }

  @Test("A command in the message is printed unchanged")
  func commandInTheMessage() {
    let status = RPCStatus(.notFound, "no customer 'x'; run: cwlink customers list").remedy("cwlink customers list")
    #expect(ErrorReport(status).text == "error: no customer 'x'; run: cwlink customers list\n  fix: cwlink customers list")
  }

  @Test("A failed precondition keeps its message and lists its subjects")
  func precondition() {
    var status = RPCStatus(.failedPrecondition, "not ready")
    status.add(GooglePreconditionFailure(violations: [.init(type: "KEY", subject: "integration", description: "has no key")]))
    #expect(ErrorReport(status).text == "error: not ready\n  integration: has no key")
  }

  @Test("JSON has the code, the message and every detail with its type")
  func json() throws {
    let status = RPCStatus(.failedPrecondition, "not tested \"yet\"").errorInfo(reason: "UNTESTED", domain: "cwlink", metadata: ["a": "b"])
      .remedy("cwlink integration test")
    #expect(
      ErrorReport(status).json == #"{"error":{"code":"FAILED_PRECONDITION","message":"not tested \"yet\"","details":["#
        + #"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"UNTESTED","domain":"cwlink","metadata":[{"key":"a","value":"b"}]},"#
        + #"{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"cwlink integration test"}]}],"#
        + #""remedies":["cwlink integration test"]}}"#)
  }

  @Test("A detail of an unknown type, or with invalid bytes, is ignored")
  func unknownDetail() {
    let status = RPCStatus(
      .notFound, "no such customer",
      details: [
        .init(typeURL: "type.googleapis.com/x.Y", value: [1]), .init(typeURL: "type.googleapis.com/google.rpc.Help", value: [0xFF]),
      ])
    #expect(ErrorReport(status).text == "error: no such customer")
    #expect(ErrorReport(status).status == .notFound)
  }

  @Test("A retry delay is shown, and a message of the daemon cannot control the terminal")
  func retry() {
    var status = RPCStatus(.unavailable, "busy\u{1B}[2J")
    status.add(GoogleRetryInfo(retryDelay: ProtobufDuration(seconds: 30)))
    #expect(ErrorReport(status).text == "error: busy [2J\n  fix: try again in 30 s")
  }

  @Test("An error on the client's side has its own status and remedy")
  func local() {
    let report = ErrorReport(CommandError(.usage, "nothing to change", remedy: "give an option"))
    #expect(report.text == "error: nothing to change\n  fix: give an option")
    #expect(report.json.contains(#""code":"INVALID_ARGUMENT""#))
  }
}
