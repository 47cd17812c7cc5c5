import BridgeCore
import BridgeDelivery
package import CwlinkAPI
package import LocalRPC

extension AgreementHarness {
  package func listInvoiceTimings(_ request: ListInvoiceTimingsRequest, _ call: ServerCall) async throws -> ListInvoiceTimingsResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["invoice timings"])
    let (timings, nextToken) = try page.slice(try await service.timings()) { "\($0.agreementID) \($0.agreementType)" }
    return ListInvoiceTimingsResponse(invoiceTimings: timings.map { CwlinkAPI.InvoiceTiming($0) }, nextPageToken: nextToken)
  }

  package func setInvoiceTiming(_ request: SetInvoiceTimingRequest, _ call: ServerCall) async throws -> CwlinkAPI.InvoiceTiming {
    let wanted = request.invoiceTiming ?? CwlinkAPI.InvoiceTiming()
    guard let timing = InvoiceRules.Timing(rawValue: Int(wanted.timing.rawValue)) else {
      throw DomainError.invalid("invoice_timing.timing", "\(wanted.timing.rawValue) is not one of its values, 1 to 2")
    }
    let id = try Self.id(wanted.agreementID, field: "invoice_timing.agreement_id")
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.InvoiceTiming(try await service.setTiming(agreement: id, type: wanted.agreementType, timing, by: Caller(call.peer)))
    }
  }

  package func clearInvoiceTiming(_ request: ClearInvoiceTimingRequest, _ call: ServerCall) async throws -> ProtobufEmpty {
    let id = try Self.id(request.agreementID, field: "agreement_id")
    try await Store.validating(request.validateOnly) {
      try await service.clearTiming(agreement: id, type: request.agreementType, by: Caller(call.peer))
    }
    return ProtobufEmpty()
  }

  private static func id(_ id: Int64, field: String) throws(DomainError) -> Int {
    guard let id = Int(exactly: id) else { throw .invalid(field, "\(id) is not the id of an agreement") }
    return id
  }
}

extension CwlinkAPI.InvoiceTiming {
  fileprivate init(_ timing: InvoiceTiming) {
    self.init(
      agreementID: Int64(timing.agreementID), agreementType: timing.agreementType,
      timing: .init(rawValue: Int32(timing.timing.rawValue)), updateTime: ProtobufTimestamp(timing.updateTime), updatedBy: timing.updatedBy)
  }
}
