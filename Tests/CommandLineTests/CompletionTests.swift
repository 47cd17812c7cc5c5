import ArgumentParser
import Testing

@testable import cwlink

@Suite struct CompletionTests {
  @Test("A completion script has every noun", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let error = #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["--generate-completion-script", shell]) }
    let script = Cwlink.message(for: try #require(error))
    for noun in [
      "status", "doctor", "integration", "customers", "agreements", "products", "usage", "billing", "deliveries", "activity", "rpc",
    ] {
      #expect(script.contains(noun))
    }
    #expect(script.contains("roll-back"))
    #expect(script.contains("update-only"))
  }
}
