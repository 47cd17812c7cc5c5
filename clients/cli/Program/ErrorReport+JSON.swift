import LocalRPC

extension ErrorReport {
  /// {"error":{"code":"NOT_FOUND","message":"…","details":[…],"remedies":["…"]}} on one line.
  var json: String {
    let error: [JSONValue.Member] = [
      .init("code", .text(code)), .init("message", .text(message)), .init("details", .array(details)),
      .init("remedies", .array(remedies.map(JSONValue.text))),
    ]
    return JSONValue.object([.init("error", .object(error))]).text()
  }
}
