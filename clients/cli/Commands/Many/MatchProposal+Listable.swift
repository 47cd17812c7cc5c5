import CwlinkAPI

extension MatchProposal: Listable {
  static var columns: [Column] { ["CUSTOMER", "NAME", "COMPANY", "COMPANY NAME", .number("SCORE"), "CERTAIN", "WHY"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(customerName), Cell(companyIdentifier), Cell(companyName), Cell(score),
      Cell(certain ? "yes" : "no", certain ? .good : .faint), Cell(reason),
    ]
  }

  var quietForm: String { customerID }
}

extension UnmappedThing: Listable {
  static var columns: [Column] { ["KIND", "OBJECT", "MESSAGE"] }

  var row: [Cell] { [Cell(kind.word), Cell(object), Cell(message)] }

  var quietForm: String { object }
  var notes: [String] { ["to mend it: \(remedy)"] }
}

extension UnmappedThing.Kind: EnumWord { static var prefix: String { "KIND_" } }
