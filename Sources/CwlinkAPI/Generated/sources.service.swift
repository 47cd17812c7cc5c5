// swift-format-ignore-file
// Generated from cwlink/v1/sources.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// The systems of Trend Micro that counts and detections are collected from, and what their customers and products are here.
public protocol SourceServiceHandler: Sendable {
  /// Lists sources by id.
  func listSources(_ request: ListSourcesRequest, _ call: ServerCall) async throws -> ListSourcesResponse
  /// Returns one source.
  func getSource(_ request: GetSourceRequest, _ call: ServerCall) async throws -> Source
  /// Creates a source. It is pulled at once, unless it is paused.
  func createSource(_ request: CreateSourceRequest, _ call: ServerCall) async throws -> Source
  /// Changes the fields in the update mask. Another server requires the secret again, because a stored one is sent only to the server that it was
  /// entered for.
  func updateSource(_ request: UpdateSourceRequest, _ call: ServerCall) async throws -> Source
  /// Deletes a source with its cursors, its history and the decisions about its customers and products. Counts and figures that it delivered are
  /// kept.
  func deleteSource(_ request: DeleteSourceRequest, _ call: ServerCall) async throws -> ProtobufEmpty
  /// Checks step by step whether the source can be pulled. Changes nothing, here or there.
  func testSource(_ request: TestSourceRequest, _ call: ServerCall) async throws -> TestSourceResponse
  /// Pulls a source now. A repeated pull changes nothing. With validate_only, everything is read, and what would be stored is returned.
  func pullSource(_ request: PullSourceRequest, _ call: ServerCall) async throws -> Pull
  /// Lists pulls, newest first.
  func listPulls(_ request: ListPullsRequest, _ call: ServerCall) async throws -> ListPullsResponse
  /// Lists the customers and products of the sources and import profiles, and what each is here: the ones waiting for a decision first, the largest
  /// quantity first.
  func listVendorItems(_ request: ListVendorItemsRequest, _ call: ServerCall) async throws -> ListVendorItemsResponse
  /// Decides what a vendor's customer or product is here. The counts that were read while it waited are stored then.
  func mapVendorItem(_ request: MapVendorItemRequest, _ call: ServerCall) async throws -> MapVendorItemResponse
  /// Decides that a vendor's customer or product is never billed, and why. If it was mapped, its counts are 0 from the last day that was read on.
  func excludeVendorItem(_ request: ExcludeVendorItemRequest, _ call: ServerCall) async throws -> VendorItem
  /// Takes the decision back: the customer or product waits for one again. Counts that were stored are kept; those of the last day that was read and later are 0.
  func resetVendorItem(_ request: ResetVendorItemRequest, _ call: ServerCall) async throws -> VendorItem
  /// Lists the differences between a closed month as the vendor reports it and the counts of that month. They are never applied by themselves.
  func listCorrections(_ request: ListCorrectionsRequest, _ call: ServerCall) async throws -> ListCorrectionsResponse
}

extension SourceServiceHandler {
  /// The service, to be registered with a server.
  public var rpcService: RPCService {
    RPCService(
      name: "cwlink.v1.SourceService",
      methods: [
        .unary(SourceServiceMethods.listSources) { try await self.listSources($0, $1) },
        .unary(SourceServiceMethods.getSource) { try await self.getSource($0, $1) },
        .unary(SourceServiceMethods.createSource) { try await self.createSource($0, $1) },
        .unary(SourceServiceMethods.updateSource) { try await self.updateSource($0, $1) },
        .unary(SourceServiceMethods.deleteSource) { try await self.deleteSource($0, $1) },
        .unary(SourceServiceMethods.testSource) { try await self.testSource($0, $1) },
        .unary(SourceServiceMethods.pullSource) { try await self.pullSource($0, $1) },
        .unary(SourceServiceMethods.listPulls) { try await self.listPulls($0, $1) },
        .unary(SourceServiceMethods.listVendorItems) { try await self.listVendorItems($0, $1) },
        .unary(SourceServiceMethods.mapVendorItem) { try await self.mapVendorItem($0, $1) },
        .unary(SourceServiceMethods.excludeVendorItem) { try await self.excludeVendorItem($0, $1) },
        .unary(SourceServiceMethods.resetVendorItem) { try await self.resetVendorItem($0, $1) },
        .unary(SourceServiceMethods.listCorrections) { try await self.listCorrections($0, $1) },
      ],
      fileDescriptors: ProtoFile.cwlinkV1Sources.withImports)
  }
}

