import BridgeAccounts
package import BridgeCore
import BridgeDelivery
import ConnectWise
import Foundation

/// Reads agreements' invoices from ConnectWise, fifty agreements in one request, so that its URL is short enough, and remembers them.
package struct InvoiceReader: Sendable {
  private let store: Store
  private let site: SiteConnection
  private let clock: any BridgeClock

  package init(store: Store, site: SiteConnection, clock: any BridgeClock) {
    self.store = store
    self.site = site
    self.clock = clock
  }

  /// An agreement's invoices, or why they could not be read.
  enum Answer: Sendable, Equatable {
    case read(InvoiceFacts)
    case failed(String)
  }

  /// The agreements read in one request.
  private static let batch = 50

  /// The invoices of these agreements that can cover `period`.
  ///
  /// - Parameters:
  ///   - known: What agreements that were just read say about their invoices; the others are read too.
  ///   - maximumAge: What was read within this time is not read again.
  func facts(
    of ids: Set<Int>, _ period: Period, known: [Int: InvoiceTerms] = [:], maximumAge: Duration? = nil
  ) async -> [Int: Answer] {
    var answers: [Int: Answer] = [:]
    if let maximumAge {
      answers = await remembered(ids, period, since: clock.now().adding(.zero - maximumAge)).mapValues(Answer.read)
    }
    var terms = known.filter { ids.contains($0.key) && answers[$0.key] == nil }
    let unknown = ids.filter { answers[$0] == nil && terms[$0] == nil }.sorted()
    for chunk in Self.chunks(unknown) {
      do {
        let timings = try await store.read { db in try InvoiceTimings.read(db) }
        let found = try await site.client().agreements(matching: .isIn("id", chunk.map { .int($0) }))
        let read = Dictionary(found.map { ($0.id, InvoiceTerms($0, timings)) }, uniquingKeysWith: { first, _ in first })
        // Of a deleted agreement no invoice is to come.
        for id in chunk { terms[id] = read[id] ?? InvoiceTerms() }
      } catch {
        for id in chunk { answers[id] = .failed(ErrorText.of(error)) }
      }
    }
    // Agreements with the same first day share their requests.
    let days = Dictionary(grouping: terms.keys) { InvoiceMatchRules.firstDay(of: period, terms[$0] ?? InvoiceTerms()) }
    for (day, ids) in days.sorted(by: { $0.key < $1.key }) {
      for chunk in Self.chunks(ids.sorted()) {
        do {
          let read = try await read(terms.filter { chunk.contains($0.key) }, from: day)
          for id in chunk { answers[id] = read[id].map(Answer.read) }
        } catch {
          for id in chunk { answers[id] = .failed(ErrorText.of(error)) }
        }
      }
    }
    return answers
  }

  /// What was read of these agreements since `time`.
  func remembered(_ ids: Set<Int>, _ period: Period, since time: Instant) async -> [Int: InvoiceFacts] {
    let found = try? await store.read { db in
      try ids.compactMap { id in
        // Whatever its cycle, the last month that can matter.
        try InvoiceStore.facts(db, agreementID: id, from: period.firstDay, since: time).map { (id, $0) }
      }
    }
    return Dictionary(found ?? [], uniquingKeysWith: { first, _ in first })
  }

  private static func chunks(_ ids: [Int]) -> [[Int]] {
    stride(from: 0, to: ids.count, by: batch).map { Array(ids[$0..<min($0 + batch, ids.count)]) }
  }

  private func read(_ terms: [Int: InvoiceTerms], from day: Day) async throws -> [Int: InvoiceFacts] {
    guard let first = CalendarDay(year: day.year, month: day.month, day: day.day) else { return [:] }
    let now = clock.now()
    let invoices = try await site.client().invoices(agreementIDs: terms.keys.sorted(), from: first)
      .compactMap { AgreementInvoice($0, at: now) }.filter { terms[$0.agreementID] != nil }
    return try await store.write { db in
      try InvoiceStore.replace(db, terms, from: day, with: invoices, at: now)
      var facts: [Int: InvoiceFacts] = [:]
      for (id, terms) in terms { facts[id] = InvoiceFacts(terms: terms, invoices: try InvoiceStore.invoices(db, agreementID: id)) }
      return facts
    }
  }
}
