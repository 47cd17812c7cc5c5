/// The role that each method needs, as its proto comment says.
enum MethodRoles {
  /// `method` is "package.Service/Method". Nil where anyone may call: health and reflection.
  ///
  /// A method of ours that is not listed needs the strongest role, so that one forgotten here is not open to all.
  static func role(for method: String) -> Role? {
    guard method.hasPrefix(prefix) else { return nil }
    return table[String(method.dropFirst(prefix.count))] ?? .administer
  }

  static func isListed(_ method: String) -> Bool {
    method.hasPrefix(prefix) && table[String(method.dropFirst(prefix.count))] != nil
  }

  static var count: Int { table.count }

  private static let prefix = "cwlink.v1."

  private static let table: [String: Role] = [
    "IntegrationService/GetIntegration": .read,
    "IntegrationService/UpdateIntegration": .administer,
    "IntegrationService/TestConnection": .operate,
    "IntegrationService/StageKey": .administer,
    "IntegrationService/SwitchKey": .administer,
    "IntegrationService/RollBackKey": .administer,
    "IntegrationService/GetMailSettings": .read,
    "IntegrationService/UpdateMailSettings": .administer,

    "CustomerService/CreateCustomer": .operate,
    "CustomerService/GetCustomer": .read,
    "CustomerService/ListCustomers": .read,
    "CustomerService/UpdateCustomer": .operate,
    "CustomerService/DeleteCustomer": .operate,
    "CustomerService/VerifyCompany": .read,
    "CustomerService/SyncCustomer": .trigger,

    "AgreementService/ListAgreements": .read,
    "AgreementService/ListAgreementTypes": .read,
    "AgreementService/ListAssignments": .read,
    "AgreementService/AssignAgreement": .operate,
    "AgreementService/ClearAssignment": .operate,

    "ProductService/ListProducts": .read,
    "ProductService/GetProduct": .read,
    "ProductService/CreateProduct": .operate,
    "ProductService/UpdateProduct": .operate,
    "ProductService/DeleteProduct": .operate,
    "ProductService/ListCatalogItems": .read,

    "UsageService/ReportCounts": .trigger,
    "UsageService/StreamCounts": .trigger,
    "UsageService/ImportCounts": .trigger,
    "UsageService/ListCounts": .read,
    "UsageService/ListBillableCounts": .read,

    "BillingService/CreatePlan": .operate,
    "BillingService/StreamPlan": .operate,
    "BillingService/GetPlan": .read,
    "BillingService/ListPlans": .read,
    "BillingService/ApplyPlan": .operate,
    "BillingService/GetRun": .read,
    "BillingService/ListRuns": .read,
    "BillingService/WatchRun": .read,
    "BillingService/SendNow": .trigger,
    "BillingService/SendAllNow": .trigger,

    "DeliveryService/ListDeliveries": .read,
    "DeliveryService/GetDelivery": .read,
    "DeliveryService/RetryDelivery": .operate,
    "DeliveryService/DiscardDelivery": .operate,

    "ActivityService/ListActivity": .read,
    "ActivityService/WatchActivity": .read,

    "SystemService/GetStatus": .read,
    "SystemService/RunDoctor": .read,
    "SystemService/AdvanceClock": .administer,

    "SettingsService/GetGeneralSettings": .read,
    "SettingsService/UpdateGeneralSettings": .administer,
    "SettingsService/GetCustomerSettings": .read,
    "SettingsService/UpdateCustomerSettings": .operate,
    "SettingsService/GetEffectiveSettings": .read,

    "ScheduleService/GetSchedule": .read,
    "ScheduleService/PauseSchedule": .operate,
    "ScheduleService/ResumeSchedule": .operate,
    "ScheduleService/ListScheduledRuns": .read,

    "ReportService/ReportMailFigures": .trigger,
    "ReportService/StreamMailFigures": .trigger,
    "ReportService/ImportMailFigures": .trigger,
    "ReportService/ListMailFigures": .read,
    "ReportService/ReportDeviceFigures": .trigger,
    "ReportService/ImportDeviceFigures": .trigger,
    "ReportService/ListDeviceFigures": .read,
    "ReportService/PreviewReport": .read,
    "ReportService/SendReport": .trigger,

    "NotificationService/GetNotificationPolicy": .read,
    "NotificationService/UpdateNotificationPolicy": .administer,
    "NotificationService/GetNotificationSettings": .read,
    "NotificationService/UpdateNotificationSettings": .operate,
    "NotificationService/CheckRouting": .read,
    "NotificationService/ReportEvents": .trigger,
    "NotificationService/StreamEvents": .trigger,
    "NotificationService/ListEvents": .read,
    "NotificationService/ListNotifications": .read,
    "NotificationService/GetNotification": .read,

    "CallbackService/ListCallbacks": .read,
    "CallbackService/EnableCallbacks": .administer,
    "CallbackService/DisableCallbacks": .administer,
    "CallbackService/CheckCallbacks": .operate,
    "CallbackService/ReceiveCallback": .trigger,
    "CallbackService/PollChanges": .trigger,

    "ManyService/ProposeMatches": .read,
    "ManyService/TakeMatches": .operate,
    "ManyService/ListUnmapped": .read,
    "ManyService/ExportTable": .read,
    "ManyService/ImportTable": .operate,
    "ManyService/SyncCustomers": .operate,
  ]
}
