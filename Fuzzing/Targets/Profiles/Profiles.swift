import ExactDecimal
import FoundationEssentials
import FuzzSupport
import ImportProfiles
import Spreadsheet

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Profiles.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Profiles.begin() }

/// Arbitrary profiles and files: what is accepted adds up, and nothing disappears.
enum Profiles: FuzzTarget {
  static func check(_ input: FuzzInput) {
    var input = input
    let place = input.choice(ImportProfile.presets.count + 1)
    let period = input.choice(2) == 1 ? ImportPeriod(year: 2026, month: 11) : nil
    let profile: ImportProfile
    if ImportProfile.presets.indices.contains(place) {
      profile = changed(ImportProfile.presets[place], &input)
    } else {
      let json = Data(input.bytes(Int(input.integer(UInt16.self))))
      guard let read = try? JSONDecoder().decode(ImportProfile.self, from: json) else { return }
      profile = read
      if profile.validate().isEmpty {
        require((try? JSONDecoder().decode(ImportProfile.self, from: JSONEncoder().encode(profile))) == profile, "a profile survives JSON")
      }
    }
    let problems = profile.validate()
    require(problems.allSatisfy { !$0.field.isEmpty && !$0.message.isEmpty }, "a problem names its field")
    guard let result = try? profile.read(input.remainder(), period: period), problems.isEmpty else { return }
    check(result, profile, period)
  }

  private static func changed(_ preset: ImportProfile, _ input: inout FuzzInput) -> ImportProfile {
    var profile = preset
    func pick<T>(_ all: [T]) -> T { all[input.choice(all.count)] }
    if input.choice(2) == 0 { return profile }
    (profile.numbers, profile.dates) = (pick(NumberFormat.allCases), pick(DateFormat.allCases))
    (profile.combine, profile.negatives) = (pick(RowCombination.allCases), pick(NegativePolicy.allCases))
    profile.otherPeriods = pick(RowPolicy.allCases)
    profile.filters = (0..<input.choice(3)).map { _ in
      RowFilter(pick(RowFilter.Action.allCases), pick(profile.columns).name, pick(RowFilter.Operation.allCases), [input.shortText()])
    }
    return profile
  }

  private static func check(_ result: ImportResult, _ profile: ImportProfile, _ period: ImportPeriod?) {
    require(result.headerLine != nil || !result.problems.isEmpty, "a file without a header is a problem")
    let counted = result.usages.reduce(0) { $0 + $1.rows.count }
    if profile.combine == .sum || profile.combine == .refuse, result.headerLine != nil {
      require(result.rows <= counted + result.dropped.count + result.problems.count, "no row disappears")
    }
    let lines = result.usages.flatMap { $0.rows.map(\.line) } + result.dropped.items.map(\.line)
    require(Set(lines).count == lines.count, "a row is counted once")
    guard result.problems.isEmpty else { return }
    for usage in result.usages {
      require(usage.quantity >= .zero && usage.quantity <= ExactDecimal(10_000_000), "a count is within its range")
      let sum = usage.rows.reduce(ExactDecimal.zero) { (try? $0 + $1.quantity) ?? $0 }
      require(usage.quantity == sum, "a count is the sum of its rows")
      require(profile.combine == .sum || usage.rows.count == 1, "one row is a maximum or the last one")
      require(period == nil || usage.period == period, "a count is of the period that is imported")
    }
    let keys = result.usages.map {
      [
        $0.customerID.isEmpty ? "n\($0.customerName)" : "i\($0.customerID)",
        $0.productCode.isEmpty ? "n\($0.productName)" : "c\($0.productCode)",
        $0.period?.description ?? "",
      ]
    }
    require(Set(keys).count == keys.count, "a customer, product and period has one count")
  }
}
