/// What ConnectWise says when it refuses. The limiter in front of it (429) says it differently.
struct ErrorBody: Decodable {
  struct Detail: Decodable {
    var code: String?
    var message: String?
    var resource: String?
    var field: String?
  }

  var code: String?
  var message: String?
  var errors: [Detail]?
  /// The limiter's.
  var error: String?

  private enum CodingKeys: String, CodingKey { case code, message, errors, error }

  /// Each part on its own: a strange one must not hide the others.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try? values.decodeIfPresent(String.self, forKey: .code)
    message = try? values.decodeIfPresent(String.self, forKey: .message)
    errors = try? values.decodeIfPresent([Detail].self, forKey: .errors)
    error = try? values.decodeIfPresent(String.self, forKey: .error)
  }
}