/// The methods of cwlink.v1.SourceService, for clients and servers.
public enum SourceServiceMethods {
  /// Lists sources by id.
  public static let listSources = RPCMethod<ListSourcesRequest, ListSourcesResponse>(
    service: "cwlink.v1.SourceService", name: "ListSources", kind: .unary)
  /// Returns one source.
  public static let getSource = RPCMethod<GetSourceRequest, Source>(
    service: "cwlink.v1.SourceService", name: "GetSource", kind: .unary)
  /// Creates a source. It is pulled at once, unless it is paused.
  public static let createSource = RPCMethod<CreateSourceRequest, Source>(
    service: "cwlink.v1.SourceService", name: "CreateSource", kind: .unary)
  /// Changes the fields in the update mask. Another server requires the secret again, because a stored one is sent only to the server that it was
  /// entered for.
  public static let updateSource = RPCMethod<UpdateSourceRequest, Source>(
    service: "cwlink.v1.SourceService", name: "UpdateSource", kind: .unary)
  /// Deletes a source with its cursors, its history and the decisions about its customers and products. Counts and figures that it delivered are
  /// kept.
  public static let deleteSource = RPCMethod<DeleteSourceRequest, ProtobufEmpty>(
    service: "cwlink.v1.SourceService", name: "DeleteSource", kind: .unary)
  /// Checks step by step whether the source can be pulled. Changes nothing, here or there.
  public static let testSource = RPCMethod<TestSourceRequest, TestSourceResponse>(
    service: "cwlink.v1.SourceService", name: "TestSource", kind: .unary)
  /// Pulls a source now. A repeated pull changes nothing. With validate_only, everything is read, and what would be stored is returned.
  public static let pullSource = RPCMethod<PullSourceRequest, Pull>(
    service: "cwlink.v1.SourceService", name: "PullSource", kind: .unary)
  /// Lists pulls, newest first.
  public static let listPulls = RPCMethod<ListPullsRequest, ListPullsResponse>(
    service: "cwlink.v1.SourceService", name: "ListPulls", kind: .unary)
  /// Lists the customers and products of the sources and import profiles, and what each is here: the ones waiting for a decision first, the largest
  /// quantity first.
  public static let listVendorItems = RPCMethod<ListVendorItemsRequest, ListVendorItemsResponse>(
    service: "cwlink.v1.SourceService", name: "ListVendorItems", kind: .unary)
  /// Decides what a vendor's customer or product is here. The counts that were read while it waited are stored then.
  public static let mapVendorItem = RPCMethod<MapVendorItemRequest, MapVendorItemResponse>(
    service: "cwlink.v1.SourceService", name: "MapVendorItem", kind: .unary)
  /// Decides that a vendor's customer or product is never billed, and why. If it was mapped, its counts are 0 from the last day that was read on.
  public static let excludeVendorItem = RPCMethod<ExcludeVendorItemRequest, VendorItem>(
    service: "cwlink.v1.SourceService", name: "ExcludeVendorItem", kind: .unary)
  /// Takes the decision back: the customer or product waits for one again. Counts that were stored are kept; those of the last day that was read and later are 0.
  public static let resetVendorItem = RPCMethod<ResetVendorItemRequest, VendorItem>(
    service: "cwlink.v1.SourceService", name: "ResetVendorItem", kind: .unary)
  /// Lists the differences between a closed month as the vendor reports it and the counts of that month. They are never applied by themselves.
  public static let listCorrections = RPCMethod<ListCorrectionsRequest, ListCorrectionsResponse>(
    service: "cwlink.v1.SourceService", name: "ListCorrections", kind: .unary)
  /// In the order of the proto file.
  public static let all: [any AnyRPCMethod] = [listSources, getSource, createSource, updateSource, deleteSource, testSource, pullSource, listPulls, listVendorItems, mapVendorItem, excludeVendorItem, resetVendorItem, listCorrections]
}

