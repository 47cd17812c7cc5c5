import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct ScheduleCommandTests {
  static let schedule = Schedule(
    timeZone: "Europe/Berlin", timeOfDay: "06:00",
    upcoming: [
      UpcomingRun(
        time: ProtobufTimestamp(seconds: 1_793_500_000), day: "2026-11-20", kind: .mailFigures, productID: "hes", customerCount: 1,
        customerIDs: ["alder"], missed: true),
      UpcomingRun(
        time: ProtobufTimestamp(seconds: 1_796_014_800), day: "2026-11-30", kind: .billing, customerCount: 6,
        customerIDs: ["alder", "birch", "cedar", "dogwood", "elm", "fir"], note: "day 31 falls on the last day of the month"),
    ])

  @Test("Upcoming runs are listed with their customers, notes and missed runs")
  func list() async throws {
    let get = Answer(ScheduleServiceMethods.getSchedule) { _ in Self.schedule }
    try await ScriptedDaemon.with([get.entry]) { daemon in
      let outcome = try await daemon.run(["schedule", "list", "--days", "30", "--customer", "alder"])
      #expect(outcome.status == .done)
      #expect(get.requests == [GetScheduleRequest(days: 30, customerID: "alder")])
      #expect(outcome.output.contains("2026-11-20  missed            mail figures  hes"))
      #expect(
        outcome.output.contains(
          "billing       -                6  alder, birch, cedar, dogwood, …\n    day 31 falls on the last day of the month"))
      #expect(outcome.diagnostics.contains("days in time zone Europe/Berlin, time of day 06:00"))
      #expect(try Schedule(json: try await daemon.run(["schedule", "list", "--json"]).output) == Self.schedule)
      await #expect(throws: (any Error).self) { try await daemon.run(["schedule", "list", "--days", "367"]) }
      #expect(get.requests.count == 2)
    }
  }

  @Test("A pause is shown with the command that ends it; so are an empty schedule and omitted runs")
  func remarks() async throws {
    let get = Answer(ScheduleServiceMethods.getSchedule) { request in
      request.days == 1
        ? Schedule(paused: true, pausedBy: "ann", pauseReason: "new site") : Schedule(upcoming: Self.schedule.upcoming, omittedCount: 3)
    }
    try await ScriptedDaemon.with([get.entry]) { daemon in
      let empty = try await daemon.run(["schedule", "list", "--days", "1"])
      #expect(empty.output == "")
      #expect(empty.diagnostics.contains("by ann: new site; resume: cwlink schedule resume"))
      #expect(empty.diagnostics.contains("no runs are scheduled"))
      #expect(try await daemon.run(["schedule", "list"]).diagnostics.contains("3 more not shown"))
    }
  }

  @Test("Pausing and resuming send the options and show the next run")
  func pause() async throws {
    let pause = Answer(ScheduleServiceMethods.pauseSchedule) {
      Schedule(paused: true, pausedBy: "ann", pauseReason: $0.reason, deliveriesPaused: $0.deliveries)
    }
    let resume = Answer(ScheduleServiceMethods.resumeSchedule) { _ in Self.schedule }
    try await ScriptedDaemon.with([pause.entry, resume.entry]) { daemon in
      #expect(try await daemon.run(["schedule", "pause", "--reason", "new site"]).output.contains("by ann: new site"))
      let both = try await daemon.run(["schedule", "pause", "--deliveries"])
      #expect(both.output.contains("schedule and deliveries paused since"))
      let resumed = try await daemon.run(["schedule", "resume", "--skip-missed"])
      #expect(resumed.output.hasPrefix("the schedule is active; 1 missed run started: cwlink schedule runs list; next run at "))
      _ = try await daemon.run(["schedule", "resume"])
      #expect(pause.requests == [PauseScheduleRequest(reason: "new site"), PauseScheduleRequest(deliveries: true)])
      #expect(resume.requests == [ResumeScheduleRequest(skipMissed: true), ResumeScheduleRequest()])
    }
  }

  @Test("Past runs are listed with their outcomes, the newest 100 unless --all is given")
  func runs() async throws {
    let list = Answer(ScheduleServiceMethods.listScheduledRuns) { request in
      ListScheduledRunsResponse(
        scheduledRuns: [
          ScheduledRun(
            id: 7, kind: .billing, day: "2026-11-30", customerCount: 12, outcome: .waiting, message: "2 lines need confirmation",
            runID: "run-1")
        ], nextPageToken: request.pageToken.isEmpty ? "two" : "")
    }
    try await ScriptedDaemon.with([list.entry]) { daemon in
      let outcome = try await daemon.run(["schedule", "runs", "list", "--kind", "billing", "executive-summary", "--customer", "alder"])
      #expect(outcome.output.contains("12 customers  waiting  2 lines need confirmation\n    cwlink billing runs show run-1"))
      #expect(outcome.diagnostics.contains("--page-token two"))
      #expect(list.requests == [ListScheduledRunsRequest(customerID: "alder", kinds: [.billing, .executiveSummary], pageSize: 100)])
      #expect(try await daemon.run(["schedule", "runs", "list", "--all", "-q"]).output == "7\n7\n")
      await #expect(throws: (any Error).self) { try await daemon.run(["schedule", "runs", "list", "--all", "--page-size", "3"]) }
    }
  }

  @Test("The status shows a pause and a demonstration clock")
  func status() async throws {
    let answer = Answer(SystemServiceMethods.getStatus) { _ in
      Status(
        schedulePaused: true, time: ProtobufTimestamp(seconds: 1_793_500_000), demonstrationClock: true, databaseBytes: 20 << 20 | 1,
        deliveriesPaused: true)
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let outcome = try await daemon.run(["status"])
      #expect(outcome.output.contains("schedule     paused, with all deliveries: cwlink schedule list, cwlink schedule resume"))
      #expect(outcome.output.contains("database     21 MiB"))
      #expect(outcome.output.contains("demonstration clock"))
    }
  }
}
