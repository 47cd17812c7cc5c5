import Escaping
import Glibc
import CwlinkAPI
import LocalRPC
import Testing

@testable import cwlink

@Suite struct TextTests {
  @Test("A printed time parses to the same time in the local zone")
  func localTime() throws {
    let time = try #require(LocalTime.parse("2026-11-30 18:04"))
    #expect(LocalTime.text(time) == "2026-11-30 18:04")
    #expect(LocalTime.parse("2026-11-30T18:04") == time)
    #expect(LocalTime.parse("2026-11-30 18:04:00") == time)
    #expect(LocalTime.text(LocalTime.parse("2026-01-05")) == "2026-01-05 00:00")
    #expect(LocalTime.text(nil) == "")
  }

  @Test("A time with a zone does not depend on the local zone")
  func zones() {
    #expect(LocalTime.parse("1970-01-02T00:00:00Z")?.seconds == 86_400)
    #expect(LocalTime.parse("1970-01-02T01:30:00+01:30")?.seconds == 86_400)
  }

  @Test(
    "Dates and times that do not exist are rejected",
    arguments: [
      "2026-02-30", "2026-13-01", "2026-11-31 10:00", "2026-11-30 24:00", "2026-11-30 10:60", "26-11-30", "2026-11-30x", "", "now",
      "２０２６-11-30",
    ])
  func wrongTimes(text: String) {
    #expect(LocalTime.parse(text) == nil)
  }

  @Test("A change shows both quantities, and price effects have a sign")
  func quantities() {
    #expect(Quantity.change(from: "10", to: "12.5") == "10 → 12.5")
    #expect(Quantity.signed("7.00") == "+7.00")
    #expect(Quantity.signed("-7.00") == "-7.00")
    #expect(Quantity.signed("0.00") == "0.00")
    #expect(Quantity.signed("") == "")
    #expect(Quantity.signed("+1") == "+1")
    #expect(Quantity.signed("1 of 2") == "1 of 2")
  }

  @Test("A quoted word can be pasted into a shell")
  func quoting() {
    #expect(Shell.quoted("alder/wfbs") == "alder/wfbs")
    #expect(Shell.quoted("it's a $name") == #"'it'\''s a $name'"#)
    #expect(Shell.quoted("") == "''")
    #expect(Shell.quoted("杉") == "'杉'")
  }

  @Test("Enum values have readable labels")
  func words() {
    #expect(Run.State.doneWithProblems.label == "done with problems")
    #expect(Run.State.unspecified.label == "")
    #expect(Run.State(rawValue: 99).label == "99")
  }
}
