import Testing

@testable import Pages

@Suite("Documents as plain text")
struct DocumentTextTests {
  private func table(_ name: String) -> Document {
    Document(
      kind: "Billing statement", title: "Alder", lead: ["November 2026"],
      sections: [
        Document.Section(
          "Lines",
          [
            .table(
              Document.Table(
                "Lines", columns: [Document.Column("Product"), .number("Seats"), .number("Amount")],
                rows: [
                  [Document.Cell(name), Document.Cell("12"), Document.Cell("42.00\u{A0}USD", notes: [Document.Note("one", label: "Note")])]
                ],
                totals: [[Document.Cell("Total"), Document.Cell(""), Document.Cell("42.00\u{A0}USD")]]))
          ])
      ], closing: ["As of today."])
  }

  @Test("A narrow table has aligned columns")
  func columns() {
    #expect(
      table("WFBS").text == """
        Alder
        November 2026

        Lines
        -----

        Product  Seats     Amount
        -------------------------
        WFBS        12  42.00 USD
            Note one
        -------------------------
        Total           42.00 USD

        As of today.

        """)
  }

  @Test("A wide table is a record for each row, and nothing is cut")
  func records() {
    let name = String(repeating: "long name ", count: 9)
    let text = table(name).text
    #expect(text.contains("\(name)\n  Seats: 12\n  Amount: 42.00 USD\n    Note one\n\nTotal\n  Amount: 42.00 USD\n"), "\(text)")
  }
}

@Suite("Lengths in plots")
struct PlotScaleTests {
  @Test(
    "the largest has the whole length, and whatever is not 0 is seen",
    arguments: [(0, 0), (1, 1), (2, 1), (500, 50), (-500, 50), (1_000, 100)])
  func length(value: Int, expected: Int) {
    let length = PlotScale.length(.init(value), of: 1_000, in: 100)
    #expect(length == expected)
  }
}
