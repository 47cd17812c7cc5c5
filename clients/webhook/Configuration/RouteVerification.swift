import ServiceSupport
import WebhookVerification

/// How a route's deliveries are verified, as configured: with the names of the secrets, not the secrets.
enum RouteVerification: Sendable, Equatable {
  case standardWebhooks(secrets: [SecretSource], tolerance: Int64)
  case hubSignature256(secrets: [SecretSource])
  case bearerToken(secrets: [SecretSource])
  /// The daemon verifies, with ConnectWise's own keys.
  case connectWise
  case unsigned

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let choice = try value.choice("standardWebhooks", "hubSignature256", "bearerToken", "connectWise", "unsigned")
    switch choice.name {
    case "standardWebhooks":
      let members = try choice.value.members("secretFiles", "toleranceSeconds")
      self = .standardWebhooks(
        secrets: try Self.secrets(choice.value, members), tolerance: Int64(try members["toleranceSeconds"]?.integer(1...3_600) ?? 300))
    case "hubSignature256":
      self = .hubSignature256(secrets: try Self.secrets(choice.value, try choice.value.members("secretFiles")))
    case "bearerToken":
      self = .bearerToken(secrets: try Self.secrets(choice.value, try choice.value.members("secretFiles")))
    case "connectWise":
      _ = try choice.value.members()
      self = .connectWise
    default:
      guard try choice.value.flag() else { throw choice.value.error("must be true; to require a signature, choose a signature scheme") }
      self = .unsigned
    }
  }

  private static func secrets(
    _ value: ConfigurationValue, _ members: [String: ConfigurationValue]
  ) throws(ConfigurationError) -> [SecretSource] {
    guard let files = members["secretFiles"] else { throw value.error("secretFiles is required") }
    var secrets: [SecretSource] = []
    for file in try files.list() { secrets.append(try SecretSource(file)) }
    guard (1...8).contains(secrets.count) else { throw files.error("must list 1 to 8 files, each with one secret") }
    return secrets
  }
}

/// What a route's deliveries are verified with.
enum RouteKeys: Sendable {
  case keys(SignatureScheme, [SigningKey])
  case connectWise
  case none

  var isNone: Bool { if case .none = self { true } else { false } }

  /// Reads the secrets. Errors never quote the content of a file.
  static func load(_ verification: RouteVerification, credentials: String?) throws(ConfigurationError) -> RouteKeys {
    switch verification {
    case .standardWebhooks(let secrets, let tolerance):
      let keys = try Self.keys(secrets, credentials, SigningKey.init(standardWebhooks:)) {
        "is not a Standard Webhooks secret (whsec_ and 24 to 64 bytes in base64); create one with: echo whsec_$(openssl rand -base64 32)"
      }
      return .keys(.standardWebhooks(tolerance: tolerance), keys)
    case .hubSignature256(let secrets):
      let keys = try Self.keys(secrets, credentials, SigningKey.init(hub:)) {
        "has fewer than 16 characters; create a secret with: openssl rand -hex 32"
      }
      return .keys(.hubSignature256, keys)
    case .bearerToken(let secrets):
      let keys = try Self.keys(secrets, credentials, SigningKey.init(bearerToken:)) {
        "is not a token of at least 24 letters, digits and -._~+/; create one with: openssl rand -hex 32"
      }
      return .keys(.bearerToken, keys)
    case .connectWise: return .connectWise
    case .unsigned: return .none
    }
  }

  private static func keys(
    _ secrets: [SecretSource], _ credentials: String?, _ key: (String) -> SigningKey?, otherwise message: () -> String
  ) throws(ConfigurationError) -> [SigningKey] {
    var keys: [SigningKey] = []
    for secret in secrets {
      guard let key = key(try secret.readText(credentials: credentials)) else { throw secret.error(message()) }
      keys.append(key)
    }
    return keys
  }
}
