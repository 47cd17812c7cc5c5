internal import CNghttp2

/// Header fields in one buffer, in the form that nghttp2 accepts.
struct HeaderBlock {
  private var bytes: [UInt8] = []
  private var fields: [(name: Int, value: Int)] = []

  var isEmpty: Bool { fields.isEmpty }

  mutating func add(_ name: String, _ value: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: name.utf8)
    let middle = bytes.count
    bytes.append(contentsOf: value)
    fields.append((middle - start, bytes.count - middle))
  }

  mutating func add(_ name: String, _ value: String) { add(name, value.utf8) }

  mutating func add(_ metadata: Metadata) {
    for entry in metadata.entries {
      switch entry.value {
      case .text(let text): add(entry.key, text.utf8)
      case .bytes(let bytes): add(entry.key, Base64.encode(bytes))
      }
    }
  }

  /// Omits details that would exceed the header limit common among peers.
  mutating func add(_ status: RPCStatus?) {
    guard let status else { return add("grpc-status", "0") }
    add("grpc-status", "\(status.code.rawValue)")
    if !status.message.isEmpty { add("grpc-message", PercentCoding.encode(status.message)) }
    if let details = status.detailsBin(), details.count <= HeaderBlock.detailsLimit {
      add("grpc-status-details-bin", Base64.encode(details))
    }
  }

  private static let detailsLimit = 4096

  /// nghttp2 copies the fields within the body.
  func withFields<R>(_ body: (UnsafePointer<nghttp2_nv>?, Int) -> R) -> R {
    bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: max(1, fields.count)) { list in
        var next = UnsafeMutablePointer(mutating: bytes.baseAddress)
        for (i, field) in fields.enumerated() {
          let value = next.map { $0 + field.name }
          list.initializeElement(
            at: i,
            to: nghttp2_nv(
              name: next, value: value, namelen: field.name, valuelen: field.value, flags: UInt8(NGHTTP2_NV_FLAG_NONE.rawValue)))
          next = value.map { $0 + field.value }
        }
        return body(UnsafePointer(list.baseAddress), fields.count)
      }
    }
  }
}

/// The headers and trailers of nearly every response, created once and not copied.
enum CommonHeaders {
  struct Fields: @unchecked Sendable {
    let start: UnsafeMutablePointer<nghttp2_nv>
    let count: Int
  }

  static let response = make([(":status", "200"), ("content-type", "application/grpc")])
  static let okTrailers = make([("grpc-status", "0")])

  private static func make(_ pairs: [(StaticString, StaticString)]) -> Fields {
    let start = UnsafeMutablePointer<nghttp2_nv>.allocate(capacity: pairs.count)
    for (i, (name, value)) in pairs.enumerated() {
      (start + i).initialize(
        to: nghttp2_nv(
          name: UnsafeMutablePointer(mutating: name.utf8Start), value: UnsafeMutablePointer(mutating: value.utf8Start),
          namelen: name.utf8CodeUnitCount, valuelen: value.utf8CodeUnitCount,
          flags: UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue)))
    }
    return Fields(start: start, count: pairs.count)
  }
}
