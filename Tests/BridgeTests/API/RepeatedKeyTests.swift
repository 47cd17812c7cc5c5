import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore

/// A list with keys has each key once: of two, one would be taken without saying so.
@Suite("The same key twice in one request")
struct RepeatedKeyTests {
  struct Case: Sendable {
    var method: String
    var requests: [String]
    /// The field that is refused, and the earlier one that its message names.
    var field: String
    var earlier: String

    init(_ method: String, _ request: String, _ field: String, _ earlier: String) {
      self.init(method, [request], field, earlier)
    }

    init(_ method: String, _ requests: [String], _ field: String, _ earlier: String) {
      (self.method, self.requests, self.field, self.earlier) = (method, requests, field, earlier)
    }
  }

  private static let count = #"{"customerId":"acme","productId":"wfbs","quantity":5,"asOfTime":"2026-06-01T00:00:00Z","source":"s"}"#
  private static let mail =
    #"{"customerId":"acme","productId":"hes","day":"2026-06-10","received":0,"delivered":0,"spam":1,"phishing":0,"malware":0,"ransomware":0,"businessEmailCompromise":0,"policy":0,"sandbox":0}"#
  private static let devices =
    #"{"customerId":"acme","day":"2026-06-10","workstations":1,"servers":0,"serversOffline":0,"virusesRemoved":0,"spywareRemoved":0,"fullyPatched":0}"#
  private static let event =
    #"{"customerId":"acme","type":"a.b","severity":"EVENT_SEVERITY_WARNING","state":"STATE_OPEN","text":"x","sourceKey":"k"}"#
  private static let rule = #"{"severities":["EVENT_SEVERITY_WARNING"],"types":["a.*"],"route":{"board":"Professional Services"}}"#
  private static let figures = #""enabled":true,"ticket":true,"cadence":{"frequency":"FREQUENCY_DAILY"}"#

  private static let lines = #""id":"x","kind":"KIND_SUM","targets":[{}]"#

  private static let columns =
    #"{"role":"COLUMN_ROLE_CUSTOMER_NAME","name":"Customer"},{"role":"COLUMN_ROLE_PRODUCT_NAME","name":"Name"},{"role":"COLUMN_ROLE_QUANTITY","name":"Chargeable"}"#
  private static let filter =
    #"{"action":"ACTION_DROP","column":"Customer","operation":"OPERATION_EQUALS","values":["NFR"]}"#

