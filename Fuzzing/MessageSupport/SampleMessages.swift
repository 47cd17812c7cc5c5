import CwlinkAPI
@testable package import LocalRPC

/// Typical messages, from which the seeds are made.
package enum SampleMessages {
  package static let all: [(name: String, message: any WireMessage)] = [
    ("counts", counts), ("customer", customer), ("update-customer", UpdateCustomerRequest(customer: customer, updateMask: mask)),
    ("plan", plan), ("run", run), ("deliveries", ListDeliveriesRequest(states: [.pending, .unrecognized(77)])),
    ("table", ImportCountsRequest(data: Array("customer,product,quantity\r\nacme,wfbs,12\r\n\0".utf8))),
    ("routing", UpdateNotificationPolicyRequest(policy: policy, updateMask: mask)),
    (
      "notification-settings",
      NotificationSettings(customerID: "acme", severities: [SeveritySettings(severity: .warning, ticket: true, mailRecipients: ["a@b.c"])])
    ),
    ("events", ReportEventsRequest(events: [event, Event(customerID: "birch")], requestID: "r-1")),
    (
      "mail-figures", ReportMailFiguresRequest(figures: [MailFigures(customerID: "acme", productID: "hes", day: "2026-01-31", received: 9)])
    ),
    ("device-figures", ReportDeviceFiguresRequest(figures: [DeviceFigures(customerID: "acme", day: "2026-01-31", servers: .max)])),
    ("general-settings", UpdateGeneralSettingsRequest(settings: GeneralSettings(sending: sending, timeOfDay: "06:00"), updateMask: mask)),
    ("effective-settings", EffectiveSettings(customerID: "acme", sending: sending, values: [EffectiveValue(name: "day", value: "31")])),
    ("reflection-empty-choice", ServerReflectionRequest(messageRequest: .listServices(""))),
    ("reflection-number", ServerReflectionRequest(host: "h", messageRequest: .fileContainingExtension(.init(containingType: "t")))),
    ("reflection-files", ServerReflectionResponse(messageResponse: .fileDescriptorResponse(.init(fileDescriptorProto: [[], [0, 255]])))),
    ("packed-numbers", ExtensionNumberResponse(baseTypeName: "t", extensionNumber: [0, 1, -1, .max, .min])),
    ("status-with-details", status), ("bad-request", badRequest), ("error-info", errorInfo),
    ("precondition", GooglePreconditionFailure(violations: [.init(type: "t", subject: "s", description: "d")])),
    ("retry-info", GoogleRetryInfo(retryDelay: ProtobufDuration(seconds: -1, nanos: -500_000_000))),
    ("health", HealthCheckResponse(status: .serving)), ("send-now", SendNowRequest(customerID: "acme", requestID: "r")),
    ("scheduled-run", ScheduledRun(id: 7, kind: .init(rawValue: 1), time: time, customerCount: 3)),
    ("activity", ActivityEntry(id: 1, time: time, actor: Actor(daemon: true, uid: .max, pid: -1, user: "root"), before: "{}")),
    (
      "integration",
      UpdateIntegrationRequest(integration: Integration(enabled: true, site: "na.example.net"), updateMask: mask, force: true)
    ),
    ("help", GoogleHelp(links: [.init(description: "do this", url: "https://example.net/")])),
  ]

  private static let time = ProtobufTimestamp(seconds: 1_769_846_400, nanos: 250_000_000)
  private static let mask = ProtobufFieldMask(paths: ["display_name", "company.name"])
  private static let counts = ReportCountsRequest(
    counts: [
      Count(customerID: "acme", productID: "wfbs", quantity: 12, asOfTime: time, source: "rmm"),
      Count(customerID: "杉の会", productID: "tmes", quantity: -9_007_199_254_740_993, late: true),
    ], requestID: "r-1")
  private static let customer = Customer(
    id: "acme", displayName: "Acme é 杉 🌲", enabled: true, company: Company(id: 20, identifier: "Acme", inactive: true),
    billedProductIDs: ["wfbs", ""], syncTime: ProtobufTimestamp(seconds: -1, nanos: 1), agreementCount: -3, etag: "\"5\"")
  private static let plan = Plan(
    id: "p", period: "2026-01",
    lines: [
      PlanLine(
        id: "acme/wfbs", count: PlanLine.BilledCount(quantity: "-1"), agreementID: .max, oldQuantity: "10", newQuantity: "12.5",
        action: .update,
        guards: [Guard(code: .dropToZero, blocks: true)]),
      PlanLine(oldQuantity: "-1", newQuantity: "0.0001", action: .unrecognized(-1)),
    ], updates: 1, priceEffect: "12.50")
  private static let run = Run(id: "r", state: .done, lines: [RunLine(lineID: "1", outcome: .applied)], createTime: time, endTime: time)
  private static let policy = NotificationPolicy(
    rules: [RoutingRule(severities: [.warning, .information], types: ["license.*"], route: TicketRoute(board: "Service Board"))],
    quietMinutes: 60)
  private static let event = Event(
    customerID: "acme", type: "malware.outbreak", severity: .warning, object: "PC-42", text: "a\nb", time: time)
  private static let sending = SendingSettings(
    billing: BillingSettings(enabled: true, day: 31), hostedEmailSecurity: FigureSettings(cadence: Cadence(frequency: .daily), ticket: true)
  )
  private static let badRequest = GoogleBadRequest(
    fieldViolations: [.init(field: "counts[3].customer_id", description: "is not valid UTF-8", reason: "INVALID")])
  private static let errorInfo = GoogleErrorInfo(reason: "R", domain: "d", metadata: [.init(key: "k", value: "v")])
  private static let status = GoogleStatus(
    code: 3, message: "wrong",
    details: [
      ProtobufAny(typeURL: "type.googleapis.com/google.rpc.ErrorInfo", value: [10, 1, 82]), ProtobufAny(typeURL: "t/x.Y", value: [1, 2]),
    ])
}
