import CwlinkAPI
import LocalRPC

/// An enum of the API as a word in a table: STATE_DONE_WITH_PROBLEMS is "done with problems".
protocol EnumWord: RPCEnum {
  /// What stands before every name: "STATE_".
  static var prefix: String { get }
}

extension EnumWord {
  var word: String {
    // A newer daemon's value has no name here.
    guard let protoName else { return String(rawValue) }
    let name = protoName.hasPrefix(Self.prefix) ? protoName.dropFirst(Self.prefix.count) : protoName[...]
    return name == "UNSPECIFIED" ? "" : String(name.lowercased().map { $0 == "_" ? " " : $0 })
  }
}

extension Finding.Severity: EnumWord { static var prefix: String { "SEVERITY_" } }
extension Verdict.Outcome: EnumWord { static var prefix: String { "OUTCOME_" } }
extension MailSettings.Security: EnumWord { static var prefix: String { "SECURITY_" } }
extension CompanyVerification.Verdict: EnumWord { static var prefix: String { "VERDICT_" } }
extension Assignment.Source: EnumWord { static var prefix: String { "SOURCE_" } }
extension Assignment.State: EnumWord { static var prefix: String { "STATE_" } }
extension Product.CreationPolicy: EnumWord { static var prefix: String { "CREATION_POLICY_" } }
extension Product.ChangePolicy: EnumWord { static var prefix: String { "CHANGE_POLICY_" } }
extension Product.CountBasis: EnumWord { static var prefix: String { "COUNT_BASIS_" } }
extension PlanLine.Action: EnumWord { static var prefix: String { "ACTION_" } }
extension Run.State: EnumWord { static var prefix: String { "STATE_" } }
extension RunLine.Outcome: EnumWord { static var prefix: String { "OUTCOME_" } }
extension Delivery.Kind: EnumWord { static var prefix: String { "KIND_" } }
extension Delivery.State: EnumWord { static var prefix: String { "STATE_" } }
extension UpcomingRun.Kind: EnumWord { static var prefix: String { "KIND_" } }
extension ScheduledRun.Outcome: EnumWord { static var prefix: String { "OUTCOME_" } }
extension EventSeverity: EnumWord { static var prefix: String { "EVENT_SEVERITY_" } }
extension Event.State: EnumWord { static var prefix: String { "STATE_" } }
extension Notification.State: EnumWord { static var prefix: String { "STATE_" } }
extension Callback.State: EnumWord { static var prefix: String { "STATE_" } }
extension RouteVerdict.Outcome: EnumWord { static var prefix: String { "OUTCOME_" } }
