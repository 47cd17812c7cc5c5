import FoundationEssentials

/// The body of a callback: a hint that a record was saved. The record itself is always read from ConnectWise, never from the callback.
public struct CallbackPayload: Sendable, Equatable {
  /// "company", "agreement", "ticket", in lower case.
  public var type: String
  /// "added", "updated", "deleted", in lower case.
  public var action: String
  public var recordID: Int
  /// The company ID of the site that sent it.
  public var companyID: String
  public var key: KeyAddress

  /// 1 MiB: larger than any record in `Entity`.
  public static let largestBody = 1 << 20
  private static let longestName = 64

  private struct Body: Decodable {
    struct Metadata: Decodable {
      var keyURL: String

      enum CodingKeys: String, CodingKey { case keyURL = "key_url" }
    }
    var action: String
    var id: Int
    var type: String
    var companyID: String
    var metadata: Metadata

    enum CodingKeys: String, CodingKey {
      case action = "Action"
      case id = "ID"
      case type = "Type"
      case companyID = "CompanyId"
      case metadata = "Metadata"
    }
  }

  /// Throws an error of kind `validation` whose `fields` name the invalid fields.
  public init(body: [UInt8]) throws(ConnectWiseError) {
    var problems = FieldProblems("callback")
    guard body.count <= Self.largestBody else {
      problems.add("body", "has \(body.count) bytes; the limit is \(Self.largestBody)")
      throw problems.error
    }
    let read: Body
    do {
      read = try JSONDecoder().decode(Body.self, from: Data(body))
    } catch {
      let place = (error as? DecodingError)?.place ?? ""
      problems.add(
        place.isEmpty ? "body" : place, "is missing or has the wrong type: a callback has Action, ID, Type, CompanyId, Metadata.key_url")
      throw problems.error
    }
    // ConnectWise's ids are 32-bit integers; it rejects a list request that contains a larger one.
    if !(1...Int(Int32.max)).contains(read.id) { problems.add("ID", "is not a record ID") }
    for (field, word) in [("Type", read.type), ("Action", read.action), ("CompanyId", read.companyID)] {
      let count = word.utf8.count
      if !(1...Self.longestName).contains(count) { problems.add(field, "has \(count) characters; it must have 1 to \(Self.longestName)") }
    }
    guard let key = KeyAddress(url: read.metadata.keyURL) else {
      problems.add("Metadata.key_url", "is not the URL of a signing key")
      throw problems.error
    }
    if !problems.fields.isEmpty { throw problems.error }
    type = read.type.lowercased()
    action = read.action.lowercased()
    recordID = read.id
    companyID = read.companyID
    self.key = key
  }

  /// The location of the signing key on the site: `key_url` without its scheme and host, which cannot be trusted.
  public struct KeyAddress: Sendable, Hashable {
    public let pathAndQuery: String

    static let longest = 512

    /// From "https://anywhere/v2026_1/apis/3.0/…": a path of plain characters without "..", with an optional plain query; otherwise nil.
    public init?(url: String) {
      guard let scheme = ["https://", "http://"].first(where: url.hasPrefix),
        let slash = url.dropFirst(scheme.count).firstIndex(of: "/")
      else { return nil }
      let rest = url[slash...]
      let path = rest.prefix { $0 != "?" }
      let isPlain = rest.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "="),
          UInt8(ascii: "&"), UInt8(ascii: "+"):
          true
        default: false
        }
      }
      guard isPlain, rest.utf8.count <= Self.longest, !path.contains("//"), !path.split(separator: "/").contains("..") else { return nil }
      pathAndQuery = String(rest)
    }
  }
}

extension DecodingError {
  /// "Metadata.key_url"; empty if the whole body is invalid.
  fileprivate var place: String {
    switch self {
    case .keyNotFound(let key, let context): (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.map(\.stringValue).joined(separator: ".")
    @unknown default: ""
    }
  }
}
