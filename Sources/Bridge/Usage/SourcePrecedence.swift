/// Decides which source counts where several report one customer and product (rule 45): never the order of arrival.
enum SourcePrecedence {
  /// The sources in their order: those that the product lists as it lists them, then the others by name.
  static func ordered(_ sources: some Sequence<String>, _ precedence: [String]) -> [String] {
    let ranks = Dictionary(zip(precedence, 0...)) { first, _ in first }
    return Set(sources).sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
  }
}
