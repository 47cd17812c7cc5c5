import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

/// Completes words from the daemon's lists. A person waits for it while typing: it ends within 100 ms, and without a daemon it is silent. It never
/// asks for what the daemon would have to read from ConnectWise.
enum Completer {
  static let time = Duration.milliseconds(100)
  /// The most answers.
  static let limit = 200

  /// The answers for the shell that asks.
  static func answers(_ subject: CompletionSubject, _ request: CompletionRequest) -> [String] {
    let end = ContinuousClock.now + time
    let context = ProcessContext.current
    // Set by the script of the shell.
    let shell = context.nonEmptyVariable("SAP_SHELL").flatMap { CompletionShell(rawValue: $0) }
    let candidates = MainThread.run { (try? await names(of: subject, request, until: end, in: context)) ?? [] }
    return chosen(from: candidates, prefix: request.prefix).map { escaped($0, for: shell) }
  }

  /// Those that begin with the prefix, each once, at most `limit`. A name that would break the line of a terminal is left out.
  static func chosen(from candidates: [String], prefix: String) -> [String] {
    var chosen: [String] = []
    var seen: Set<String> = []
    for name in candidates where !name.isEmpty && name.hasPrefix(prefix) && !name.unicodeScalars.contains(where: \.isControl) {
      if seen.insert(name).inserted { chosen.append(name) }
      if chosen.count == limit { break }
    }
    return chosen
  }

  /// Bash expands the words that it is given, commands in them included, and zsh takes what follows a colon for a description. The names come from
  /// ConnectWise, where anybody may have entered them.
  static func escaped(_ name: String, for shell: CompletionShell?) -> String {
    switch shell {
    case CompletionShell.bash: Shell.quoted(name)
    case CompletionShell.zsh: name.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    default: name
    }
  }

  private static func names(
    of subject: CompletionSubject, _ request: CompletionRequest, until end: ContinuousClock.Instant, in context: ProcessContext
  ) async throws -> [String] {
    if subject == .sites { return Site.all(in: context) }
    var context = context
    context.site = request.site
    let address = try DaemonAddress.resolve(socket: request.socket, in: context)
    var configuration = ClientConfiguration()
    configuration.connectTime = time
    let client = try await RPCClient.connect(path: address.path, configuration: configuration)
    let names = try? await CompletionLists(client: client, request: request, end: end).names(of: subject)
    await client.close()
    return names ?? []
  }
}

/// The daemon's lists, one page of each.
private struct CompletionLists {
  let client: RPCClient
  let request: CompletionRequest
  let end: ContinuousClock.Instant

  private static let page: Int32 = 1_000

  /// For the time that is left.
  private var call: CallOptions { CallOptions(timeout: max(.milliseconds(1), end - .now)) }

  func names(of subject: CompletionSubject) async throws -> [String] {
    switch subject {
    case .customers:
      // More customers than a page has are found by what was typed.
      let list = ListCustomersRequest(pageSize: Self.page, query: request.prefix)
      return try await CustomerServiceClient(client).listCustomers(list, call).customers.map(\.id)
    case .products:
      return try await ProductServiceClient(client).listProducts(ListProductsRequest(pageSize: Self.page), call).products.map(\.id)
    case .agreements: return try await agreements().map { String($0.id) }
    case .agreementNames: return try await agreements().map(\.name)
    case .agreementTypes:
      let list = ListAgreementTypesRequest(customerID: request.customer ?? "", pageSize: Self.page)
      return try await AgreementServiceClient(client).listAgreementTypes(list, call).agreementTypes.map(\.name)
    case .boards: return try await boards()
    case .plans: return try await plans().map(\.hash)
    case .openPlans: return try await plans().filter { $0.runID.isEmpty && !$0.expired }.map(\.hash)
    case .linesToConfirm:
      let list = ListPlanLinesRequest(plan: request.first ?? "", pageSize: Self.page)
      return try await BillingServiceClient(client).listPlanLines(list, call).lines.filter(\.needsConfirmation).map(\.id)
    case .runs: return try await BillingServiceClient(client).listRuns(ListRunsRequest(pageSize: Self.page), call).runs.map(\.id)
    case .deliveries: return try await deliveries([])
    case .waitingDeliveries: return try await deliveries([.waiting, .conflict])
    case .sources: return try await SourceServiceClient(client).listSources(ListSourcesRequest(pageSize: Self.page), call).sources.map(\.id)
    case .profiles:
      let list = ListImportProfilesRequest(pageSize: Self.page)
      return try await ImportServiceClient(client).listImportProfiles(list, call).importProfiles.map(\.id)
    case .targets:
      let list = ListTargetMappingsRequest(pageSize: Self.page)
      return try await TargetServiceClient(client).listTargetMappings(list, call).targetMappings.map(\.id)
    case .notifications:
      let list = ListNotificationsRequest(pageSize: Self.page)
      return try await NotificationServiceClient(client).listNotifications(list, call).notifications.map(\.id)
    case .sites: return []
    }
  }

  private func agreements() async throws -> [Agreement] {
    guard let customer = request.customer else { return [] }
    let list = ListAgreementsRequest(customerID: customer, pageSize: Self.page)
    return try await AgreementServiceClient(client).listAgreements(list, call).agreements
  }

  private func plans() async throws -> [Plan] {
    try await BillingServiceClient(client).listPlans(ListPlansRequest(pageSize: Self.page), call).plans
  }

  private func deliveries(_ states: [Delivery.State]) async throws -> [String] {
    let list = ListDeliveriesRequest(states: states, pageSize: Self.page)
    return try await DeliveryServiceClient(client).listDeliveries(list, call).deliveries.map(\.id)
  }

  private func boards() async throws -> [String] {
    let general = try await SettingsServiceClient(client).getGeneralSettings(GetGeneralSettingsRequest(), call)
    let policy = try await NotificationServiceClient(client).getNotificationPolicy(GetNotificationPolicyRequest(), call)
    return ([general.reportRoute] + policy.rules.map(\.route)).compactMap { $0?.board }.sorted()
  }
}
