import ArgumentParser
import CwlinkAPI

struct IntegrationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "integration", abstract: "The connection to ConnectWise: the site, its API keys, and the mail server.",
    subcommands: [Show.self, Set.self, Enable.self, Disable.self, Test.self, Resume.self, Keys.self, Mail.self])
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

extension IntegrationCommand {
  struct Resume: ChangingCommand {
    static let configuration = CommandConfiguration(
      .resume, abstract: "Try requests to ConnectWise that are held back.",
      discussion: """
        Ends a pause that ConnectWise asked for, and does not wait for the next attempt if ConnectWise does not answer or rejected the key. If the \
        reason persists, requests are held back again.
        """)

    @OptionGroup var change: ChangeOptions

    func run(in session: Session) async throws {
      let response = try await session.integration.resumeRequests(ResumeRequestsRequest(validateOnly: change.dryRun), session.call)
      try session.report(response, "requests are sent again; they were held back: \(response.requestHold?.message ?? "")")
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
