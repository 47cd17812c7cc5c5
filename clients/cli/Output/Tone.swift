/// What a colour means. It only repeats what the text says.
enum Tone: Sendable {
  case plain, good, warning, bad, faint, heading

  func apply(to text: String) -> String {
    switch self {
    case .plain: text
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .warning: "\u{1B}[33m\(text)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(text)\u{1B}[0m"
    case .faint: "\u{1B}[2m\(text)\u{1B}[0m"
    case .heading: "\u{1B}[1m\(text)\u{1B}[0m"
    }
  }
}
