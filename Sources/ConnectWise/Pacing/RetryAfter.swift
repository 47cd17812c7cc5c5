/// A Retry-After header.
enum RetryAfter {
  /// Of seconds, as ConnectWise gives it. A date, or anything else, is nil; a day is the most that is believed.
  static func duration(_ value: String?) -> Duration? {
    guard let value else { return nil }
    let text = value.drop { $0 == " " }.prefix { $0 != " " }
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let seconds = Int(text)
    else { return nil }
    return .seconds(min(seconds, 86400))
  }
}
