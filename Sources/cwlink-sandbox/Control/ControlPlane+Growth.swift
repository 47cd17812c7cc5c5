import Hummingbird

extension ControlPlane {
  /// `POST growth {"companies"}`: a large site, for measurements.
  func addGrowth(to router: Router<SandboxContext>) {
    on(.post, "/growth", router) { request in
      let object = try ControlError.object(request.body, members: ["companies"])
      guard let count = try ControlError.integer(object, "companies", in: 1...100_000) else { throw ControlError("send companies") }
      return await site.update { site in
        let seed = Seed(seed: site.state.guids.next(), today: site.now.midnight, isEmpty: true)
        let grown = seed.grow(by: count, &site.state)
        return ["companies": .array(grown.map { .string($0.company) }), "agreements": .array(grown.map { .integer($0.agreement) })]
      }
    }
  }
}

extension Seed {
  /// The quantity of each addition that `grow` makes.
  private static let grownQuantity = 10.0

  /// Adds companies, each with an agreement that has an addition of every security product that is sold. Returns the companies' identifiers and the
  /// agreements' ids.
  fileprivate func grow(by count: Int, _ state: inout SiteState) -> [(company: String, agreement: Int)] {
    let products = SeedProduct.allCases.filter { $0 != .bundle && $0 != .old }.compactMap { state[.catalog][$0.rawValue] }
    let first = state[.companies].count
    return (1...count).map { number in
      let identifier = "Grown\(first + number)"
      let company = state[.companies].insert(Self.company(identifier, "Grown Company \(first + number)", .active))
      let agreement = state[.agreements].insert(row(Agreement(name: "Managed Security", type: .managedService), of: company))
      let id = agreement["id"]?.integer ?? 0
      for item in products {
        state[.additions].insert(
          Self.addition(of: item, quantity: Self.grownQuantity, price: item["price"]?.double ?? 0, under: id))
      }
      return (identifier, id)
    }
  }
}
