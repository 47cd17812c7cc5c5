extension Schema {
  static let managementSolutions = """
    """
}
