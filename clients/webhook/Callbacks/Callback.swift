import FoundationEssentials

/// A callback of ConnectWise's: a hint that something changed. What it changed to is read from ConnectWise, never from here.
struct Callback: Sendable, Equatable {
  /// "company", "agreement", "ticket".
  var type: String
  /// "added", "updated", "deleted".
  var action: String
  var recordID: Int64
  /// Where the signing key lies, without the host, which anybody could have written.
  var keyPath: String

  static let longestKeyPath = 256

  private struct Body: Decodable {
    struct Metadata: Decodable {
      var keyURL: String

      enum CodingKeys: String, CodingKey { case keyURL = "key_url" }
    }
    var action: String
    var id: Int64
    var type: String
    var metadata: Metadata

    enum CodingKeys: String, CodingKey {
      case action = "Action"
      case id = "ID"
      case type = "Type"
      case metadata = "Metadata"
    }
  }

  init(body: [UInt8]) throws(Problem) {
    guard let body = try? JSONDecoder().decode(Body.self, from: Data(body)) else {
      throw Problem(.bodyInvalid, "A callback has Action, ID, Type and Metadata.key_url.")
    }
    guard let path = Self.path(of: body.metadata.keyURL) else { throw .invalid("Metadata.key_url", "is no address of a key") }
    guard body.id > 0 else { throw .invalid("ID", "is no record's") }
    guard (1...64).contains(body.type.utf8.count), (1...64).contains(body.action.utf8.count) else {
      throw .invalid("Type", "and Action have 1 to 64 characters")
    }
    type = body.type.lowercased()
    action = body.action.lowercased()
    recordID = body.id
    keyPath = path
  }

  /// "/v4_6_release/apis/3.0/…" of "https://anywhere/v4_6_release/apis/3.0/…": plain letters, no way up, no query. Nil where it is no such address.
  static func path(of address: String) -> String? {
    guard address.hasPrefix("https://"), let slash = address.dropFirst(8).firstIndex(of: "/") else { return nil }
    let path = address[slash...]
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    guard plain, path.utf8.count <= longestKeyPath, !path.contains("..") else { return nil }
    return String(path)
  }
}
