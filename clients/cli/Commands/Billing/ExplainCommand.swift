import ArgumentParser
import CwlinkAPI

extension BillingCommand {
  struct Explain: ClientCommand {
    static let configuration = CommandConfiguration(
      .explain,
      abstract: "Show how one line came about: from the count to ConnectWise and its invoice.",
      discussion: """
        What was counted, when, from which source and by which pull; by which rules; in which plan, approved by whom, written when; what \
        ConnectWise and its invoice say now. If ConnectWise cannot be read, it says so and shows the rest.
        """)

    static let fields = FieldNames(
      ExplainLineRequest.self, ["customer_id": "<customer>", "product_id": "<product>", "period": "<period>"])

    @Argument(help: "The customer's ID.", completion: .customers)
    var customer: String

    @Argument(help: "The product's ID.", completion: .products)
    var product: String

    @Argument(help: "The month, for example 2026-11.")
    var period: String

    @OptionGroup var global: GlobalOptions

    func run(in session: Session) async throws {
      let explanation = try await session.reconciliation.explainLine(
        ExplainLineRequest(customerID: customer, productID: product, period: period), session.call)
      if session.json { return try session.printJSON(explanation) }
      try session.print(explanation.page(width: session.context.width ?? 100))
    }
  }
}

extension LineExplanation {
  /// The paragraphs, each beside its subject.
  func page(width: Int) -> String {
    let margin = 13
    let body = paragraphs.flatMap { paragraph in
      let lines = paragraph.sentences.flatMap { TextLines.wrapped($0.plain, width: max(width - margin, 20)) }
      return lines.enumerated().map { index, line in
        let label = index == 0 ? paragraph.subject.label : ""
        return label + String(repeating: " ", count: max(margin - label.count, 1)) + line
      }
    }
    return (["\(customerID)/\(productID) in \(period)".plain, ""] + body).joined(separator: "\n")
  }
}
