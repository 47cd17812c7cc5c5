/// A page for people, before it is HTML or text: totals first, then sections. Every text in it is plain, and is escaped when it is written.
package struct Document: Sendable, Equatable {
  /// What it is, above the title: "Billing plan".
  package var kind: String
  package var title: String
  /// Below the title: when, by whom.
  package var lead: [String]
  /// The totals, most important first.
  package var figures: [Figure]
  package var sections: [Section]
  /// At the end, in small print.
  package var closing: [String]
  /// What identifies the content, on every printed page: "Plan 3f0c…".
  package var fingerprint: String

  package init(
    kind: String, title: String, lead: [String] = [], figures: [Figure] = [], sections: [Section] = [], closing: [String] = [],
    fingerprint: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.lead = lead
    self.figures = figures
    self.sections = sections
    self.closing = closing
    self.fingerprint = fingerprint
  }

  /// What a color repeats; the text says it too.
  package enum Tone: String, Sendable {
    case plain, good, warning, bad, faint
  }

  /// A total: its label, its values (one for each currency, which are never added), and a remark.
  package struct Figure: Sendable, Equatable {
    package var label: String
    package var values: [String]
    package var detail: String
    package var tone: Tone

    package init(_ label: String, _ values: [String], detail: String = "", tone: Tone = .plain) {
      self.label = label
      self.values = values
      self.detail = detail
      self.tone = tone
    }
  }

  package struct Section: Sendable, Equatable {
    /// Empty: the blocks follow without a heading.
    package var title: String
    package var blocks: [Block]

    package init(_ title: String, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  package enum Block: Sendable, Equatable {
    case paragraph(String)
    case list([String])
    case table(Table)
    case plots([BarPlot])
    case deltas(DeltaPlot)
    /// A command, on a line of its own.
    case command(String)
  }
}

extension Document {
  package struct Table: Sendable, Equatable {
    /// What the table has, for people who do not see it.
    package var caption: String
    package var columns: [Column]
    package var rows: [[Cell]]
    /// The sums, below the rows.
    package var totals: [[Cell]]

    package init(_ caption: String, columns: [Column], rows: [[Cell]], totals: [[Cell]] = []) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.totals = totals
    }
  }

  package struct Column: Sendable, Equatable {
    /// What its cells have. All but text is aligned to the right, and not broken.
    package enum Content: String, Sendable {
      case text, quantity, change, money
    }

    package var title: String
    package var content: Content

    package init(_ title: String, _ content: Content = .text) {
      self.title = title
      self.content = content
    }

    package var isNumber: Bool { content != .text }

    package static func number(_ title: String) -> Column { Column(title, .quantity) }
    /// "38 → 40".
    package static func change(_ title: String) -> Column { Column(title, .change) }
    package static func money(_ title: String) -> Column { Column(title, .money) }
  }

  package struct Cell: Sendable, Equatable {
    package var text: String
    package var tone: Tone
    /// Whether it is a word in a box, such as a state.
    package var isBadge: Bool
    /// Smaller lines below it.
    package var notes: [Note]

    package init(_ text: String, tone: Tone = .plain, isBadge: Bool = false, notes: [Note] = []) {
      self.text = text
      self.tone = tone
      self.isBadge = isBadge
      self.notes = notes
    }
  }

  package struct Note: Sendable, Equatable {
    /// Before the text, emphasized: "Fix". May be empty.
    package var label: String
    package var text: String
    package var tone: Tone

    package init(_ text: String, label: String = "", tone: Tone = .faint) {
      self.label = label
      self.text = text
      self.tone = tone
    }
  }
}
