/// An error response of LMPI and SMPI.
struct LicensingError: Error, Equatable {
  let status: Int
  let subject: String
  let message: String

  static func unauthorized(_ message: String) -> LicensingError { .init(status: 401, subject: "Unauthorized", message: message) }
  static func invalid(_ message: String) -> LicensingError { .init(status: 400, subject: "InvalidParameter", message: message) }
  static func notFound(_ what: String) -> LicensingError { .init(status: 404, subject: "NotFound", message: "There is no such \(what).") }
  static let method = LicensingError(status: 405, subject: "MethodNotAllowed", message: "The method is not allowed for this resource.")

  var reply: TrendReply { .json(["error_subject": .string(subject), "error_message": .string(message)], status: status) }
}