  /// A change of the profile "own".
  private static func profile(_ members: String) -> String { #"{"importProfile":{"id":"own",\#(members)}}"# }

  /// By the field of the request that repeats a key.
  static let cases: [String: [Case]] = [
    "ReportCountsRequest.counts": [
      Case("UsageService/ReportCounts", #"{"counts":[\#(count),\#(count)]}"#, "counts[1]", "counts[0]"),
      Case(
        "UsageService/ReportCounts",
        #"{"counts":[\#(count),\#(count.replacing("wfbs", with: "cas")),\#(count.replacing(":5", with: ":6"))]}"#,
        "counts[2]", "counts[0]"),
    ],
    "StreamCountsRequest.counts": [
      Case("UsageService/StreamCounts", #"{"counts":[\#(count),\#(count)]}"#, "message 0: counts[1]", "message 0: counts[0]"),
      Case(
        "UsageService/StreamCounts", [#"{"counts":[\#(count)]}"#, #"{"counts":[\#(count.replacing(":5", with: ":6"))]}"#],
        "message 1: counts[0]", "message 0: counts[0]"),
    ],
    "ReportMailFiguresRequest.figures": [
      Case("ReportService/ReportMailFigures", #"{"figures":[\#(mail),\#(mail)]}"#, "figures[1]", "figures[0]")
    ],
    "StreamMailFiguresRequest.figures": [
      Case(
        "ReportService/StreamMailFigures",
        [#"{"figures":[\#(mail)]}"#, #"{"figures":[\#(mail.replacing(#""spam":1"#, with: #""spam":2"#))]}"#], "message 1: figures[0]",
        "message 0: figures[0]")
    ],
    "ReportDeviceFiguresRequest.figures": [
      Case("ReportService/ReportDeviceFigures", #"{"figures":[\#(devices),\#(devices)]}"#, "figures[1]", "figures[0]")
    ],
    "ReportEventsRequest.events": [
      Case("NotificationService/ReportEvents", #"{"events":[\#(event),\#(event)]}"#, "events[1].source_key", "events[0]")
    ],
    "StreamEventsRequest.events": [
      Case(
        "NotificationService/StreamEvents",
        [#"{"events":[\#(event)]}"#, #"{"events":[\#(event.replacing(#""x""#, with: #""y""#))]}"#], "message 1: events[0].source_key",
        "message 0: events[0]")
    ],
    "CreatePlanRequest.customer_ids": [
      Case("BillingService/CreatePlan", #"{"customerIds":["acme","cedar","acme"]}"#, "customer_ids[2]", "customer_ids[0]")
    ],
    "CreatePlanRequest.product_ids": [
      Case("BillingService/CreatePlan", #"{"productIds":["wfbs","wfbs"]}"#, "product_ids[1]", "product_ids[0]")
    ],
    "StreamPlanRequest.customer_ids": [
      Case("BillingService/StreamPlan", #"{"customerIds":["acme","acme"]}"#, "customer_ids[1]", "customer_ids[0]")
    ],
    "StreamPlanRequest.product_ids": [
      Case("BillingService/StreamPlan", #"{"productIds":["wfbs","cas","cas"]}"#, "product_ids[2]", "product_ids[1]")
    ],
    "ReconcileRequest.customer_ids": [
      Case("ReconciliationService/Reconcile", #"{"customerIds":["acme","acme"]}"#, "customer_ids[1]", "customer_ids[0]")
    ],
    "ReconcileRequest.product_ids": [
      Case("ReconciliationService/Reconcile", #"{"productIds":["wfbs","cas","wfbs"]}"#, "product_ids[2]", "product_ids[0]")
    ],
    "ExportReconciliationRequest.customer_ids": [
      Case(
        "DocumentService/ExportReconciliation", #"{"format":"DOCUMENT_FORMAT_CSV","customerIds":["acme","acme"]}"#, "customer_ids[1]",
        "customer_ids[0]")
    ],
    "ExportReconciliationRequest.product_ids": [
      Case(
        "DocumentService/ExportReconciliation", #"{"format":"DOCUMENT_FORMAT_CSV","productIds":["wfbs","cas","cas"]}"#, "product_ids[2]",
        "product_ids[1]")
    ],
    "CreateCorrectionPlanRequest.customer_ids": [
      Case("ReconciliationService/CreateCorrectionPlan", #"{"customerIds":["acme","acme"]}"#, "customer_ids[1]", "customer_ids[0]")
    ],
    "CreateCorrectionPlanRequest.product_ids": [
      Case("ReconciliationService/CreateCorrectionPlan", #"{"productIds":["wfbs","wfbs"]}"#, "product_ids[1]", "product_ids[0]")
    ],
    "WatchReconciliationRequest.customer_ids": [
      Case("ReconciliationService/WatchReconciliation", #"{"customerIds":["acme","cedar","cedar"]}"#, "customer_ids[2]", "customer_ids[1]")
    ],
    "WatchReconciliationRequest.product_ids": [
      Case("ReconciliationService/WatchReconciliation", #"{"productIds":["wfbs","wfbs"]}"#, "product_ids[1]", "product_ids[0]")
    ],
    "ApplyPlanRequest.confirmed_line_ids": [
      Case(
        "BillingService/ApplyPlan", #"{"planHash":"HASH","confirmedLineIds":["acme/wfbs","acme/wfbs"]}"#, "confirmed_line_ids[1]",
        "confirmed_line_ids[0]")
    ],
    "SyncCustomersRequest.customer_ids": [
      Case("BulkService/SyncCustomers", #"{"customerIds":["acme","acme"]}"#, "customer_ids[1]", "customer_ids[0]")
    ],
    "AcceptMatchesRequest.proposals": [
      Case(
        "BulkService/AcceptMatches",
        #"{"proposals":[{"customerId":"birch","companyIdentifier":"Birch"},{"customerId":"birch","companyIdentifier":"Acme"}]}"#,
        "proposals[1].customer_id", "proposals[0]"),
      Case(
        "BulkService/AcceptMatches",
        #"{"proposals":[{"customerId":"birch","companyIdentifier":"Birch"},{"customerId":"acme","companyIdentifier":"BIRCH"}]}"#,
        "proposals[1].company_identifier", "proposals[0]"),
      Case(
        "BulkService/AcceptMatches",
        #"{"proposals":[{"customerId":"birch","companyIdentifier":"Birch","companyId":8},{"customerId":"acme","companyIdentifier":"Old","companyId":8}]}"#,
        "proposals[1].company_identifier", "proposals[0]"),
    ],
    "GuardSettings.modes": [
      Case(
        "GuardService/UpdateGuardSettings",
        #"{"guardSettings":{"modes":[{"guard":"CODE_DROP_TO_ZERO","mode":"MODE_OFF"},{"guard":"CODE_DROP_TO_ZERO","mode":"MODE_ASK"}]}}"#,
        "guard_settings.modes[1].guard", "guard_settings.modes[0]")
    ],
    "TargetMapping.product_ids": [
      Case(
        "TargetService/UpdateTargetMapping", #"{"targetMapping":{\#(lines),"productIds":["wfbs","wfbs"]},"allowMissing":true}"#,
        "target_mapping.product_ids[1]", "target_mapping.product_ids[0]")
    ],
    "TargetMapping.targets": [
      Case(
        "TargetService/UpdateTargetMapping",
        #"{"targetMapping":{"id":"x","kind":"KIND_LINES","productIds":["cas"],"targets":[{"id":"a"},{"id":"a","catalogIdentifier":"TM-CAS"}]}}"#,
        "target_mapping.targets[1].id", "target_mapping.targets[0]"),
      Case(
        "TargetService/UpdateTargetMapping",
        #"{"targetMapping":{"id":"x","kind":"KIND_LINES","productIds":["cas"],"targets":[{"id":"a"},{"id":"b"}]}}"#,
        "target_mapping.targets[1]", "target_mapping.targets[0]"),
    ],
    "Deductions.items": [
      Case(
        "ContractService/UpdateContractTerms",
        #"{"contractTerms":{"productId":"wfbs","deductions":{"items":[{"quantity":"1","reason":"a"},{"quantity":"2","reason":"a"}]}}}"#,
        "contract_terms.deductions.items[1].reason", "contract_terms.deductions.items[0]")
    ],
    "Customer.billed_product_ids": [
      Case(
        "CustomerService/UpdateCustomer", #"{"customer":{"id":"acme","billedProductIds":["wfbs","cas","wfbs"]}}"#,
        "customer.billed_product_ids[2]", "customer.billed_product_ids[0]"),
      Case(
        "CustomerService/CreateCustomer", #"{"customer":{"id":"new","displayName":"New","billedProductIds":["wfbs","wfbs"]}}"#,
        "customer.billed_product_ids[1]", "customer.billed_product_ids[0]"),
    ],
    "Customer.mail_recipients": [
      Case(
        "CustomerService/UpdateCustomer", #"{"customer":{"id":"acme","mailRecipients":["a@example.com","A@Example.com"]}}"#,
        "customer.mail_recipients[1]", "customer.mail_recipients[0]")
    ],
    "MailSettings.recipients": [
      Case(
        "IntegrationService/UpdateMailSettings", #"{"mailSettings":{"recipients":["a@example.com","b@example.com","a@example.com"]}}"#,
        "mail_settings.recipients[2]", "mail_settings.recipients[0]")
    ],
    "FigureSettings.items": [
      Case(
        "SettingsService/UpdateGeneralSettings",
        #"{"settings":{"sending":{"hostedEmailSecurity":{\#(figures),"items":["MAIL_ITEM_SPAM","MAIL_ITEM_POLICY","MAIL_ITEM_SPAM"]}}}}"#,
        "settings.sending.hosted_email_security.items", "entries 1 and 3")
    ],
    "RoutingRule.severities": [
      Case(
        "NotificationService/UpdateNotificationPolicy",
        #"{"policy":{"rules":[{"severities":["EVENT_SEVERITY_WARNING","EVENT_SEVERITY_WARNING"],"route":{"board":"x"}}]}}"#,
        "policy.rules[0].severities[1]", "policy.rules[0].severities[0]")
    ],
    "RoutingRule.types": [
      Case(
        "NotificationService/UpdateNotificationPolicy", #"{"policy":{"rules":[{"types":["a.b","c","a.b"],"route":{"board":"x"}}]}}"#,
        "policy.rules[0].types[2]", "policy.rules[0].types[0]")
    ],
    "NotificationPolicy.rules": [
      Case(
        "NotificationService/UpdateNotificationPolicy", #"{"policy":{"rules":[\#(rule),\#(rule)]}}"#, "policy.rules[1]", "policy.rules[0]"),
      Case(
        "NotificationService/UpdateNotificationPolicy",
        #"{"policy":{"rules":[{"route":{"board":"x"}},\#(rule),{"types":["*"],"route":{"board":"y"}}]}}"#,
        "policy.rules[2]", "policy.rules[0]"),
    ],
    "NotificationSettings.rules": [
      Case(
        "NotificationService/UpdateNotificationSettings", #"{"settings":{"customerId":"acme","rules":[\#(rule),\#(rule)]}}"#,
        "settings.rules[1]", "settings.rules[0]")
    ],
    "CheckRoutingRequest.rules": [
      Case("NotificationService/CheckRouting", #"{"rules":[\#(rule),\#(rule)]}"#, "rules[1]", "rules[0]")
    ],
    "NotificationSettings.severities": [
      Case(
        "NotificationService/UpdateNotificationSettings",
        #"{"settings":{"customerId":"acme","severities":[{"severity":"EVENT_SEVERITY_WARNING","ticket":true},{"severity":"EVENT_SEVERITY_WARNING"}]}}"#,
        "settings.severities[1].severity", "settings.severities[0]")
    ],
    "SeveritySettings.mail_recipients": [
      Case(
        "NotificationService/UpdateNotificationSettings",
        #"{"settings":{"customerId":"acme","severities":[{"severity":"EVENT_SEVERITY_WARNING","mailRecipients":["a@example.com","a@example.com"]}]}}"#,
        "settings.severities[0].mail_recipients[1]", "settings.severities[0].mail_recipients[0]")
    ],
    "ListNotificationsRequest.states": [
      Case("NotificationService/ListNotifications", #"{"states":["STATE_OPEN","STATE_OPEN"]}"#, "states[1]", "states[0]")
    ],
    "ListDeliveriesRequest.states": [
      Case("DeliveryService/ListDeliveries", #"{"states":["STATE_DONE","STATE_PENDING","STATE_DONE"]}"#, "states[2]", "states[0]")
    ],
    "Product.source_precedence": [
      Case(
        "ProductService/UpdateProduct", #"{"product":{"id":"cas","sourcePrecedence":["lmpi","csv","lmpi"]}}"#,
        "product.source_precedence[2]", "product.source_precedence[0]")
    ],
    "ImportProfile.columns": [
      Case(
        "ImportService/UpdateImportProfile", profile(#""columns":[\#(columns),{"role":"COLUMN_ROLE_OTHER","name":"CUSTOMER"}]"#),
        "import_profile.columns[3].name", "columns[0].name")
    ],
    "Column.aliases": [
      Case(
        "ImportService/UpdateImportProfile",
        profile(#""columns":[\#(columns),{"role":"COLUMN_ROLE_UNIT","name":"Unit","aliases":["Units","units"]}]"#),
        "import_profile.columns[3].aliases[1]", "columns[3].aliases[0]")
    ],
    "ImportProfile.filters": [
      Case(
        "ImportService/UpdateImportProfile", profile(#""filters":[\#(filter),\#(filter)]"#), "import_profile.filters[1]",
        "import_profile.filters[0]")
    ],
    "Filter.values": [
      Case(
        "ImportService/UpdateImportProfile", profile(#""filters":[\#(filter.replacing(#""NFR""#, with: #""NFR","nfr""#))]"#),
        "import_profile.filters[0].values[1]", "import_profile.filters[0].values[0]")
    ],
    "ImportProfile.identity": [
      Case(
        "ImportService/UpdateImportProfile",
        profile(#""identity":["COLUMN_ROLE_CUSTOMER_NAME","COLUMN_ROLE_CUSTOMER_NAME"]"#), "import_profile.identity[1]",
        "import_profile.identity[0]")
    ],
    "ImportProfile.total_labels": [
      Case(
        "ImportService/UpdateImportProfile", profile(#""totalLabels":["Total","Sum","TOTAL"]"#), "import_profile.total_labels[2]",
        "import_profile.total_labels[0]")
    ],
    "ListScheduledRunsRequest.kinds": [
      Case("ScheduleService/ListScheduledRuns", #"{"kinds":["KIND_BILLING","KIND_BILLING"]}"#, "kinds[1]", "kinds[0]")
    ],
  ]

  /// Lists that a request can contain and nothing reads.
  private static let onlyInAnswers: Set<String> = [
    "Customer.obstacles", "ConnectionTest.verdicts", "Source.gaps", "Gap.days", "CountOrigin.parts", "VendorQuantity.lines",
    "GuardSettings.effective", "GuardSetting.possible_modes", "ContractTerms.effective",
  ]

  @Test("every list that a request can contain is among the cases")
  func complete() throws {
    let lists = try ProtoShape().requestFields.filter(\.isRepeated).map(\.name)
    #expect(lists.count > 25 && Set(lists) == Set(Self.cases.keys).union(Self.onlyInAnswers))
  }

  private func expectRefused(_ cases: [String: [Case]], _ fixture: APIFixture) async throws {
    for (list, cases) in cases.sorted(by: { $0.key < $1.key }) {
      for one in cases {
        let method = try #require(CwlinkAPIMethods.all.first { "\($0.service)/\($0.name)".hasSuffix("." + one.method) })
        let requests = one.requests.map { request in fixture.placeholders.reduce(request) { $0.replacing($1.key, with: $1.value) } }
        let refused = await status { try await fixture.call(method, requests) }
        #expect(refused?.kind == .invalidArgument && refused?.fields == [one.field], "\(list): \(String(describing: refused))")
        #expect(refused?.message.contains(one.earlier) == true, "\(list): \(refused?.message ?? "accepted")")
      }
    }
  }

  @Test("it is refused, both places are named, and nothing is changed; what a stream had before stays")
  func refused() async throws {
    try await APIFixture.with { fixture in
      let before = try await fixture.snapshot()
      try await expectRefused(Self.cases.filter { !$0.key.hasPrefix("Stream") || $0.key.hasPrefix("StreamPlan") }, fixture)
      #expect(try await fixture.snapshot() == before)
      try await expectRefused(Self.cases.filter { $0.key.hasPrefix("Stream") }, fixture)
    }
  }

  @Test("a message of a stream may repeat what an earlier one reported")
  func repeatedMessage() async throws {
    try await APIFixture.with { fixture in
      for (name, message) in [
        ("UsageService/StreamCounts", #"{"counts":[\#(Self.count)]}"#),
        ("ReportService/StreamMailFigures", #"{"figures":[\#(Self.mail)]}"#),
        ("NotificationService/StreamEvents", #"{"events":[\#(Self.event)]}"#),
      ] {
        let method = try #require(CwlinkAPIMethods.all.first { "\($0.service)/\($0.name)".hasSuffix("." + name) })
        let answer = try await fixture.call(method, [message, message])
        #expect(answer.first?.contains(#""accepted":"1""#) == true && answer.first?.contains(#""unchanged":"1""#) == true, "\(answer)")
      }
    }
  }
}
