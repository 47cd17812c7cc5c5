/// A service ticket to create. What is nil is left to ConnectWise, which has a default board, status and priority.
public struct NewTicket: Encodable, Sendable, Equatable {
  /// In UTF-16 units, as ConnectWise counts.
  public static let longestSummary = 100
  /// In UTF-16 units, as ConnectWise counts.
  public static let longestExternalXRef = 100

  /// Up to `longestSummary`; a longer one is refused, not cut.
  public var summary: String
  public var company: Reference
  public var board: Reference?
  /// One of the board's; so are type, subtype and item.
  public var status: Reference?
  public var type: Reference?
  public var subType: Reference?
  public var item: Reference?
  public var priority: Reference?
  public var source: Reference?
  public var agreement: Reference?
  /// The first note. ConnectWise takes it at the creation only.
  public var initialDescription: String?
  /// A key by which `tickets(externalXRef:)` finds it again, up to `longestExternalXRef`.
  public var externalXRef: String?

  public init(
    summary: String, company: Reference, board: Reference? = nil, status: Reference? = nil, type: Reference? = nil,
    subType: Reference? = nil, item: Reference? = nil, priority: Reference? = nil, source: Reference? = nil, agreement: Reference? = nil,
    initialDescription: String? = nil, externalXRef: String? = nil
  ) {
    self.summary = summary
    self.company = company
    self.board = board
    self.status = status
    self.type = type
    self.subType = subType
    self.item = item
    self.priority = priority
    self.source = source
    self.agreement = agreement
    self.initialDescription = initialDescription
    self.externalXRef = externalXRef
  }
}

extension NewTicket {
  func validate() throws(ConnectWiseError) {
    var problems = FieldProblems("ticket")
    problems.requireText(summary, "summary")
    problems.limit(summary, "summary", to: Self.longestSummary)
    if let externalXRef {
      // With an empty key it could never be told from others, and would be created again.
      problems.requireText(externalXRef, "externalXRef")
      problems.limit(externalXRef, "externalXRef", to: Self.longestExternalXRef)
    }
    let references: [(String, Reference?)] = [
      ("company", company), ("board", board), ("status", status), ("type", type), ("subType", subType), ("item", item),
      ("priority", priority), ("source", source), ("agreement", agreement),
    ]
    for (field, reference) in references { problems.requireTarget(reference, field) }
    try problems.throwIfAny("The ticket")
  }

  /// The same limits for changes to a ticket that exists.
  static func validate(_ operations: [PatchOperation]) throws(ConnectWiseError) {
    var problems = FieldProblems("ticket")
    for operation in operations {
      switch (operation.path, operation.value) {
      case (.summary, .string(let text)?):
        problems.requireText(text, "summary")
        problems.limit(text, "summary", to: longestSummary)
      case (.externalXRef, .string(let text)?): problems.limit(text, "externalXRef", to: longestExternalXRef)
      case (let path, .object([:])?): problems.add(path.name, "needs an id or a name")
      default: break
      }
    }
    try problems.throwIfAny("The change")
  }
}
