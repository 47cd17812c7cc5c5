import Foundation
import TestSupport

/// One HTTP/1.1 response, read from a connection.
struct HTTPAnswer: Sendable, Equatable {
  var status: Int
  var headers: [String: String]
  var body: String

  struct None: Error {}

  /// Throws `None` if the connection closes before the response is complete.
  init(_ peer: RawPeer) throws {
    var bytes: [UInt8] = []
    let mark = Array("\r\n\r\n".utf8)
    func more() throws {
      let next = try peer.read()
      guard !next.isEmpty else { throw None() }
      bytes += next
    }
    func end() -> Int? { bytes.indices.first { bytes[$0...].starts(with: mark) } }
    while end() == nil { try more() }
    var head = end() ?? 0
    if String(decoding: bytes[..<head], as: UTF8.self).hasPrefix("HTTP/1.1 100") {
      bytes.removeFirst(head + 4)
      while end() == nil { try more() }
      head = end() ?? 0
    }
    let lines = String(decoding: bytes[..<head], as: UTF8.self).components(separatedBy: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while bytes.count < head + 4 + length { try more() }
    body = String(decoding: bytes[(head + 4)..<(head + 4 + length)], as: UTF8.self)
  }

  /// "urn:cwlink:webhook:no-route" gives "no-route".
  var problem: String? {
    guard headers["content-type"] == "application/problem+json" else { return nil }
    return body.firstMatch(of: /urn:cwlink:webhook:([a-z-]+)/).map { String($0.1) }
  }

  static func request(_ method: String, _ path: String, _ headers: [(name: String, value: String)], _ body: String?) -> String {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1"] + headers.map { "\($0.name): \($0.value)" }
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
  }
}
