extension Schema {
  static let notifications = """
    """
}
