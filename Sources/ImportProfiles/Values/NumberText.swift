import ExactDecimal

/// A number as people and programs write it in text.
enum NumberText {
  /// Why a text is not a number.
  struct Problem: Error, Equatable {
    /// What follows the quoted text: "is not a number".
    var message: String
  }

  /// Without separators: "25.5".
  static func exact(_ text: String) -> ExactDecimal? { ExactDecimal(text) }

  /// The text as an exact decimal number: a sign, digits in groups of three or without groups, a fraction. Digits after the fourth place are a
  /// problem, unless `isRounded`.
  static func parse(_ text: String, _ format: NumberFormat, isRounded: Bool = false) throws(Problem) -> ExactDecimal {
    try decimal(try plain(text, format), isRounded: isRounded)
  }

  /// A number cell of a workbook: digits and a point.
  static func decimal(_ plain: String, isRounded: Bool = false) throws(Problem) -> ExactDecimal {
    do throws(ExactDecimal.ParseError) {
      return try ExactDecimal(parsing: plain)
    } catch .tooManyPlaces where isRounded {
      return try rounded(plain)
    } catch {
      throw Problem(message: error.description)
    }
  }

  /// Half up, away from zero, to four places.
  private static func rounded(_ plain: String) throws(Problem) -> ExactDecimal {
    guard let point = plain.firstIndex(of: ".") else { throw Problem(message: "is not a number") }
    let fraction = plain[plain.index(after: point)...]
    let isUp = fraction.dropFirst(ExactDecimal.places).first.map { $0 >= "5" } ?? false
    let cut = "\(plain[..<point]).\(fraction.prefix(ExactDecimal.places))"
    guard let value = ExactDecimal(cut) else { throw Problem(message: "is too large") }
    let step = ExactDecimal(tenThousandths: isUp ? (plain.hasPrefix("-") ? -1 : 1) : 0)
    do throws(ExactDecimal.Overflow) { return try value + step } catch { throw Problem(message: "is too large") }
  }

  /// Digits with a point and a minus sign only.
  private static func plain(_ text: String, _ format: NumberFormat) throws(Problem) -> String {
    var rest = HeaderText.trimmed(text)
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      // As accountants write it.
      (rest, isNegative) = (HeaderText.trimmed(String(rest.dropFirst().dropLast())), true)
    } else if let sign = rest.unicodeScalars.first, sign == "-" || sign == "\u{2212}" {
      (rest, isNegative) = (HeaderText.trimmed(String(rest.unicodeScalars.dropFirst())), true)
    }
    let (whole, fraction) = try parts(rest, format)
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  private static func parts(_ text: String, _ format: NumberFormat) throws(Problem) -> (whole: String, fraction: String) {
    let notNumber = Problem(message: "is not a number")
    let scalars = Array(text.unicodeScalars)
    let points = scalars.indices.filter { scalars[$0] == "." || scalars[$0] == "," }
    let decimal: Int?
    switch format {
    case .point: decimal = try last(points, in: scalars, is: ".", format)
    case .comma: decimal = try last(points, in: scalars, is: ",", format)
    case .either: decimal = try either(points, scalars)
    }
    let whole = scalars[..<(decimal ?? scalars.count)]
    let fraction = decimal.map { scalars[($0 + 1)...] } ?? []
    guard fraction.allSatisfy(isDigit), decimal == nil || !fraction.isEmpty else { throw notNumber }
    let groups = whole.split(omittingEmptySubsequences: false) { !isDigit($0) }
    let separators = Set(whole.filter { !isDigit($0) })
    guard groups.count > 1 else {
      guard groups.first?.isEmpty == false || !fraction.isEmpty else { throw notNumber }
      let digits = String(String.UnicodeScalarView(whole))
      return (digits.isEmpty ? "0" : digits, String(String.UnicodeScalarView(fraction)))
    }
    let allowed: [Unicode.Scalar] = [",", ".", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]
    guard separators.count == 1, separators.allSatisfy(allowed.contains) else { throw notNumber }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].first != "0" else {
      let mark = format == .comma ? "comma" : "point"
      throw Problem(message: "is not a number in groups of three digits; the decimal separator of the profile is the \(mark)")
    }
    let digits = groups.map { String(String.UnicodeScalarView($0)) }.joined()
    return (digits, String(String.UnicodeScalarView(fraction)))
  }

  /// The decimal separator: the last point or comma if it is this one.
  private static func last(
    _ points: [Int], in scalars: [Unicode.Scalar], is mark: Unicode.Scalar, _ format: NumberFormat
  ) throws(Problem) -> Int? {
    let marks = points.filter { scalars[$0] == mark }
    guard let found = marks.first else { return nil }
    guard marks.count == 1, found == points.last else {
      throw Problem(message: "is not a number; the decimal separator of the profile is the \(format == .comma ? "comma" : "point")")
    }
    return found
  }

  /// Two different marks: the last is the decimal separator. The same mark repeatedly: it separates groups. One mark: it is the decimal separator unless
  /// three digits follow it, which can be a group.
  private static func either(_ points: [Int], _ scalars: [Unicode.Scalar]) throws(Problem) -> Int? {
    guard let found = points.last else { return nil }
    if Set(points.map { scalars[$0] }).count == 2 { return found }
    if points.count > 1 { return nil }
    let isGrouped = scalars.contains { !isDigit($0) && $0 != scalars[found] }
    let before = scalars[..<found]
    let canBeGroup = scalars.count - found == 4 && (1...3).contains(before.count) && before.first != "0"
    if canBeGroup, !isGrouped {
      throw Problem(message: "can be a fraction or have a thousands separator; set the profile's numbers to point or comma")
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
