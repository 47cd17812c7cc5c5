import CwlinkAPI
@testable package import LocalRPC

/// The message types that inputs select by number; together they have every kind of field. Append new ones, so that inputs keep their
/// meaning.
package enum FuzzedTypes {
  package static let all: [any WireMessage.Type] = [
    ReportCountsRequest.self, Customer.self, UpdateCustomerRequest.self, Plan.self, Run.self, ListDeliveriesRequest.self,
    ImportCountsRequest.self, UpdateNotificationPolicyRequest.self, NotificationSettings.self, ReportEventsRequest.self,
    ReportMailFiguresRequest.self, ReportDeviceFiguresRequest.self, UpdateGeneralSettingsRequest.self, EffectiveSettings.self,
    ServerReflectionRequest.self, ServerReflectionResponse.self, ExtensionNumberResponse.self, GoogleStatus.self, GoogleBadRequest.self,
    GoogleErrorInfo.self, GooglePreconditionFailure.self, GoogleRetryInfo.self, HealthCheckResponse.self, SendNowRequest.self,
    SendAllNowRequest.self, SyncCustomerRequest.self, UpdateIntegrationRequest.self, ScheduledRun.self, ActivityEntry.self, GoogleHelp.self,
  ]

  package static func number<M: RPCMessage>(of _: M.Type) -> UInt8 {
    for (index, type) in all.enumerated() where type == M.self { return UInt8(index) }
    fatalError("\(M.protoName) is not fuzzed")
  }
}
