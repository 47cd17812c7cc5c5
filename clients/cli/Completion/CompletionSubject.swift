import ArgumentParser

/// What the values of an argument name, so that they can be completed from the daemon's lists.
enum CompletionSubject: String, CaseIterable, Sendable {
  case customers, products, agreements, agreementNames, agreementTypes, boards, plans, openPlans, linesToConfirm, runs, deliveries
  case waitingDeliveries, sources, profiles, targets, notifications
  /// Read from this machine, without a daemon.
  case sites
}

extension CompletionKind {
  static var customers: CompletionKind { of(.customers) }
  static var products: CompletionKind { of(.products) }
  /// IDs of the agreements of the customer on the command line; without one, none.
  static var agreements: CompletionKind { of(.agreements) }
  static var agreementNames: CompletionKind { of(.agreementNames) }
  static var agreementTypes: CompletionKind { of(.agreementTypes) }
  /// The service boards in the settings and the routes. ConnectWise's others are not known here.
  static var boards: CompletionKind { of(.boards) }
  static var plans: CompletionKind { of(.plans) }
  /// Full hashes of the plans that can still be applied.
  static var openPlans: CompletionKind { of(.openPlans) }
  /// The lines with guards of the plan on the command line.
  static var linesToConfirm: CompletionKind { of(.linesToConfirm) }
  static var runs: CompletionKind { of(.runs) }
  static var deliveries: CompletionKind { of(.deliveries) }
  static var waitingDeliveries: CompletionKind { of(.waitingDeliveries) }
  static var sources: CompletionKind { of(.sources) }
  static var profiles: CompletionKind { of(.profiles) }
  static var targets: CompletionKind { of(.targets) }
  static var notifications: CompletionKind { of(.notifications) }
  static var sites: CompletionKind { of(.sites) }

  private static func of(_ subject: CompletionSubject) -> CompletionKind {
    .custom { words, index, prefix in Completer.answers(subject, CompletionRequest(words: words, index: index, prefix: prefix)) }
  }
}
