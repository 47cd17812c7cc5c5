/// The version of all cwlink programs. CHANGELOG.md has a section for each.
public let cwlinkVersion = "0.2.0"