/// Calls cwlink.v1.SourceService. Errors are thrown as RPCStatus.
public struct SourceServiceClient: Sendable {
  private let client: RPCClient

  public init(_ client: RPCClient) { self.client = client }

  /// Lists sources by id.
  public func listSources(_ request: ListSourcesRequest, _ options: CallOptions = .init()) async throws -> ListSourcesResponse {
    try await client.unary(SourceServiceMethods.listSources, request, options)
  }

  /// Returns one source.
  public func getSource(_ request: GetSourceRequest, _ options: CallOptions = .init()) async throws -> Source {
    try await client.unary(SourceServiceMethods.getSource, request, options)
  }

  /// Creates a source. It is pulled at once, unless it is paused.
  public func createSource(_ request: CreateSourceRequest, _ options: CallOptions = .init()) async throws -> Source {
    try await client.unary(SourceServiceMethods.createSource, request, options)
  }

  /// Changes the fields in the update mask. Another server requires the secret again, because a stored one is sent only to the server that it was
  /// entered for.
  public func updateSource(_ request: UpdateSourceRequest, _ options: CallOptions = .init()) async throws -> Source {
    try await client.unary(SourceServiceMethods.updateSource, request, options)
  }

  /// Deletes a source with its cursors, its history and the decisions about its customers and products. Counts and figures that it delivered are
  /// kept.
  public func deleteSource(_ request: DeleteSourceRequest, _ options: CallOptions = .init()) async throws -> ProtobufEmpty {
    try await client.unary(SourceServiceMethods.deleteSource, request, options)
  }

  /// Checks step by step whether the source can be pulled. Changes nothing, here or there.
  public func testSource(_ request: TestSourceRequest, _ options: CallOptions = .init()) async throws -> TestSourceResponse {
    try await client.unary(SourceServiceMethods.testSource, request, options)
  }

  /// Pulls a source now. A repeated pull changes nothing. With validate_only, everything is read, and what would be stored is returned.
  public func pullSource(_ request: PullSourceRequest, _ options: CallOptions = .init()) async throws -> Pull {
    try await client.unary(SourceServiceMethods.pullSource, request, options)
  }

  /// Lists pulls, newest first.
  public func listPulls(_ request: ListPullsRequest, _ options: CallOptions = .init()) async throws -> ListPullsResponse {
    try await client.unary(SourceServiceMethods.listPulls, request, options)
  }

  /// Lists the customers and products of the sources and import profiles, and what each is here: the ones waiting for a decision first, the largest
  /// quantity first.
  public func listVendorItems(_ request: ListVendorItemsRequest, _ options: CallOptions = .init()) async throws -> ListVendorItemsResponse {
    try await client.unary(SourceServiceMethods.listVendorItems, request, options)
  }

  /// Decides what a vendor's customer or product is here. The counts that were read while it waited are stored then.
  public func mapVendorItem(_ request: MapVendorItemRequest, _ options: CallOptions = .init()) async throws -> MapVendorItemResponse {
    try await client.unary(SourceServiceMethods.mapVendorItem, request, options)
  }

  /// Decides that a vendor's customer or product is never billed, and why. If it was mapped, its counts are 0 from the last day that was read on.
  public func excludeVendorItem(_ request: ExcludeVendorItemRequest, _ options: CallOptions = .init()) async throws -> VendorItem {
    try await client.unary(SourceServiceMethods.excludeVendorItem, request, options)
  }

  /// Takes the decision back: the customer or product waits for one again. Counts that were stored are kept; those of the last day that was read and later are 0.
  public func resetVendorItem(_ request: ResetVendorItemRequest, _ options: CallOptions = .init()) async throws -> VendorItem {
    try await client.unary(SourceServiceMethods.resetVendorItem, request, options)
  }

  /// Lists the differences between a closed month as the vendor reports it and the counts of that month. They are never applied by themselves.
  public func listCorrections(_ request: ListCorrectionsRequest, _ options: CallOptions = .init()) async throws -> ListCorrectionsResponse {
    try await client.unary(SourceServiceMethods.listCorrections, request, options)
  }
}

