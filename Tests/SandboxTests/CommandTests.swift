import ArgumentParser
import Testing

@testable import cwlink_sandbox

@Suite("The command line")
struct CommandTests {
  @Test(
    "invalid options are rejected with a suggestion",
    arguments: [
      (["--port", "65536"], "0 (any free port) to 65535"), (["--smtp-port", "-1"], "smtp-port"),
      (["--port", "7", "--smtp-port", "7"], "two different"),
      (["--requests-per-minute", "0"], "1 or more"), (["--today", "2026-02-30"], "2026-11-20"), (["--frob"], "--frob"),
      (["--seed", "x"], "--seed"),
    ])
  func refused(arguments: [String], words: String) {
    do {
      _ = try SandboxCommand.parse(arguments)
      Issue.record("accepted")
    } catch {
      #expect(SandboxCommand.fullMessage(for: error).contains(words))
    }
  }

  @Test("the help names every option")
  func help() {
    let help = SandboxCommand.helpMessage()
    for option in [
      "--port", "--smtp-port", "--seed", "--record", "--empty", "--requests-per-minute", "--today", "--callback-ca", "--verbose",
    ] {
      #expect(help.contains(option))
    }
  }

  @Test("timestamps follow the calendar", arguments: Generation.generators(200, 7))
  func timestamps(generator: SplitMix64) throws {
    var random = generator
    let time = Timestamp(seconds: random.below(8_000_000_000) - 2_000_000_000)
    #expect(Timestamp(time.text) == time)
    let day = time.civil
    #expect(Timestamp(year: day.year, month: day.month, day: day.day) == time.midnight)
    #expect(Timestamp("2026-11-20T18:04:26+02:00")?.text == "2026-11-20T16:04:26Z")
    #expect(Timestamp("2024-02-29")?.seconds == 1_709_164_800 && Timestamp("2023-02-29") == nil && Timestamp("2026-13-01") == nil)
  }
}
