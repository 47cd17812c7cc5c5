import BridgeCore
import ConnectWise

/// The ConnectWise data needed by a plan. Each record is read once, however many lines need it.
struct SiteSnapshot: Sendable {
  /// Agreements read concurrently; the client also limits its requests.
  private static let parallel = 8

  enum Read<Value: Sendable>: Sendable {
    case value(Value)
    /// Does not exist in ConnectWise.
    case missing
    case failed(String)

    var isFailure: Bool { if case .failed = self { true } else { false } }
  }

  private(set) var catalog: [Int: Read<ConnectWise.CatalogItem>] = [:]
  private(set) var agreements: [Int: Read<ConnectWise.Agreement>] = [:]
  private(set) var additions: [Int: Read<[ConnectWise.Addition]>] = [:]
  private(set) var companies: [Int: Read<ConnectWise.Company>] = [:]

  /// Whether something could not be read.
  var hasFailures: Bool {
    catalog.values.contains(where: \.isFailure) || agreements.values.contains(where: \.isFailure)
      || companies.values.contains(where: \.isFailure) || additions.values.contains(where: \.isFailure)
  }

  /// Reports how many of the agreements have been read.
  typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  /// Reads what `candidates` need. A record that cannot be read is marked as failed; the others are still read.
  init(_ client: ConnectWiseClient, for candidates: [PlanCandidate], progress: Progress) async {
    let catalogIDs = Set(candidates.compactMap(\.product.catalogItemID))
    let agreementIDs = Set(candidates.filter { $0.product.isMapped && $0.count != nil }.compactMap(\.assignment.agreementID))
    let companyIDs = Set(candidates.compactMap(\.customer.companyID))
    catalog = await Self.readAll(catalogIDs, id: \.id) { try await client.catalogItems(matching: $0) }
    agreements = await Self.readAll(agreementIDs, id: \.id) { try await client.agreements(matching: $0) }
    companies = await Self.readAll(companyIDs, id: \.id) { try await client.companies(matching: $0) }
    // ConnectWise cannot list additions across agreements.
    additions = await Self.read(agreementIDs, progress) { id in try await client.additions(agreementID: id) }
  }

  /// Lists 100 ids at a time to limit the length of the URL.
  private static func readAll<Value: Sendable>(
    _ ids: Set<Int>, id: @escaping @Sendable (Value) -> Int, _ list: @escaping @Sendable (Condition) async throws -> [Value]
  ) async -> [Int: Read<Value>] {
    let ordered = ids.sorted()
    var result: [Int: Read<Value>] = [:]
    for start in stride(from: 0, to: ordered.count, by: 100) {
      let chunk = ordered[start..<min(start + 100, ordered.count)]
      do {
        let found = Dictionary(
          try await list(.isIn("id", chunk.map { .int($0) })).map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        for id in chunk { result[id] = found[id].map(Read.value) ?? .missing }
      } catch {
        for id in chunk { result[id] = .failed(ErrorText.of(error)) }
      }
    }
    return result
  }

  private static func read<Value: Sendable>(
    _ ids: Set<Int>, _ progress: Progress, _ fetch: @escaping @Sendable (Int) async throws -> Value?
  ) async -> [Int: Read<
    Value
  >] {
    await withTaskGroup(of: (Int, Read<Value>).self) { tasks in
      var result: [Int: Read<Value>] = [:]
      func take(_ id: Int, _ read: Read<Value>) {
        result[id] = read
        progress(result.count, ids.count)
      }
      for (index, id) in ids.sorted().enumerated() {
        if index >= parallel, let (id, read) = await tasks.next() { take(id, read) }
        tasks.addTask {
          do {
            return (id, try await fetch(id).map(Read.value) ?? .missing)
          } catch {
            return (id, .failed(ErrorText.of(error)))
          }
        }
      }
      for await (id, read) in tasks { take(id, read) }
      return result
    }
  }
}
