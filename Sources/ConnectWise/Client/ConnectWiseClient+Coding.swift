import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  func decoded<Answer: Decodable>(_ call: APICall, _ what: String) async throws(ConnectWiseError) -> Answer {
    let response = try await perform(call)
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)) else {
      throw .undecodable(what, response, isRead: call.isRead)
    }
    return answer
  }

  /// Writes once; answers the record as it is afterwards.
  func patched<Answer: Decodable>(_ path: String, _ operations: [PatchOperation], _ what: String) async throws(ConnectWiseError) -> Answer {
    guard !operations.isEmpty else {
      throw ConnectWiseError(.validation, message: "There is nothing to change.", remedy: "Name at least one property.")
    }
    return try await decoded(.write(.patch, path, body: try encoded(operations, "The change")), what)
  }

  /// Nil where ConnectWise itself says that there is none. A 404 that it does not explain may be bad authentication and stays an error.
  func found<Answer: Decodable>(_ call: APICall, _ what: String) async throws(ConnectWiseError) -> Answer? {
    do {
      return try await decoded(call, what)
    } catch {
      if error.status == 404 && error.code.lowercased() == "notfound" { return nil }
      throw error
    }
  }

  func encoded(_ value: some Encodable, _ what: String) throws(ConnectWiseError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      // JSON has no infinity and no "not a number".
      throw ConnectWiseError(.validation, message: "\(what) cannot be written as JSON.", remedy: "Give finite numbers.")
    }
  }
}
