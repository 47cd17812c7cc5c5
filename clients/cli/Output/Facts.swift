/// One thing, told line by line: "name   value".
struct Facts {
  private(set) var facts: [(name: String, value: Cell)] = []

  mutating func add(_ name: String, _ value: Cell) {
    facts.append((name, value))
  }

  mutating func add(_ name: String, _ value: some StringProtocol, _ tone: Tone = .plain) {
    add(name, Cell(value, tone))
  }

  /// Leaves the line out where there is nothing to say.
  mutating func addIfPresent(_ name: String, _ value: some StringProtocol, _ tone: Tone = .plain) {
    if !value.isEmpty { add(name, value, tone) }
  }

  func render(colored: Bool) -> String {
    let width = facts.map { DisplayWidth.of($0.name) }.max() ?? 0
    return facts.map { fact in
      let value = colored ? fact.value.tone.apply(to: fact.value.text) : fact.value.text
      return fact.name + String(repeating: " ", count: width - DisplayWidth.of(fact.name) + 2) + value
    }.joined(separator: "\n")
  }
}

/// A thing that declares how `show` tells it.
protocol Showable {
  var facts: Facts { get }
}
