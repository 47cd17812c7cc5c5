/// An error response in ConnectWise's format: `{"code","message","errors":[{"code","message","resource","field"}]}`.
struct APIError: Error, Sendable, Equatable {
  struct Detail: Sendable, Equatable {
    let code: String
    let message: String
    let resource: String
    let field: String
  }

  let status: Int
  let code: String
  let message: String
  var details: [Detail] = []

  static func notFound(_ resource: String, _ id: String) -> APIError {
    APIError(status: 404, code: "NotFound", message: "\(resource.prefix(1).uppercased())\(resource.dropFirst()) \(id) not found")
  }

  static func invalid(_ resource: String, _ problems: [FieldProblem]) -> APIError {
    APIError(
      status: 400, code: "InvalidObject", message: "\(resource) object is invalid",
      details: problems.map { Detail(code: $0.code, message: $0.message, resource: resource, field: $0.field) })
  }

  /// An invalid query parameter.
  static func query(_ name: String, _ message: String) -> APIError {
    APIError(
      status: 400, code: "InvalidParameter", message: message,
      details: [Detail(code: "InvalidParameter", message: message, resource: "query", field: name)])
  }

  static let unauthorized = APIError(status: 401, code: "Unauthorized", message: "Username or password is incorrect")
  static let clientID = APIError(
    status: 401, code: "InvalidClientId", message: "A valid clientId header is required: register one at the developer network.")
  static let forbidden = APIError(status: 403, code: "Security", message: "You do not have security permission to perform this action.")
  static let method = APIError(status: 405, code: "MethodNotAllowed", message: "The requested resource does not support this http method.")
  static let mediaType = APIError(status: 415, code: "UnsupportedMediaType", message: "The request entity's media type is not supported.")
  static let body = APIError(status: 400, code: "InvalidObject", message: "The request body is missing or is not valid JSON.")
}
