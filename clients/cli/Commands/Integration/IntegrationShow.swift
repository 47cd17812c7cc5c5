import ArgumentParser
import CwlinkAPI

extension IntegrationCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the settings. No answer ever holds a private key.")

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      try session.show(try await session.integration.getIntegration(GetIntegrationRequest(), session.call))
    }
  }
}

extension Integration: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("enabled", enabled ? "yes" : "no", enabled ? .good : .warning)
    facts.add("site", site)
    facts.add("company id", companyID)
    facts.add("public key", publicKey)
    facts.add("private key", privateKeySet ? "stored" : "missing", privateKeySet ? .plain : .warning)
    facts.add("client id", clientID)
    facts.addIfPresent("staged key", stagedPublicKey)
    facts.addIfPresent("previous key", previousPublicKey)
    facts.add("time zone", timeZone)
    facts.addIfPresent("CA file", caFile)
    facts.addIfPresent("proxy", proxy)
    facts.add("requests", "at most \(requestsPerMinute) a minute")
    if let lastTest {
      facts.add(
        "last test", "\(lastTest.passed ? "passed" : "failed") \(LocalTime.text(lastTest.testTime))", lastTest.passed ? .good : .bad)
    } else {
      facts.add("last test", "never for these settings: cwlink integration test", .warning)
    }
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}
