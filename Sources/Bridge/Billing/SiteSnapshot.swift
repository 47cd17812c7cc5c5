import BridgeCore
import BridgeDelivery
import ConnectWise

/// The ConnectWise data needed by a plan. Each record is read once, however many lines need it.
struct SiteSnapshot: Sendable {
  /// Agreements read concurrently; the client also limits its requests.
  private static let parallel = 8
  /// No more agreements than this are read one by one.
  private static let bundledFrom = 20

  enum Read<Value: Sendable>: Sendable {
    case value(Value)
    /// Does not exist in ConnectWise.
    case missing
    case failed(String)

    var isFailure: Bool { if case .failed = self { true } else { false } }
  }

  private(set) var catalog: [Int: Read<ConnectWise.CatalogItem>] = [:]
  private(set) var agreements: [Int: Read<ConnectWise.Agreement>] = [:]
  private(set) var additions: [Int: Read<KnownAdditions>] = [:]
  private(set) var companies: [Int: Read<ConnectWise.Company>] = [:]
  /// The additions that were read now.
  private(set) var readAdditions: [Int: KnownAdditions] = [:]

  /// Whether something could not be read.
  var hasFailures: Bool {
    catalog.values.contains(where: \.isFailure) || agreements.values.contains(where: \.isFailure)
      || companies.values.contains(where: \.isFailure) || additions.values.contains(where: \.isFailure)
  }

  /// Reports how many of the agreements have been read.
  typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  init() {}

  /// The catalog products that could be read.
  var catalogOnly: SiteSnapshot {
    var reduced = SiteSnapshot()
    reduced.catalog = catalog.filter { !$0.value.isFailure }
    return reduced
  }

  mutating func add(_ other: SiteSnapshot) {
    catalog.merge(other.catalog) { $1 }
    agreements.merge(other.agreements) { $1 }
    additions.merge(other.additions) { $1 }
    companies.merge(other.companies) { $1 }
    readAdditions.merge(other.readAdditions) { $1 }
  }

  /// Nothing of what `candidates` need could be read.
  init(failedFor candidates: [PlanCandidate], why: String) {
    for id in candidates.compactMap(\.assignment.agreementID) { (agreements[id], additions[id]) = (.failed(why), .failed(why)) }
    for id in candidates.compactMap(\.customer.companyID) { companies[id] = .failed(why) }
  }

  /// The agreements whose additions the lines of `candidates` need.
  ///
  /// - Parameter withoutCounts: Whether candidates without a count need them too.
  static func agreementIDs(of candidates: [PlanCandidate], withoutCounts: Bool = false) -> Set<Int> {
    let needed = candidates.filter { $0.product.isMapped && (withoutCounts || $0.count != nil) }
    // What the products of a mapping would be billed in without it may bill them still.
    return Set(needed.compactMap(\.assignment.agreementID) + needed.flatMap { $0.mapped?.sources.compactMap(\.place?.agreementID) ?? [] })
  }

  /// Reads what `candidates` need, except the additions that are `known`. A record that cannot be read is marked as failed; the others are still read.
  ///
  /// - Parameters:
  ///   - catalog: The catalog products that were read before.
  ///   - withoutCounts: Whether the agreements of candidates without a count are read too.
  init(
    _ client: ConnectWiseClient, for candidates: [PlanCandidate], catalog: SiteSnapshot, known: [Int: KnownAdditions] = [:],
    withoutCounts: Bool = false, clock: any BridgeClock, progress: Progress
  ) async {
    await self.init(
      client, catalog: catalog, catalogIDs: Set(candidates.compactMap(\.product.catalogItemID)),
      agreementIDs: Self.agreementIDs(of: candidates, withoutCounts: withoutCounts),
      companyIDs: Set(candidates.compactMap(\.customer.companyID)), known: known, clock: clock, progress: progress)
  }

