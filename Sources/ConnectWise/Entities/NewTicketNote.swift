/// A note to add to a ticket.
public struct NewTicketNote: Sendable, Equatable {
  /// Where it shows.
  public enum Kind: Sendable, CaseIterable {
    /// On the discussion tab, which the customer can see.
    case discussion
    /// For members only.
    case internalAnalysis
    case resolution
  }

  public var text: String
  public var kind: Kind

  public init(text: String, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  func validate() throws(ConnectWiseError) {
    var problems = FieldProblems("note")
    problems.requireText(text, "text")
    try problems.throwIfAny("The note")
  }
}

extension NewTicketNote: Encodable {
  private enum CodingKeys: String, CodingKey { case text, detailDescriptionFlag, internalAnalysisFlag, resolutionFlag }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(text, forKey: .text)
    try values.encode(kind == .discussion, forKey: .detailDescriptionFlag)
    try values.encode(kind == .internalAnalysis, forKey: .internalAnalysisFlag)
    try values.encode(kind == .resolution, forKey: .resolutionFlag)
  }
}
