/// How a route's deliveries prove who sent them. Secrets are named here, not held.
enum RouteVerification: Sendable, Equatable {
  case standardWebhooks(secrets: [SecretSource], tolerance: Int64)
  case hubSignature256(secrets: [SecretSource])
  /// Keys are ConnectWise's own; the daemon verifies with them.
  case connectWise
  case unsigned

  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    let choice = try value.choice("standardWebhooks", "hubSignature256", "connectWise", "unsigned")
    switch choice.name {
    case "standardWebhooks":
      let members = try choice.value.members("secretFiles", "toleranceSeconds")
      self = .standardWebhooks(
        secrets: try Self.secrets(choice.value, members), tolerance: Int64(try members["toleranceSeconds"]?.number(1...3_600) ?? 300))
    case "hubSignature256":
      self = .hubSignature256(secrets: try Self.secrets(choice.value, try choice.value.members("secretFiles")))
    case "connectWise":
      _ = try choice.value.members()
      self = .connectWise
    default:
      guard try choice.value.flag() else { throw choice.value.problem("can only be true; name a signature instead") }
      self = .unsigned
    }
  }

  private static func secrets(
    _ value: ConfigurationValue, _ members: [String: ConfigurationValue]
  ) throws(ConfigurationProblem) -> [SecretSource] {
    guard let files = members["secretFiles"] else { throw value.problem("needs secretFiles") }
    var secrets: [SecretSource] = []
    for file in try files.list() { secrets.append(try SecretSource(file)) }
    guard (1...8).contains(secrets.count) else { throw files.problem("name 1 to 8 files, each with one secret") }
    return secrets
  }
}
