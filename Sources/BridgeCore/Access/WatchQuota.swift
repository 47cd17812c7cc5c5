package import LocalRPC

extension CallQuota {
  /// The limit of watches of one kind: every change is sent to each of them (rule 47).
  package static func watches() -> CallQuota { CallQuota("watch", "watches", perUser: 128, total: 512) }
}
