package import LocalRPC

extension MessageStream {
  /// All messages; throws the status of a call that fails.
  package var all: [M] {
    get async throws {
      var messages: [M] = []
      for try await message in self { messages.append(message) }
      return messages
    }
  }
}
