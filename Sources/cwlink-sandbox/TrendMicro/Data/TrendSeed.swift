/// The initial data: the same for the same seed and day.
struct TrendSeed: Sendable {
  struct Data: Sendable {
    var licensing: LicensingState
    var keys: [TrendAPI: SigningKeyPair]
    var tenants: [Tenant]
  }

  static let keys: [TrendAPI: SigningKeyPair] = [
    .licensing: SigningKeyPair(accessToken: "11111111-aaaa-4aaa-8aaa-111111111111", secretKey: "demo-lmpi-secret-key"),
    .remoteManager: SigningKeyPair(accessToken: "22222222-bbbb-4bbb-8bbb-222222222222", secretKey: "demo-smpi-secret-key"),
  ]

  let seed: UInt64
  let today: Timestamp
  /// True for service plans and keys only.
  let isEmpty: Bool

  func data() -> Data {
    var data = Data(licensing: LicensingState(seed: seed), keys: Self.keys, tenants: [])
    guard !isEmpty else { return data }
    addCustomers(to: &data.licensing)
    data.tenants = [
      Self.tenant("alder", "Alder Dental", domains: ["alder.example", "alder-branch.example"], seed: seed, rowsPerHour: 60),
      Self.tenant("hazel", "Hazel Start-up", domains: ["hazel.example"], seed: seed, rowsPerHour: 0),
    ]
    return data
  }

  /// The customers of the demonstration, one whose name is in no other system, and one with a trial.
  private func addCustomers(to state: inout LicensingState) {
    let start = Timestamp(year: 2024, month: 1, day: 15)
    let alder = state.addCustomer("Alder Dental", at: start)
    let seats = state.subscribe(alder.id, to: .worryFree, seats: 10, at: start)
    state.subscribe(alder.id, to: .emailStandard, seats: 25, at: start)
    let birch = state.addCustomer("Birch Legal", city: "Osaka", at: start)
    state.subscribe(birch.id, to: .worryFree, seats: 40, at: start)
    let cedar = state.addCustomer("Cedar Clinic", city: "Lyon", at: start)
    state.subscribe(cedar.id, to: .worryFree, seats: 3, at: start)
    let unknown = state.addCustomer("Lakeside Hospitality Group", city: "Dublin", at: start)
    state.subscribe(unknown.id, to: .worryFree, seats: 7, at: start)
    let trial = state.addCustomer("Hazel Start-up", city: "Austin", at: start)
    state.subscribe(trial.id, to: .emailStandard, isTrial: true, seats: 5, at: start)
    // Alder grew on the 10th of the previous month.
    let grown = today.adding(days: -today.civil.day).civil
    let change = Timestamp(year: grown.year, month: grown.month, day: 10)
    if let seats { state.change(seats.id, at: change) { $0.setUnits(12, at: change) } }
    state.rename(alder.id, to: "Alder Dental", at: Timestamp(year: 2025, month: 3, day: 1))
  }

  /// A tenant with half of its rows for accepted messages, three tenths for blocked ones and a fifth for policy events.
  static func tenant(_ login: String, _ name: String, domains: [String], seed: UInt64, rowsPerHour: Int) -> Tenant {
    let (blocked, policy) = (rowsPerHour * 3 / 10, rowsPerHour / 5)
    return Tenant(
      login: login, apiKey: "demo-tmes-key-\(login)", name: name, domains: domains,
      seed: login.utf8.reduce(LogStream.mix(seed)) { LogStream.mix($0 ^ UInt64($1)) },
      rowsPerHour: [.accepted: rowsPerHour - blocked - policy, .blocked: blocked, .policy: policy])
  }

  /// `tenant1`, `tenant2`, …
  static func generatedTenants(_ count: Int, seed: UInt64, rowsPerHour: Int) -> [Tenant] {
    (0..<count).map { index in
      tenant("tenant\(index + 1)", "Tenant \(index + 1)", domains: ["tenant\(index + 1).example"], seed: seed, rowsPerHour: rowsPerHour)
    }
  }
}
