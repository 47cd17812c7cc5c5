/// What one list may amount to. A site whose pages never end must not fill the memory, nor occupy a caller without end.
struct ListBounds: Sendable {
  /// Of one response.
  static let mostPageBytes = 32 << 20
  /// Of all pages together, in bytes of JSON.
  static let mostBytes = 128 << 20
  static let mostRows = 100_000
  /// Of a list under one record, such as the additions of an agreement.
  static let mostChildRows = 20_000
  static let mostPages = 1000

  private let what: String
  private let mostRows: Int
  private var rows = 0
  private var bytes = 0
  private var pages = 0

  init(_ path: String) {
    let isChild = path.split(separator: "/").contains { Int($0) != nil }
    mostRows = isChild ? Self.mostChildRows : Self.mostRows
    what = path
  }

  mutating func add(rows count: Int) throws(ConnectWiseError) {
    rows += count
    pages += 1
    guard rows <= mostRows else { throw tooLong("\(mostRows) rows") }
    guard pages <= Self.mostPages else { throw tooLong("\(Self.mostPages) pages") }
  }

  mutating func add(bytes count: Int) throws(ConnectWiseError) {
    bytes += count
    guard bytes <= Self.mostBytes else { throw tooLong("\(Self.mostBytes >> 20) MiB") }
  }

  private func tooLong(_ limit: String) -> ConnectWiseError {
    ConnectWiseError(
      .endless, message: "The list \(what) does not end: ConnectWise sent more than \(limit), and the read was stopped.",
      remedy: "Check that no proxy changes its responses; if the list is really that long, remove records that are no longer needed.")
  }
}
