import BridgeCore
import CurlTransport
package import CwlinkAPI
import ExactDecimal
package import LocalRPC

/// Translates between the API and the services of the sources.
package struct SourceHarness: SourceServiceHandler {
  private let sources: SourceService
  private let pulls: PullService
  private let items: VendorItemService

  package init(_ sources: SourceService, pulls: PullService, items: VendorItemService) {
    self.sources = sources
    self.pulls = pulls
    self.items = items
  }

  package func listSources(_ request: ListSourcesRequest, _ call: ServerCall) async throws -> ListSourcesResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["sources"])
    let (sources, nextToken) = try await sources.list(page)
    return ListSourcesResponse(sources: sources.map(CwlinkAPI.Source.init), nextPageToken: nextToken)
  }

  package func getSource(_ request: GetSourceRequest, _ call: ServerCall) async throws -> CwlinkAPI.Source {
    CwlinkAPI.Source(try await sources.get(request.sourceID))
  }

  package func createSource(_ request: CreateSourceRequest, _ call: ServerCall) async throws -> CwlinkAPI.Source {
    let wanted = request.source ?? CwlinkAPI.Source()
    guard let kind = Source.Kind(rawValue: Int(wanted.kind.rawValue)) else {
      throw DomainError.invalid("source.kind", "is missing; it is one of licensing platform, remote manager and email security")
    }
    // The fingerprint is stored with the request's id, so it is one of the secret too.
    let key = try RequestKey(method: "CreateSource", id: request.requestID, request: try request.wireBytes())
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.Source(
        try await sources.create(
          wanted.id, kind, SourceChange(wanted, nil), secret: Secret(request.secret), request: key, by: Caller(call.peer)))
    }
  }

  package func updateSource(_ request: UpdateSourceRequest, _ call: ServerCall) async throws -> CwlinkAPI.Source {
    let wanted = request.source ?? CwlinkAPI.Source()
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.Source(
        try await sources.update(
          wanted.id, try SourceChange(wanted, request.updateMask), secret: request.secret.isEmpty ? nil : Secret(request.secret),
          etag: wanted.etag, by: Caller(call.peer)))
    }
  }

  package func deleteSource(_ request: DeleteSourceRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    try await Store.validating(request.validateOnly) {
      try await sources.delete(request.sourceID, etag: request.etag, by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }

  package func testSource(_ request: TestSourceRequest, _ call: ServerCall) async throws -> TestSourceResponse {
    let checks = try await pulls.test(request.sourceID)
    return TestSourceResponse(
      verdicts: checks.map {
        SourceVerdict(check: $0.check, outcome: .init($0.outcome), message: $0.message, remedy: $0.remedy)
      }, passed: checks.isUsable)
  }

  package func pullSource(_ request: PullSourceRequest, _ call: ServerCall) async throws -> CwlinkAPI.Pull {
    try await Store.validating(request.validateOnly) {
      CwlinkAPI.Pull(try await pulls.pull(request.sourceID, by: Caller(call.peer)))
    }
  }

  package func listPulls(_ request: ListPullsRequest, _ call: ServerCall) async throws -> ListPullsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["pulls", request.sourceID])
    let (pulls, nextToken) = try await pulls.list(sourceID: request.sourceID, page)
    return ListPullsResponse(pulls: pulls.map(CwlinkAPI.Pull.init), nextPageToken: nextToken)
  }

  package func listCorrections(_ request: ListCorrectionsRequest, _ call: ServerCall) async throws -> ListCorrectionsResponse {
    if !request.period.isEmpty, Period(text: request.period) == nil {
      throw DomainError.invalid("period", Period.problem(of: request.period))
    }
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["corrections", request.sourceID, request.period])
    let all = try await pulls.corrections(sourceID: request.sourceID, period: request.period)
    let (corrections, nextToken) = try page.slice(all) { try Page.key([$0.period, $0.sourceID, $0.vendorCustomer, $0.vendorProduct]) }
    return ListCorrectionsResponse(corrections: corrections.map(CwlinkAPI.Correction.init), nextPageToken: nextToken)
  }
}

extension SourceHarness {
  package func listVendorItems(_ request: ListVendorItemsRequest, _ call: ServerCall) async throws -> ListVendorItemsResponse {
    let filter = VendorItemService.Filter(
      sourceID: request.sourceID, kind: VendorItem.Kind(rawValue: Int(request.kind.rawValue)),
      state: VendorItem.State(rawValue: Int(request.state.rawValue)))
    let page = try Page(
      size: request.pageSize, token: request.pageToken,
      scope: ["vendor items", request.sourceID, "\(request.kind.rawValue)", "\(request.state.rawValue)"])
    let (all, unmapped) = try await items.list(filter)
    let (shown, nextToken) = try page.slice(all) { try Page.key([$0.item.sourceID, "\($0.item.kind.rawValue)", $0.item.vendorID]) }
    return ListVendorItemsResponse(
      items: shown.map(CwlinkAPI.VendorItem.init), nextPageToken: nextToken, unmappedCustomers: Int64(unmapped.customers),
      unmappedProducts: Int64(unmapped.products), unmappedQuantity: unmapped.quantity.description)
  }

  package func mapVendorItem(_ request: MapVendorItemRequest, _ call: ServerCall) async throws -> MapVendorItemResponse {
    let kind = try kind(request.kind)
    let caller = Caller(call.peer)
    return try await Store.validating(request.validateOnly) {
      let mapped: VendorItemService.Mapped
      if request.createCustomer {
        guard kind == .customer else { throw DomainError.invalid("create_customer", "is only for customers; add the product first") }
        mapped = try await items.create(
          request.sourceID, request.vendorID, as: request.targetID, company: request.companyIdentifier, by: caller)
      } else {
        guard request.companyIdentifier.isEmpty else {
          throw DomainError.invalid("company_identifier", "is only for a customer that is created; set create_customer too")
        }
        guard !request.targetID.isEmpty else {
          throw DomainError.invalid("target_id", "is empty; name the \(kind == .customer ? "customer" : "product") here")
        }
        mapped = try await items.map(request.sourceID, kind, request.vendorID, to: request.targetID, by: caller)
      }
      return MapVendorItemResponse(
        item: CwlinkAPI.VendorItem(.init(item: mapped.item)), created: mapped.isCreated, accepted: mapped.receipt.accepted,
        late: mapped.receipt.late)
    }
  }

  package func excludeVendorItem(_ request: ExcludeVendorItemRequest, _ call: ServerCall) async throws -> CwlinkAPI.VendorItem {
    let kind = try kind(request.kind)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.VendorItem(
        .init(item: try await items.exclude(request.sourceID, kind, request.vendorID, reason: request.reason, by: Caller(call.peer))))
    }
  }

  package func resetVendorItem(_ request: ResetVendorItemRequest, _ call: ServerCall) async throws -> CwlinkAPI.VendorItem {
    let kind = try kind(request.kind)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.VendorItem(.init(item: try await items.reset(request.sourceID, kind, request.vendorID, by: Caller(call.peer))))
    }
  }

  private func kind(_ kind: CwlinkAPI.VendorItem.Kind) throws(DomainError) -> VendorItem.Kind {
    guard let known = VendorItem.Kind(rawValue: Int(kind.rawValue)) else {
      throw .invalid("kind", "is missing; it is customer or product")
    }
    return known
  }
}
