/// The pages of a list that counts them from 1: page × limit reaches the total on the last one.
struct PageProgress: Sendable {
  /// Rows per page, the most that is allowed.
  static let limit = 100
  /// A service whose pages never end must not occupy a caller without end.
  static let mostPages = 1000

  let service: ServiceKind
  let list: String
  /// The page to request; nil if the list is complete.
  private(set) var next: Int? = 1
  /// Rows so far, according to the pages' own sizes.
  private var covered: Int64 = 0

  init(service: ServiceKind, list: String) {
    self.service = service
    self.list = list
  }

  /// `new`: how many of the rows were not on an earlier page.
  mutating func received(rows: Int, new: Int, paging: VendorFields?) throws(TrendMicroError) {
    guard let page = next else { return }
    // The service may apply another limit than the requested one.
    let applied = try paging?.integer("limit").flatMap { $0 > 0 ? $0 : nil } ?? Int64(Self.limit)
    covered = max(covered, Int64(page).multipliedReportingOverflow(by: applied).partialValue)
    if let total = try paging?.integer("total") {
      if covered >= total {
        next = nil
        return
      }
      guard rows > 0 else {
        throw .invalidAnswer(service, "\(list) has \(total) rows, but page \(page) is empty")
      }
    } else if Int64(rows) < applied {
      next = nil
      return
    }
    guard new > 0 else { throw .invalidAnswer(service, "page \(page) of \(list) repeats earlier pages") }
    guard page < Self.mostPages else { throw .invalidAnswer(service, "\(list) has more than \(Self.mostPages) pages") }
    next = page + 1
  }
}
