extension Schema {
  static let schedule = """
    """
}
