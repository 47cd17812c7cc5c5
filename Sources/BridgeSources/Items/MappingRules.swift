import Bridge
import BridgeAccounts
import BridgeCore
import GRDB

/// Proposes the customer or product for a vendor's customer or product: by id, then by name. Pure.
enum MappingRules {
  /// A customer or product here.
  struct Target: Sendable, Equatable {
    var id: String
    /// The names that it is known by.
    var names: [String]

    static func all(_ db: Database, _ kind: VendorItem.Kind) throws -> [Target] {
      switch kind {
      case .customer:
        try Customer.fetchAll(db).map { Target(id: $0.id, names: [$0.displayName, $0.companyName]) }
      case .product:
        try Product.all(db).map { Target(id: $0.id, names: [$0.displayName, $0.catalogIdentifier]) }
      }
    }
  }

  struct Proposal: Sendable, Equatable {
    var targetID: String
    var reason: String
    /// Exact and unique on both sides: it is accepted without a person (rule 44).
    var isCertain: Bool
  }

  /// The score from which a similar name is proposed to a person.
  static let leastScore = 60

  /// The proposals for the unmapped of a source's `items`, by vendor id.
  ///
  /// `similar`: whether similar names are looked for, which only a person can decide on.
  static func proposals(for items: [VendorItem], among targets: [Target], similar: Bool = true) -> [String: Proposal] {
    let targets = targets.sorted { $0.id < $1.id }
    let ids = Dictionary(targets.map { ($0.id, $0.id) }) { first, _ in first }
    var byName: [CompanyName: Set<String>] = [:]
    for target in targets {
      for name in Set(target.names.map { CompanyName($0) }) where !name.normalized.isEmpty { byName[name, default: []].insert(target.id) }
    }
    let named = Dictionary(grouping: items.filter { $0.state != .excluded }) { CompanyName($0.name) }
    let taken = Dictionary(grouping: items.filter { $0.state == .mapped }, by: \.targetID)
    let names = targets.flatMap { target in target.names.filter { !$0.isEmpty }.map { (target.id, CompanyName($0)) } }
    let index = CompanyNameIndex(similar ? names.map(\.1) : [])
    var proposals: [String: Proposal] = [:]
    for item in items where item.state == .unmapped {
      let name = CompanyName(item.name)
      var proposal: Proposal?
      if let id = ids[item.vendorID.lowercased()] {
        proposal = Proposal(targetID: id, reason: "the same id", isCertain: true)
      } else if let same = byName[name], let first = same.sorted().first {
        let several = same.count > 1 ? "\(same.count) have this name here" : nil
        let repeated = (named[name]?.count ?? 0) > 1 ? "the vendor has this name more than once" : nil
        proposal = Proposal(
          targetID: first, reason: several ?? repeated ?? "the same name", isCertain: several == nil && repeated == nil)
      } else if similar {
        let scored = index.candidates(for: name).map { (names[$0].0, CompanyName.score(name, names[$0].1)) }
        if let best = scored.filter({ $0.1 >= leastScore }).max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) {
          proposal = Proposal(targetID: best.0, reason: "a similar name", isCertain: false)
        }
      }
      if let found = proposal, found.isCertain, let other = taken[found.targetID]?.first {
        proposal?.isCertain = false
        proposal?.reason += ", but '\(other.name)' is mapped to it"
      }
      proposals[item.vendorID] = proposal
    }
    // Two items must not take the same counterpart at once.
    for (target, group) in Dictionary(grouping: proposals.filter(\.value.isCertain), by: \.value.targetID) where group.count > 1 {
      for (id, _) in group {
        proposals[id] = Proposal(targetID: target, reason: "\(group.count) of the vendor's match it", isCertain: false)
      }
    }
    return proposals
  }
}
