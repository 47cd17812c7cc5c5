import BridgeCore
import ConnectWise

/// Compares ConnectWise's callbacks with the expected ones. Repeated after each attempt, so that a lost answer registers nothing twice.
enum RegistrationRules {
  /// One callback, its state, and the step that repairs it.
  struct Finding: Sendable, Equatable {
    /// Raw values are the API's.
    enum State: Int, Sendable {
      case active = 1
      case switchedOff
      case missing
      case different
      case foreign
      case surplus
    }

    /// Nil for a callback of another integration, which may have any type.
    var type: CallbackType?
    var state: State
    /// Nil if it is missing.
    var entry: CallbackEntry?
    var step: Step?
  }

  enum Step: Sendable, Equatable {
    case register(CallbackType)
    /// Sets all required values in one change.
    case repair(id: Int, CallbackType, wasSwitchedOff: Bool, differs: Bool)
    case remove(id: Int)
  }

  /// - Parameters:
  ///   - url: the expected URL; nil removes our callbacks.
  ///   - urls: our current and former URLs: callbacks with these URLs are ours.
  ///   - ids: the known ids of our callbacks. A callback with another URL is ours only if it also has one of our descriptions.
  static func findings(
    url: String?, ours urls: Set<String>, ids: [CallbackType: Int], descriptions: [String], in entries: [CallbackEntry]
  ) -> [Finding] {
    var ours: [Finding] = []
    var surplus: [Finding] = []
    var claimed: Set<Int> = []
    for type in CallbackType.allCases {
      let candidates = entries.filter { entry in
        CallbackType(named: entry.type.rawValue) == type
          && (entry.url == url || urls.contains(entry.url)
            || (entry.id == ids[type] && entry.description.map(descriptions.contains) ?? false))
      }
      claimed.formUnion(candidates.map(\.id))
      let kept = url == nil ? nil : keep(candidates, url: url, known: ids[type])
      if let url {
        ours.append(kept.map { finding($0, type, url) } ?? Finding(type: type, state: .missing, entry: nil, step: .register(type)))
      }
      surplus += candidates.filter { $0.id != kept?.id }.map {
        Finding(type: type, state: .surplus, entry: $0, step: .remove(id: $0.id))
      }
    }
    let foreign = entries.filter { !claimed.contains($0.id) }.map { Finding(type: nil, state: .foreign, entry: $0, step: nil) }
    return ours + surplus + foreign
  }

  /// The one with the known id, else one that is already correct, else the oldest.
  private static func keep(_ candidates: [CallbackEntry], url: String?, known: Int?) -> CallbackEntry? {
    candidates.min { a, b in rank(a, url, known) < rank(b, url, known) }
  }

  private static func rank(_ entry: CallbackEntry, _ url: String?, _ known: Int?) -> (Int, Int) {
    (entry.id == known ? 0 : entry.url == url && entry.isActive ? 1 : 2, entry.id)
  }

  private static func finding(_ entry: CallbackEntry, _ type: CallbackType, _ url: String) -> Finding {
    let isOwner = entry.level.rawValue.sameText(as: CallbackEntry.Level.owner.rawValue) && entry.objectId == CallbackEntry.ownerObjectID
    let differs = entry.url != url || !isOwner
    guard differs || !entry.isActive else { return Finding(type: type, state: .active, entry: entry, step: nil) }
    return Finding(
      type: type, state: differs ? .different : .switchedOff, entry: entry,
      step: .repair(id: entry.id, type, wasSwitchedOff: !entry.isActive, differs: differs))
  }
}

extension RegistrationRules.Step {
  /// "registered", or "would be registered".
  func text(done: Bool) -> String {
    let would = done ? "" : "would be "
    switch self {
    case .register: return would + "registered"
    case .repair(_, _, true, false): return would + "re-enabled"
    case .repair(_, _, false, true): return would + "changed to this URL"
    case .repair: return would + "changed to this URL and re-enabled"
    case .remove: return would + "removed"
    }
  }
}
