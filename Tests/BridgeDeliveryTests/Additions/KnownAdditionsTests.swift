import BridgeTestSupport
import ExactDecimal
import GRDB
import TestSupport
import Testing

@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Known additions")
struct KnownAdditionsTests {
  private let site = SiteIdentity(site: "cw.example.com", companyID: "trainingco")

  private func known(_ quantity: ExactDecimal, at milliseconds: Int64) -> KnownAdditions {
    KnownAdditions(
      [AdditionRules.Current(id: 31, catalogItemID: 7, quantity: quantity, terms: AdditionTerms(billCustomer: "Billable"))],
      readTime: Instant(milliseconds: milliseconds))
  }

  private func found(_ store: Store, since milliseconds: Int64 = 0) async throws -> KnownAdditions? {
    try await store.read { [site] db in
      try KnownAdditionsStore.find(db, [3], at: site, since: Instant(milliseconds: milliseconds))[3]
    }
  }

  @Test("whatever the order of arrival, the newest read counts, and nothing that was read before it became void")
  func order() async throws {
    var random = SeededGenerator()
    for _ in 0..<60 {
      let store = try TemporaryStore().store
      var (newestRead, void) = (Int64(0), Int64(0))
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let time = Int64.random(in: 1...20, using: &random)
        if Bool.random(using: &random) {
          try await store.write { [site] db in
            try KnownAdditionsStore.keep(db, known(ExactDecimal(tenThousandths: Int64(time)), at: time), agreementID: 3, at: site)
          }
          // What was read before the last event is not taken; what came after replaces it.
          if time >= max(newestRead, void) { newestRead = time }
        } else {
          try await store.write { [site] db in
            try KnownAdditionsStore.forget(db, agreementID: 3, at: site, time: Instant(milliseconds: time))
          }
          void = max(newestRead, void, time)
          newestRead = 0
        }
        let expected = newestRead > 0 ? known(ExactDecimal(tenThousandths: Int64(newestRead)), at: newestRead) : nil
        #expect(try await found(store) == expected, "seed \(random.seed)")
      }
    }
  }

  @Test("additions of another site, of another agreement, or read too long ago are not known")
  func scope() async throws {
    let store = try TemporaryStore().store
    try await store.write { [site] db in
      try KnownAdditionsStore.keep(db, known(1, at: 1000), agreementID: 3, at: site)
      try KnownAdditionsStore.keep(db, known(2, at: 3000), agreementID: 4, at: site)
      try KnownAdditionsStore.keep(db, known(3, at: 3000), agreementID: 3, at: SiteIdentity(site: "cw.example.com", companyID: "other"))
    }
    #expect(try await found(store, since: 1000) == known(1, at: 1000))
    #expect(try await found(store, since: 1001) == nil)
  }
}
