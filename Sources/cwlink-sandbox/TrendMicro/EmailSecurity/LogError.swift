/// An error response of Email Security.
struct LogError: Error, Equatable {
  let status: Int
  let code: String
  let message: String

  static func invalid(_ message: String) -> LogError { .init(status: 400, code: "InvalidFormat", message: message) }
  static let method = LogError(status: 400, code: "InvalidMethod", message: "The method is not supported.")
  static let unauthorized = LogError(
    status: 401, code: "AuthenticationMissingOrInvalid", message: "The login ID or the API key is missing or wrong.")
  static let forbidden = LogError(status: 403, code: "AuthorizationRequestDenied", message: "The API key has no permission for this.")
  static let notFound = LogError(status: 404, code: "ResourceNotAvailable", message: "The resource is not available.")

  var reply: TrendReply { .json(["code": .string(code), "message": .string(message)], status: status) }
}
