/// An agreement type that a customer uses, with the number of its agreements. An assignment selects the type first.
package struct AgreementTypeCount: Sendable, Equatable {
  package var id: Int
  package var name: String
  package var count: Int

  /// Sorted by name.
  package static func all(_ agreements: [Agreement]) -> [AgreementTypeCount] {
    Dictionary(grouping: agreements) { $0.typeName.lowercased() }.values
      .compactMap { group in group.first.map { AgreementTypeCount(id: $0.typeID, name: $0.typeName, count: group.count) } }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }
}
