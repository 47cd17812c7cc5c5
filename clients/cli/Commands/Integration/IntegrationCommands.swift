import ArgumentParser
import CwlinkAPI

struct IntegrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "integration", abstract: "The connection to ConnectWise: the site, its API keys, and the mail server.",
    subcommands: [Show.self, Set.self, Enable.self, Disable.self, Test.self, Keys.self, Mail.self])
}

extension IntegrationCommand {
  struct Show: ClientCommand {
    static let configuration = CommandConfiguration(.show, abstract: "Show the settings. Private keys are never shown.")

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
    facts.add("company ID", companyID)
    facts.add("public key", publicKey)
    facts.add("private key", privateKeySet ? "stored" : "missing", privateKeySet ? .plain : .warning)
    facts.add("client ID", clientID)
    facts.addIfPresent("staged key", stagedPublicKey)
    facts.addIfPresent("previous key", previousPublicKey)
    facts.add("time zone", timeZone)
    facts.addIfPresent("CA file", caFile)
    facts.addIfPresent("proxy", proxy)
    facts.add("rate limit", "\(counted(requestsPerMinute, "request")) per minute")
    if let lastTest {
      facts.add(
        "last test", "\(lastTest.passed ? "passed" : "failed") \(LocalTime.text(lastTest.testTime))", lastTest.passed ? .good : .bad)
    } else {
      facts.add("last test", "these settings are untested: cwlink integration test", .warning)
    }
    facts.add("changed", LocalTime.text(updateTime))
    facts.add("etag", etag)
    return facts
  }
}
