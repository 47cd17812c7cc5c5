import CurlTransport
import StrictJSON

/// The body of a response as JSON.
enum VendorAnswer {
  static func value(_ response: HTTPResponse, _ service: ServiceKind) throws(TrendMicroError) -> JSONValue {
    var body = response.body
    // A byte order mark, as .NET writes it.
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body.removeFirst(3) }
    do throws(JSONParser.Failure) {
      return try JSONParser.value(of: body)
    } catch {
      let kind = response.headers["Content-Type"].map { " (\($0.prefix(60)))" } ?? ""
      throw .invalidAnswer(service, body.isEmpty ? "it is empty" : "it is not JSON\(kind): \(error)", status: response.status)
    }
  }

  static func object(_ response: HTTPResponse, _ service: ServiceKind) throws(TrendMicroError) -> VendorFields {
    guard let fields = VendorFields(try value(response, service), service: service, place: "") else {
      throw .invalidAnswer(service, "it is not an object", status: response.status)
    }
    return fields
  }
}
