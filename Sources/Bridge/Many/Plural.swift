/// Numbers of things in words.
enum Plural {
  /// "1 agreement", "5 agreements".
  static func of(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
}
