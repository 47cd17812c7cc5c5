extension StringProtocol {
  /// The text without the leading and trailing characters that satisfy the predicate.
  func trimming(while belongs: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, belongs(first) { text = text.dropFirst() }
    while let last = text.last, belongs(last) { text = text.dropLast() }
    return String(text)
  }
}
