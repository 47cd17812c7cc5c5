import BridgeAccountsTestSupport
import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("validate_only")
struct ValidateOnlyTests {
  private static let figures =
    #""received":0,"delivered":0,"spam":1,"phishing":0,"malware":0,"ransomware":0,"businessEmailCompromise":0,"policy":0,"sandbox":0"#

  /// An accepted request with an effect for each method that writes, by "Service/Method".
  static let requests: [String: [String]] = [
    "IntegrationService/UpdateIntegration": [#"{"integration":{"requestsPerMinute":700}}"#],
    "IntegrationService/StageKey": [#"{"publicKey":"fourth","privateKey":"fourth-private"}"#],
    "IntegrationService/SwitchKey": ["{}"],
    "IntegrationService/RollBackKey": ["{}"],
    "IntegrationService/ResumeRequests": ["{}"],
    "IntegrationService/UpdateMailSettings": [#"{"mailSettings":{"subjectPrefix":"[x]"}}"#],
    "CustomerService/CreateCustomer": [#"{"customer":{"id":"new","displayName":"New"},"requestId":"r"}"#],
    "CustomerService/UpdateCustomer": [#"{"customer":{"id":"acme","displayName":"Other"}}"#],
    "CustomerService/DeleteCustomer": [#"{"customerId":"birch"}"#],
    "CustomerService/SyncCustomer": [#"{"customerId":"acme","requestId":"r"}"#],
    "AgreementService/AssignAgreement": [
      #"{"customerId":"cedar","productId":"wfbs","agreementType":"Managed Service","agreementName":"Gold"}"#
    ],
    "AgreementService/SetInvoiceTiming": [#"{"invoiceTiming":{"agreementType":"Other","timing":"TIMING_IN_ARREARS"}}"#],
    "AgreementService/ClearInvoiceTiming": [#"{"agreementId":"70"}"#],
    "DriftService/AcceptDrift": [#"{"agreementId":"70"}"#],
    "AgreementService/ClearAssignment": [#"{"customerId":"acme","productId":"wfbs"}"#],
    "ProductService/CreateProduct": [#"{"product":{"id":"new","displayName":"New"},"requestId":"r"}"#],
    "ProductService/UpdateProduct": [#"{"product":{"id":"cas","catalogIdentifier":"TM-CAS"}}"#],
    "ProductService/DeleteProduct": [#"{"productId":"unused"}"#],
    "TargetService/UpdateTargetMapping": [
      #"{"targetMapping":{"id":"suite","kind":"KIND_SUM","productIds":["wfbs","cas"],"targets":[{"catalogIdentifier":"TM-CAS"}]},"allowMissing":true}"#
    ],
    "TargetService/DeleteTargetMapping": [#"{"targetMappingId":"fees"}"#],
    "ContractService/UpdateContractTerms": [#"{"contractTerms":{"productId":"wfbs","customerId":"acme","minimum":"40"}}"#],
    "ContractService/DeleteContractTerms": [#"{"productId":"wfbs"}"#],
    "UsageService/ReportCounts": [#"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":9}],"requestId":"r"}"#],
    "UsageService/StreamCounts": [
      #"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":9}]}"#,
      #"{"counts":[{"customerId":"acme","productId":"cas","quantity":9}]}"#,
    ],
    "UsageService/ImportCounts": [#"{"data":"Y3VzdG9tZXIscHJvZHVjdCxxdWFudGl0eQphY21lLHdmYnMsOAo="}"#],
    "BillingService/CreatePlan": [#"{"customerIds":["acme"]}"#],
    "BillingService/StreamPlan": [#"{"customerIds":["acme"]}"#],
    "BillingService/CreateUndoPlan": [#"{"runId":"run-sample"}"#],
    "ReconciliationService/CreateCorrectionPlan": [#"{"customerIds":["acme"]}"#],
    "BillingService/ApplyPlan": [#"{"planHash":"HASH","confirmAll":true}"#],
    "BillingService/SendNow": [#"{"customerId":"acme"}"#],
    "BillingService/SendAllNow": [#"{"requestId":"r"}"#],
    "DeliveryService/RetryDelivery": [#"{"deliveryId":"DELIVERY"}"#],
    "DeliveryService/DiscardDelivery": [#"{"deliveryId":"DELIVERY"}"#],
    "SystemService/AdvanceClock": [#"{"time":"2027-01-01T00:00:00Z"}"#],
    "SettingsService/UpdateGeneralSettings": [#"{"settings":{"timeOfDay":"07:00"}}"#],
    "SettingsService/UpdateCustomerSettings": [#"{"settings":{"customerId":"acme","sending":{"billing":{"enabled":true,"day":5}}}}"#],
    "GuardService/UpdateGuardSettings": [#"{"guardSettings":{"modes":[{"guard":"CODE_DROP_TO_ZERO","mode":"MODE_BLOCK"}]}}"#],
    "ScheduleService/PauseSchedule": [#"{"reason":"another"}"#],
    "ScheduleService/ResumeSchedule": ["{}"],
    "ReportService/ReportMailFigures": [
      #"{"figures":[{"customerId":"acme","productId":"hes","day":"2026-06-10",\#(figures)}],"requestId":"r"}"#
    ],
    "ReportService/StreamMailFigures": [
      #"{"figures":[{"customerId":"acme","productId":"hes","day":"2026-06-10",\#(figures)}]}"#,
      #"{"figures":[{"customerId":"acme","productId":"hes","day":"2026-06-11",\#(figures)}]}"#,
    ],
    // customer,product,day,spam ⏎ acme,hes,2026-06-09,1
    "ReportService/ImportMailFigures": [
      #"{"data":"Y3VzdG9tZXIscHJvZHVjdCxkYXkscmVjZWl2ZWQsZGVsaXZlcmVkLHNwYW0scGhpc2hpbmcsbWFsd2FyZSxyYW5zb213YXJlLGJ1c2luZXNzX2VtYWlsX2NvbXByb21pc2UscG9saWN5LHNhbmRib3gKYWNtZSxoZXMsMjAyNi0wNi0wOSwwLDAsMSwwLDAsMCwwLDAsMAo="}"#
    ],
    "ReportService/ReportDeviceFigures": [
      #"{"figures":[{"customerId":"acme","day":"2026-06-10","servers":1,"workstations":0,"serversOffline":0,"virusesRemoved":0,"spywareRemoved":0,"fullyPatched":0}]}"#
    ],
    // customer,day,servers ⏎ acme,2026-06-09,1
    "ReportService/ImportDeviceFigures": [
      #"{"data":"Y3VzdG9tZXIsZGF5LHdvcmtzdGF0aW9ucyxzZXJ2ZXJzLHNlcnZlcnNfb2ZmbGluZSx2aXJ1c2VzX3JlbW92ZWQsc3B5d2FyZV9yZW1vdmVkLGZ1bGx5X3BhdGNoZWQKYWNtZSwyMDI2LTA2LTA5LDAsMSwwLDAsMCwwCg=="}"#
    ],
    "ReportService/SendReport": [
      #"{"kind":"REPORT_KIND_MAIL_FIGURES","customerId":"acme","productId":"hes","day":"2026-06-14","requestId":"r"}"#
    ],
    "NotificationService/UpdateNotificationPolicy": [#"{"policy":{"quietMinutes":5}}"#],
    "NotificationService/UpdateNotificationSettings": [#"{"settings":{"customerId":"acme","subjectPrefix":"[x]"}}"#],
    "NotificationService/ReportEvents": [
      #"{"events":[{"customerId":"acme","type":"a.b","severity":"EVENT_SEVERITY_WARNING","state":"STATE_OPEN","text":"x"}],"requestId":"r"}"#
    ],
    "NotificationService/StreamEvents": [
      #"{"events":[{"customerId":"acme","type":"a.b","severity":"EVENT_SEVERITY_WARNING","state":"STATE_OPEN","text":"x"}]}"#,
      #"{"events":[{"customerId":"acme","type":"a.c","severity":"EVENT_SEVERITY_WARNING","state":"STATE_OPEN","text":"x"}]}"#,
    ],
    "CallbackService/EnableCallbacks": [#"{"url":"https://other.example.com/cw"}"#],
    "CallbackService/DisableCallbacks": ["{}"],
    "CallbackService/CheckCallbacks": ["{}"],
    "CallbackService/ReceiveCallback": [#"{"body":"BODY","signature":"SIGNATURE"}"#],
    "CallbackService/PollChanges": ["{}"],
    "BulkService/AcceptMatches": ["{}"],
    // customer,name ⏎ new,New
    "BulkService/ImportTable": [#"{"table":"TABLE_KIND_CUSTOMERS","data":"Y3VzdG9tZXIsbmFtZQpuZXcsTmV3Cg=="}"#],
    "BulkService/SyncCustomers": ["{}"],
    "SourceService/CreateSource": [
      #"{"source":{"id":"lmpi","kind":"KIND_LICENSING_PLATFORM","accessId":"11111111-aaaa-4aaa-8aaa-111111111111","paused":true},"secret":"secret-key-2","requestId":"r"}"#
    ],
    "SourceService/UpdateSource": [#"{"source":{"id":"smpi","displayName":"Other"}}"#],
    "SourceService/DeleteSource": [#"{"sourceId":"smpi"}"#],
    "SourceService/PullSource": [#"{"sourceId":"smpi"}"#],
    "SourceService/MapVendorItem": [
      #"{"sourceId":"trend-smb-usage","kind":"KIND_CUSTOMER","vendorId":"Zeta","targetId":"acme"}"#
    ],
    "SourceService/ExcludeVendorItem": [
      #"{"sourceId":"trend-smb-usage","kind":"KIND_CUSTOMER","vendorId":"Zeta","reason":"a trial"}"#
    ],
    "SourceService/ResetVendorItem": [#"{"sourceId":"trend-smb-usage","kind":"KIND_CUSTOMER","vendorId":"Omega"}"#],
    "ImportService/CreateImportProfile": [#"{"importProfile":{"id":"mine"},"copyOf":"pax8-invoice-items","requestId":"r"}"#],
    "ImportService/UpdateImportProfile": [#"{"importProfile":{"id":"own","title":"Other"}}"#],
    "ImportService/DeleteImportProfile": [#"{"importProfileId":"own"}"#],
    // The columns of the profile ⏎ Beta,Something,Seats,1,1,0,1
    "ImportService/ImportUsage": [
      #"{"importProfileId":"trend-smb-usage","period":"2026-05","data":"Q3VzdG9tZXIsTmFtZSxCaWxsaW5nIHVuaXQsUHJvdmlzaW9uZWQgdW5pdHMsVXNlZCB1bml0cyxPdmVyLXByb3Zpc2lvbmVkIHVuaXRzLENoYXJnZWFibGUgdW5pdHMKQmV0YSxTb21ldGhpbmcsU2VhdHMsMSwxLDAsMQo="}"#
    ],
  ]

  /// Methods that write to ConnectWise, which the scripted site does not support.
  private static let writesToConnectWise: Set<String> = [
    "CallbackService/EnableCallbacks", "CallbackService/DisableCallbacks", "CallbackService/CheckCallbacks",
  ]

  private static func hasValidateOnly<Method: AnyRPCMethod>(_ method: Method) -> Bool {
    (try? Method.Request(json: #"{"validateOnly":true}"#)) != nil
  }

  private static func key(_ method: any AnyRPCMethod) -> String {
    "\(method.service.split(separator: ".").last ?? "")/\(method.name)"
  }

  static let methods = CwlinkAPIMethods.all.filter { hasValidateOnly($0) }.map(key)

  @Test("every method that requires a role above read has validate_only, except those that only read")
  func everyMethod() throws {
    let onlyRead: Set<String> = [
      "IntegrationService/TestConnection", "SourceService/TestSource",
      "ReconciliationService/Reconcile", "ReconciliationService/WatchReconciliation",
      "DocumentService/ExportReconciliation", "SystemService/Backup",
    ]
    for method in CwlinkAPIMethods.all where !onlyRead.contains(Self.key(method)) {
      let role = try #require(CwlinkAPIMethods.requiredRole["\(method.service)/\(method.name)"])
      #expect(Self.hasValidateOnly(method) == (role != .read), "\(Self.key(method))")
    }
    #expect(Set(Self.requests.keys) == Set(Self.methods))
  }

  @Test("the call succeeds, writes no row and sends nothing to ConnectWise; the same call without it writes", arguments: methods)
  func nothingWritten(_ name: String) async throws {
    let method = try #require(CwlinkAPIMethods.all.first { Self.key($0) == name })
    try await APIFixture.with { fixture in
      let requests = try #require(Self.requests[name]).map { request in
        fixture.placeholders.reduce(request) { $0.replacing($1.key, with: $1.value) }
      }
      if name == "IntegrationService/ResumeRequests" { try await fixture.holdRequests() }
      let (before, time) = (try await fixture.snapshot(), fixture.demonstrationClock.now())
      let validated = try await fixture.call(
        method,
        [requests[0].replacing("{", with: #"{"validateOnly":true,"#, maxReplacements: 1).replacing(",}", with: "}")] + requests.dropFirst())
      #expect(!validated.isEmpty && !validated.contains { $0.contains(#""error":"#) }, "\(validated)")
      // A connection test sends a key, so that it is recorded in any case (rule 46).
      let written = try await Set(fixture.snapshot()).symmetricDifference(before)
        .filter { !($0.hasPrefix("activity: ") && $0.contains(#"action:"integration.test""#)) }
        .filter { !$0.hasPrefix(#"sqlite_sequence: [name:"activity""#) }
      #expect(written.isEmpty, "\(written)")
      #expect(fixture.settings.site.takeRequests().allSatisfy { $0.hasPrefix("GET ") })
      if name == "SystemService/AdvanceClock" {
        #expect(fixture.demonstrationClock.now().adding(.seconds(-60)) < time)
        try await fixture.call(method, requests)
        return #expect(fixture.demonstrationClock.now() > time.adding(.seconds(60)))
      }
      guard !Self.writesToConnectWise.contains(name) else { return }
      try await fixture.call(method, requests)
      #expect(try await fixture.snapshot() != before, "the call without validate_only writes nothing, so this test proves nothing")
    }
  }
}
