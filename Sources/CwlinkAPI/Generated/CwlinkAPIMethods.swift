// swift-format-ignore-file
// Generated from the proto files of CwlinkAPI by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

/// Every method of every service of CwlinkAPI.
public enum CwlinkAPIMethods {
  public static let all: [any AnyRPCMethod] = ActivityServiceMethods.all + AgreementServiceMethods.all + BillingServiceMethods.all + CallbackServiceMethods.all + CustomerServiceMethods.all + DeliveryServiceMethods.all + IntegrationServiceMethods.all + ManyServiceMethods.all + NotificationServiceMethods.all + ProductServiceMethods.all + ReportServiceMethods.all + ScheduleServiceMethods.all + SettingsServiceMethods.all + SystemServiceMethods.all + UsageServiceMethods.all
}
