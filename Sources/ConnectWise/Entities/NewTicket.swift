/// A service ticket to create. ConnectWise sets what is nil: it has a default board, status and priority.
public struct NewTicket: Encodable, Sendable, Equatable {
  /// In UTF-16 code units, as ConnectWise counts.
  public static let longestSummary = 100
  /// In UTF-16 code units, as ConnectWise counts.
  public static let longestExternalXRef = 100

  /// Up to `longestSummary`; a longer one is rejected, not truncated.
  public var summary: String
  public var company: Reference
  public var board: Reference?
  /// Must belong to the board, as must type, subtype and item.
  public var status: Reference?
  public var type: Reference?
  public var subType: Reference?
  public var item: Reference?
  public var priority: Reference?
  public var source: Reference?
  public var agreement: Reference?
  /// The first note. ConnectWise accepts it on creation only.
  public var initialDescription: String?
  /// The external reference by which `tickets(externalXRef:)` finds it, up to `longestExternalXRef`.
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
      // With an empty reference the ticket could not be found again and would be created twice.
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

  /// The same limits for changes to an existing ticket.
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
