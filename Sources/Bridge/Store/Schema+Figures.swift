extension Schema {
  static let figures = """
    """
}
