package import LocalRPC

extension CallQuota {
  /// The limit of watches of one kind: each has to be told of every change (rule 47).
  package static func watches() -> CallQuota { CallQuota("watches", perUser: 128, total: 512) }
}