  /// Reads these records, and the additions of the agreements that are not `known`.
  init(
    _ client: ConnectWiseClient, catalog known: SiteSnapshot = SiteSnapshot(), catalogIDs: Set<Int>, agreementIDs: Set<Int>,
    companyIDs: Set<Int>, known additionsKnown: [Int: KnownAdditions] = [:],
    clock: any BridgeClock, progress: Progress = { _, _ in }
  ) async {
    catalog = known.catalog
    catalog.merge(
      await Self.readAll(catalogIDs.subtracting(known.catalog.keys), id: \.id) { try await client.catalogItems(matching: $0) }
    ) { $1 }
    agreements = await Self.readAll(agreementIDs, id: \.id) { try await client.agreements(matching: $0) }
    companies = await Self.readAll(companyIDs, id: \.id) { try await client.companies(matching: $0) }
    // ConnectWise cannot list additions across agreements.
    additions = await Self.read(agreementIDs.subtracting(additionsKnown.keys), client, clock, progress)
    readAdditions = additions.compactMapValues { if case .value(let read) = $0 { read } else { nil } }
    for (id, known) in additionsKnown where agreementIDs.contains(id) { additions[id] = .value(known) }
  }

  private static func readAll<Value: Sendable>(
    _ ids: Set<Int>, id: @escaping @Sendable (Value) -> Int, _ list: @escaping @Sendable (Condition) async throws -> [Value]
  ) async -> [Int: Read<Value>] {
    var result: [Int: Read<Value>] = [:]
    for chunk in RecordChunks.of(ids.sorted()) {
      do {
        let found = Dictionary(try await list(chunk.condition).map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        for id in chunk.ids { result[id] = found[id].map(Read.value) ?? .missing }
      } catch {
        for id in chunk.ids { result[id] = .failed(ErrorText.of(error)) }
      }
    }
    return result
  }

  /// Reads the additions of each agreement, several agreements with one request where the site answers bundles.
  private static func read(
    _ agreementIDs: Set<Int>, _ client: ConnectWiseClient, _ clock: any BridgeClock, _ progress: Progress
  ) async -> [Int: Read<KnownAdditions>] {
    await withTaskGroup(of: [Int: Read<KnownAdditions>].self) { tasks in
      var result: [Int: Read<KnownAdditions>] = [:]
      func take(_ read: [Int: Read<KnownAdditions>]) {
        result.merge(read) { _, new in new }
        progress(result.count, agreementIDs.count)
      }
      let ordered = agreementIDs.sorted()
      var (next, running) = (0, 0)
      while next < ordered.count {
        if running >= parallel, let read = await tasks.next() {
          take(read)
          running -= 1
        }
        // The first bundle decides for those that follow, so that it is awaited.
        let isBundled = ordered.count > bundledFrom && client.mayBundle && ordered.count - next > 1
        let ids = ordered[next..<min(next + (isBundled ? ConnectWiseClient.largestBundle : 1), ordered.count)]
        next = ids.endIndex
        if isBundled, result.isEmpty, running == 0 {
          take(await read(ids, client, clock))
          continue
        }
        tasks.addTask { await read(ids, client, clock) }
        running += 1
      }
      for await read in tasks { take(read) }
      return result
    }
  }

  private static func read(
    _ agreementIDs: ArraySlice<Int>, _ client: ConnectWiseClient, _ clock: any BridgeClock
  ) async -> [Int: Read<KnownAdditions>] {
    var result: [Int: Read<KnownAdditions>] = [:]
    do {
      let now = clock.now()
      let bundled = agreementIDs.count > 1 ? try await client.bundledAdditions(agreementIDs: Array(agreementIDs)) : [:]
      for (id, additions) in bundled { result[id] = .value(KnownAdditions(additions.map(AdditionRules.Current.init), readTime: now)) }
    } catch {
      for id in agreementIDs { result[id] = .failed(ErrorText.of(error)) }
    }
    for id in agreementIDs where result[id] == nil {
      do {
        let now = clock.now()
        result[id] = .value(
          KnownAdditions(try await client.additions(agreementID: id).map(AdditionRules.Current.init), readTime: now))
      } catch {
        result[id] = .failed(ErrorText.of(error))
      }
    }
    return result
  }
}
