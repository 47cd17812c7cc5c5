import BridgeCore
import ConnectWise

/// What ConnectWise has, held against what should be there. Pure: asked again after each attempt, so that a lost answer registers nothing twice.
enum RegistrationRules {
  /// One callback, what is wrong with it, and the step that mends it.
  struct Finding: Sendable, Equatable {
    /// The numbers are the API's.
    enum State: Int, Sendable {
      case active = 1
      case switchedOff
      case missing
      case different
      case foreign
      case surplus
    }

    /// Nil of another integration's, whose type may be any.
    var type: CallbackType?
    var state: State
    /// Nil where it is missing.
    var entry: CallbackEntry?
    var step: Step?
  }

  enum Step: Sendable, Equatable {
    case register(CallbackType)
    /// Sets everything that has to be so, in one change.
    case mend(id: Int, CallbackType, wasSwitchedOff: Bool, differs: Bool)
    case remove(id: Int)
  }

  /// - Parameters:
  ///   - url: where they should go; nil: nowhere, ours are taken out.
  ///   - urls: where ours go or went: what is there is ours.
  ///   - ids: what ConnectWise gave them, as far as known. One that goes elsewhere is ours only where it has our description too.
  static func findings(
    url: String?, ours urls: Set<String>, ids: [CallbackType: Int], description: String, in entries: [CallbackEntry]
  ) -> [Finding] {
    var ours: [Finding] = []
    var surplus: [Finding] = []
    var claimed: Set<Int> = []
    for type in CallbackType.allCases {
      let candidates = entries.filter { entry in
        CallbackType(named: entry.type.rawValue) == type
          && (entry.url == url || urls.contains(entry.url) || (entry.id == ids[type] && entry.description == description))
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

  /// The one whose id is known, else one that is right already, else the oldest.
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
      step: .mend(id: entry.id, type, wasSwitchedOff: !entry.isActive, differs: differs))
  }
}

extension RegistrationRules.Step {
  /// "registered", or "would be registered".
  func words(done: Bool) -> String {
    let would = done ? "" : "would be "
    switch self {
    case .register: return would + "registered"
    case .mend(_, _, true, false): return would + "switched on again"
    case .mend(_, _, false, true): return would + "changed to this URL"
    case .mend: return would + "changed to this URL and switched on again"
    case .remove: return would + "removed"
    }
  }
}
