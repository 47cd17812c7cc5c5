import CwlinkAPI
import LocalRPC

/// An enum of the API with a label for people: STATE_DONE_WITH_PROBLEMS is "done with problems".
protocol LabeledEnum: RPCEnum {
  /// The common prefix of the names: "STATE_".
  static var prefix: String { get }
}

extension LabeledEnum {
  var label: String {
    // A value of a newer daemon has no name here.
    guard let protoName else { return String(rawValue) }
    let name = protoName.hasPrefix(Self.prefix) ? protoName.dropFirst(Self.prefix.count) : protoName[...]
    return name == "UNSPECIFIED" ? "" : String(name.lowercased().map { $0 == "_" ? " " : $0 })
  }
}

extension Finding.Severity: LabeledEnum { static var prefix: String { "SEVERITY_" } }
extension Verdict.Outcome: LabeledEnum { static var prefix: String { "OUTCOME_" } }
extension MailSettings.Security: LabeledEnum { static var prefix: String { "SECURITY_" } }
extension CompanyVerification.Verdict: LabeledEnum { static var prefix: String { "VERDICT_" } }
extension Assignment.Source: LabeledEnum { static var prefix: String { "SOURCE_" } }
extension Assignment.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension Product.CreationPolicy: LabeledEnum { static var prefix: String { "CREATION_POLICY_" } }
extension Product.ChangePolicy: LabeledEnum { static var prefix: String { "CHANGE_POLICY_" } }
extension Product.CountBasis: LabeledEnum { static var prefix: String { "COUNT_BASIS_" } }
extension Product.Rounding: LabeledEnum { static var prefix: String { "ROUNDING_" } }
extension Product.EffectiveDatePolicy: LabeledEnum { static var prefix: String { "EFFECTIVE_DATE_POLICY_" } }
extension Product.ProrationPolicy: LabeledEnum { static var prefix: String { "PRORATION_POLICY_" } }
extension PlanLine.Proration: LabeledEnum { static var prefix: String { "PRORATION_" } }
extension PeriodEffect.Source: LabeledEnum { static var prefix: String { "SOURCE_" } }
extension Product.CostPolicy: LabeledEnum { static var prefix: String { "COST_POLICY_" } }
extension Product.LateCorrections: LabeledEnum { static var prefix: String { "LATE_CORRECTIONS_" } }
extension PlanLine.CostSource: LabeledEnum { static var prefix: String { "COST_SOURCE_" } }
extension TargetMapping.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension PlanLine.Action: LabeledEnum { static var prefix: String { "ACTION_" } }
extension Run.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension ActivityBreak.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension RunLine.Outcome: LabeledEnum { static var prefix: String { "OUTCOME_" } }
extension Delivery.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension Delivery.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension LineFinding.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension LineInvoice.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension LineExplanation.Paragraph.Subject: LabeledEnum { static var prefix: String { "SUBJECT_" } }
extension UpcomingRun.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension ScheduledRun.Outcome: LabeledEnum { static var prefix: String { "OUTCOME_" } }
extension EventSeverity: LabeledEnum { static var prefix: String { "EVENT_SEVERITY_" } }
extension Event.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension Notification.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension Callback.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension RouteVerdict.Outcome: LabeledEnum { static var prefix: String { "OUTCOME_" } }
extension RouteVerdict.Field: LabeledEnum { static var prefix: String { "FIELD_" } }
extension Verdict.Check: LabeledEnum { static var prefix: String { "CHECK_" } }
extension Guard.Code: LabeledEnum { static var prefix: String { "CODE_" } }
extension Agreement.Status: LabeledEnum { static var prefix: String { "STATUS_" } }
extension CatalogItem.ProductClass: LabeledEnum { static var prefix: String { "PRODUCT_CLASS_" } }
extension Role: LabeledEnum { static var prefix: String { "ROLE_" } }
extension BreakerState: LabeledEnum { static var prefix: String { "BREAKER_STATE_" } }
extension RequestHold.Reason: LabeledEnum { static var prefix: String { "REASON_" } }
extension Source.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension Source.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension Pull.Outcome: LabeledEnum { static var prefix: String { "OUTCOME_" } }
extension VendorItem.Kind: LabeledEnum { static var prefix: String { "KIND_" } }
extension VendorItem.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension ImportedUsage.State: LabeledEnum { static var prefix: String { "STATE_" } }
extension ImportProfile.Format: LabeledEnum { static var prefix: String { "FORMAT_" } }
extension ImportProfile.Delimiter: LabeledEnum { static var prefix: String { "DELIMITER_" } }
extension ImportProfile.NumberFormat: LabeledEnum { static var prefix: String { "NUMBER_FORMAT_" } }
extension ImportProfile.DateFormat: LabeledEnum { static var prefix: String { "DATE_FORMAT_" } }
extension ImportProfile.RowPolicy: LabeledEnum { static var prefix: String { "ROW_POLICY_" } }
extension ImportProfile.Combination: LabeledEnum { static var prefix: String { "COMBINATION_" } }
extension ImportProfile.NegativePolicy: LabeledEnum { static var prefix: String { "NEGATIVE_POLICY_" } }
extension ImportProfile.ColumnRole: LabeledEnum { static var prefix: String { "COLUMN_ROLE_" } }
extension ImportProfile.Filter.Action: LabeledEnum { static var prefix: String { "ACTION_" } }
extension ImportProfile.Filter.Operation: LabeledEnum { static var prefix: String { "OPERATION_" } }
