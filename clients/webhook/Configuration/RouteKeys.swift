import WebhookVerification

/// What a route's deliveries are verified with.
enum RouteKeys: Sendable {
  case held(SignatureScheme, [SigningKey])
  case connectWise
  case none

  /// Reads the secrets. A file that holds none, or a weak one, is refused without a word of what is in it.
  static func load(_ verification: RouteVerification, credentials: String?) throws(ConfigurationProblem) -> RouteKeys {
    switch verification {
    case .standardWebhooks(let secrets, let tolerance):
      var keys: [SigningKey] = []
      for secret in secrets {
        guard let key = SigningKey(standardWebhooks: try secret.readText(credentials: credentials)) else {
          throw secret.problem(
            "holds no Standard Webhooks secret: whsec_ and 24 to 64 bytes in base64, as this makes: echo whsec_$(openssl rand -base64 32)")
        }
        keys.append(key)
      }
      return .held(.standardWebhooks(tolerance: tolerance), keys)
    case .hubSignature256(let secrets):
      var keys: [SigningKey] = []
      for secret in secrets {
        guard let key = SigningKey(hub: try secret.readText(credentials: credentials)) else {
          throw secret.problem("holds fewer than 16 characters; make a secret with: openssl rand -hex 32")
        }
        keys.append(key)
      }
      return .held(.hubSignature256, keys)
    case .connectWise: return .connectWise
    case .unsigned: return .none
    }
  }
}

extension RouteKeys {
  /// Nothing is verified.
  var isNone: Bool { if case .none = self { true } else { false } }
}
