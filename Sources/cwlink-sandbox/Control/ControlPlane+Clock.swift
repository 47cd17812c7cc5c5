import Hummingbird

extension ControlPlane {
  func addClock(to router: Router<SandboxContext>) {
    on(.get, "/clock", router) { _ in await site.update { site in Self.clock(site.now) } }
    on(.post, "/clock", router) { request in
      let object = try ControlError.object(request.body, members: ["today", "now"])
      let (today, now) = (try ControlError.text(object, "today"), try ControlError.text(object, "now"))
      return try await site.update { site throws(ControlError) in
        site.setNow(try Self.time(today: today, now: now, at: site.now))
        return Self.clock(site.now)
      }
    }
  }

  private static func clock(_ now: Timestamp) -> JSON { ["now": .string(now.text), "today": .string(String(now.text.prefix(10)))] }

  /// The instant that is asked for: another day at the same time of day (UTC), or any.
  private static func time(today: String?, now: String?, at present: Timestamp) throws(ControlError) -> Timestamp {
    switch (today, now) {
    case (let today?, nil):
      guard today.utf8.count == 10, let day = Timestamp(today) else { throw ControlError("today must be a day such as 2026-11-30") }
      return Timestamp(seconds: day.seconds + present.seconds - present.midnight.seconds)
    case (nil, let now?):
      guard now.utf8.count > 10, let time = Timestamp(now) else { throw ControlError("now must be a time such as 2026-11-30T09:00:00Z") }
      return time
    default: throw ControlError("send today, such as 2026-11-30, or now, such as 2026-11-30T09:00:00Z")
    }
  }
}
