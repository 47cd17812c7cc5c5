import FoundationEssentials

/// What a callback's body says: a hint that a record was saved. What it became is read from ConnectWise, never from here.
public struct CallbackPayload: Sendable, Equatable {
  /// "company", "agreement", "ticket": in lower case, whatever way it is spelled.
  public var type: String
  /// "added", "updated", "deleted", in lower case.
  public var action: String
  public var recordID: Int
  /// The company ID of the site that sent it.
  public var companyID: String
  public var key: KeyAddress

  /// 1 MiB: an `Entity` that is larger than any record.
  public static let largestBody = 1 << 20
  private static let longestWord = 64

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

  /// Throws an error of kind `validation` whose `fields` name what is wrong.
  public init(body: [UInt8]) throws(ConnectWiseError) {
    var problems = FieldProblems("callback")
    guard body.count <= Self.largestBody else {
      problems.add("body", "has \(body.count) bytes; \(Self.largestBody) are taken")
      throw problems.error
    }
    let read: Body
    do {
      read = try JSONDecoder().decode(Body.self, from: Data(body))
    } catch {
      let place = (error as? DecodingError)?.place ?? ""
      problems.add(
        place.isEmpty ? "body" : place, "is missing or of another kind: a callback has Action, ID, Type, CompanyId, Metadata.key_url")
      throw problems.error
    }
    // ConnectWise's ids are 32 bits wide; it refuses a whole list that asks for a larger one.
    if !(1...Int(Int32.max)).contains(read.id) { problems.add("ID", "is no record's") }
    for (field, word) in [("Type", read.type), ("Action", read.action), ("CompanyId", read.companyID)] {
      let count = word.utf8.count
      if !(1...Self.longestWord).contains(count) { problems.add(field, "has \(count) characters; 1 to \(Self.longestWord) are taken") }
    }
    guard let key = KeyAddress(url: read.metadata.keyURL) else {
      problems.add("Metadata.key_url", "is no address of a key")
      throw problems.error
    }
    if !problems.fields.isEmpty { throw problems.error }
    type = read.type.lowercased()
    action = read.action.lowercased()
    recordID = read.id
    companyID = read.companyID
    self.key = key
  }

  /// Where the signing key lies on the site: what is left of `key_url` without its scheme and host, which anybody could have written.
  public struct KeyAddress: Sendable, Hashable {
    public let pathAndQuery: String

    static let longest = 512

    /// Of "https://anywhere/v2026_1/apis/3.0/…": a path of plain characters without a way up, and perhaps a plain query. Nil where it is none.
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
  /// "Metadata.key_url"; empty where it is the whole that is wrong.
  fileprivate var place: String {
    switch self {
    case .keyNotFound(let key, let context): (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.map(\.stringValue).joined(separator: ".")
    @unknown default: ""
    }
  }
}
