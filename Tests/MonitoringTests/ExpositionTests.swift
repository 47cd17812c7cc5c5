import Monitoring
import Testing

@testable import Monitoring

@Suite("Metrics as text")
struct ExpositionTests {
  @Test("A family is its help, its type and a line for each sample")
  func format() {
    let text = Exposition.text([
      MetricFamily(
        "cwlink_a_total", .counter, help: "First\nsecond \\ \"quoted\".",
        samples: [
          .init(2, labels: [.init("code", "OK"), .init("method", "a\"b\\c\nd")]), .init(0.5),
        ]),
      MetricFamily("cwlink_empty", .gauge, help: "No series.", samples: []),
    ])
    #expect(
      text == """
        # HELP cwlink_a_total First\\nsecond \\\\ "quoted".
        # TYPE cwlink_a_total counter
        cwlink_a_total{code="OK",method="a\\"b\\\\c\\nd"} 2
        cwlink_a_total 0.5

        """)
  }

  @Test("No label value can end its line or its quotes", arguments: ["\n", "\"", "\\", "\\\"", "\r\n", "e\u{301}\"", "\"\u{301}", "}\n"])
  func escaping(value: String) {
    let text = Exposition.text([MetricFamily("m", .gauge, help: "", samples: [.init(1, labels: [.init("l", value)])])])
    #expect(text.unicodeScalars.filter { $0 == "\n" }.count == 3)
    // Read back as the format says.
    var read = ""
    var scalars = text.unicodeScalars.drop { $0 != "{" }.dropFirst(4).makeIterator()
    while let scalar = scalars.next(), scalar != "\"" {
      guard scalar == "\\" else {
        read.unicodeScalars.append(scalar)
        continue
      }
      if let escaped = scalars.next() { read.unicodeScalars.append(escaped == "n" ? "\n" : escaped) }
    }
    #expect(Array(read.unicodeScalars) == Array(value.unicodeScalars))
  }

  @Test(
    "Numbers are exact",
    arguments: [
      (0, "0"), (-3, "-3"), (1.5, "1.5"), (1_795_000_000.123, "1795000000.123"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"),
    ] as [(Double, String)])
  func numbers(value: Double, text: String) {
    #expect(Exposition.number(value) == text)
  }
}

@Suite("Counting")
struct CounterTests {
  @Test("A counter without labels starts at zero; one with labels has a series for each combination")
  func counting() {
    let plain = Counter("a_total", help: "")
    #expect(plain.family.samples == [.init(0)])
    let labelled = Counter("b_total", help: "", labels: ["x", "y"])
    labelled.add(1, "2", "b")
    labelled.add(1, "1", "a")
    labelled.add(2, "2", "b")
    #expect(
      labelled.family.samples == [
        .init(1, labels: [.init("x", "1"), .init("y", "a")]), .init(3, labels: [.init("x", "2"), .init("y", "b")]),
      ])
  }

  @Test("Whoever chooses the values, the series are bounded, and nothing is lost")
  func bound() {
    let counter = Counter("a_total", help: "", labels: ["x"], most: 10)
    for value in 0..<1_000 { counter.add(1, "\(value)") }
    for value in 0..<5 { counter.add(1, "\(value)") }
    let samples = counter.family.samples
    #expect(samples.count == 10)
    #expect(samples.reduce(0) { $0 + $1.value } == 1_005)
    #expect(samples.first { $0.labels == [.init("x", "3")] }?.value == 2)
    #expect(samples.contains { $0.labels == [.init("x", MetricFamily.other)] })
  }

  @Test("A histogram's buckets are cumulative, and a bound belongs to its bucket")
  func histogram() {
    let histogram = Histogram("h_seconds", help: "", bounds: [1, 2])
    for value in [0.5, 1, 1.5, 2, 9] { histogram.observe(value) }
    #expect(
      histogram.family.samples == [
        .init(2, suffix: "_bucket", labels: [.init("le", "1")]), .init(4, suffix: "_bucket", labels: [.init("le", "2")]),
        .init(5, suffix: "_bucket", labels: [.init("le", "+Inf")]), .init(14, suffix: "_sum"), .init(5, suffix: "_count"),
      ])
  }

  @Test("A gauge with a label has no more series than allowed")
  func gauge() {
    let values = Dictionary(uniqueKeysWithValues: (0..<300).map { ("\($0)", Double($0)) })
    #expect(MetricFamily.gauge("g", help: "", label: "product", values, most: 20).samples.count == 20)
  }
}
