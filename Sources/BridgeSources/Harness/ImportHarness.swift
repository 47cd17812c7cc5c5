import BridgeCore
package import CwlinkAPI
import ImportProfiles
package import LocalRPC

/// Translates between the API and the services of imports.
package struct ImportHarness: ImportServiceHandler {
  private let profiles: ImportProfileService
  private let imports: ImportService

  package init(_ profiles: ImportProfileService, _ imports: ImportService) {
    self.profiles = profiles
    self.imports = imports
  }

  package func listImportProfiles(_ request: ListImportProfilesRequest, _ call: ServerCall) async throws -> ListImportProfilesResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["import profiles"])
    let (records, nextToken) = try page.slice(try await profiles.list(), key: \.id)
    return ListImportProfilesResponse(importProfiles: records.map(CwlinkAPI.ImportProfile.init), nextPageToken: nextToken)
  }

  package func getImportProfile(_ request: GetImportProfileRequest, _ call: ServerCall) async throws -> CwlinkAPI.ImportProfile {
    CwlinkAPI.ImportProfile(try await profiles.get(request.importProfileID))
  }

  package func createImportProfile(_ request: CreateImportProfileRequest, _ call: ServerCall) async throws -> CwlinkAPI.ImportProfile {
    let wanted = request.importProfile ?? CwlinkAPI.ImportProfile()
    let key = try RequestKey(method: "CreateImportProfile", id: request.requestID, request: try request.wireBytes())
    // Without a profile to copy, the values that are not set are those of an empty one.
    let fields = try ImportProfileFields(wanted, request.copyOf.isEmpty ? ProtobufFieldMask(paths: ["*"]) : nil)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.ImportProfile(
        try await profiles.create(wanted.id, copyOf: request.copyOf, request: key, by: Caller(call.peer)) { try fields.apply(to: &$0) })
    }
  }

  package func updateImportProfile(_ request: UpdateImportProfileRequest, _ call: ServerCall) async throws -> CwlinkAPI.ImportProfile {
    let wanted = request.importProfile ?? CwlinkAPI.ImportProfile()
    let fields = try ImportProfileFields(wanted, request.updateMask)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.ImportProfile(
        try await profiles.update(wanted.id, etag: wanted.etag, by: Caller(call.peer)) { try fields.apply(to: &$0) })
    }
  }

  package func deleteImportProfile(_ request: DeleteImportProfileRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    try await Store.validating(request.validateOnly) {
      try await profiles.delete(request.importProfileID, etag: request.etag, by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }

  package func importUsage(
    _ requests: MessageStream<ImportUsageRequest>, _ responses: MessageWriter<ImportUsageResponse>, _ call: ServerCall
  ) async throws {
    try await WrongLines.reporting(to: responses, { ImportUsageResponse(problems: $0) }) {
      let (first, file, period) = try await Self.upload(requests)
      let report = try await Store.validating(first.validateOnly) {
        try await imports.importFile(file, profileID: first.importProfileID, period: period, by: Caller(call.peer))
      }
      let usages = report.usages.map(CwlinkAPI.ImportedUsage.init)
      for start in stride(from: 0, to: usages.count, by: Self.mostUsages) {
        try await responses.write(ImportUsageResponse(usages: Array(usages[start..<min(start + Self.mostUsages, usages.count)])))
      }
      try await responses.write(ImportUsageResponse(report, isStored: !first.validateOnly))
    }
  }

  /// The most usages of one message.
  private static let mostUsages = 1_000

  private static func upload(
    _ requests: MessageStream<ImportUsageRequest>
  ) async throws -> (first: ImportUsageRequest, file: [UInt8], period: Period?) {
    var first: ImportUsageRequest?
    var bytes: [UInt8] = []
    for try await request in requests {
      if first == nil { first = request }
      guard bytes.count + request.data.count <= ImportService.maximumSize else {
        throw DomainError(
          .resourceExhausted, "the file is larger than \(ImportService.maximumSize >> 20) MiB; remove what is not needed, or split it")
      }
      bytes += request.data
    }
    guard let first, !first.importProfileID.isEmpty else {
      throw DomainError.invalid("import_profile_id", "is missing; see: \(Remedy(.usageProfilesList))")
    }
    guard !first.period.isEmpty else { return (first, bytes, nil) }
    guard let period = Period(text: first.period) else {
      throw DomainError.invalid("period", Period.problem(of: first.period))
    }
    return (first, bytes, period)
  }
}

extension ImportUsageResponse {
  init(_ report: ImportReport, isStored: Bool) {
    self.init(
      period: report.period.description, pullID: isStored ? report.pull.id ?? 0 : 0,
      rows: Int64(report.rows), accepted: Int64(report.pull.accepted), unchanged: Int64(report.pull.unchanged), late: report.late,
      unmappedCustomers: Int64(report.pull.unmappedCustomers), unmappedQuantity: report.pull.unmappedQuantity.description,
      warnings: report.warnings, droppedRows: report.dropped, reading: report.reading)
  }
}

extension CwlinkAPI.ImportedUsage {
  init(_ usage: ImportReport.Usage) {
    let count = usage.count
    self.init(
      state: .init(rawValue: Int32(usage.state.rawValue)), vendorCustomerID: count.customerID, vendorCustomerName: count.customerName,
      vendorProductID: count.productID, vendorProductName: count.productName, customerID: usage.customerID, productID: usage.productID,
      quantity: count.quantity.description, previousQuantity: usage.previous?.description ?? "", cost: count.cost?.description ?? "",
      currency: count.currency, lines: count.lines.map { Int32(clamping: $0) })
  }
}
