import FuzzSupport

@testable import LocalRPC

/// Complete header blocks.
extension Headers {
  /// Calls `body` with each name and value.
  private static func forEachField(_ input: inout FuzzInput, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
    while !input.isAtEnd {
      let (name, value) = (fieldName(&input), input.shortBytes())
      name.withUnsafeBufferPointer { name in value.withUnsafeBufferPointer { body(name, $0) } }
    }
  }

  private static let names = [
    ":path", ":method", "content-type", "grpc-timeout", "grpc-encoding", "te", "x-text", "x-data-bin", "grpc-status", "grpc-message",
    "grpc-status-details-bin", ":status", "grpc-accept-encoding",
  ]

  /// A known name or an arbitrary one.
  private static func fieldName(_ input: inout FuzzInput) -> [UInt8] {
    let choice = Int(input.byte())
    return choice < names.count ? Array(names[choice].utf8) : input.bytes(choice & 15)
  }

  static func field(_ name: String, _ value: [UInt8], _ seed: SeedWriter) -> SeedWriter {
    guard let choice = names.firstIndex(of: name) else { return seed.byte(240 | name.utf8.count).all(name).short(value) }
    return seed.byte(choice).short(value)
  }

  static func checkRequest(_ input: FuzzInput) {
    var input = input
    let limit = Int(input.integer(UInt16.self))
    var head = RequestHead()
    var size = 0
    forEachField(&input) { name, value in
      size += name.count + value.count + 32
      head.add(name: name, value: value, limit: limit)
    }
    require(head.size == size, "the header size is computed as in HTTP/2")
    require(head.path.count + 32 <= max(limit, 32), "nothing over the limit is kept")
    if case .after(let time) = head.timeout { require(time >= .zero, "a timeout is not negative") }
    checkKeys(head.metadata)
    checkAgain(head.metadata)
  }

  /// Protocol fields are not metadata.
  private static func checkKeys(_ metadata: Metadata) {
    for entry in metadata.entries {
      require(!entry.key.hasPrefix("grpc-") && !entry.key.hasPrefix(":"), "\(entry.key) is reserved for the protocol")
      if case .bytes = entry.value { require(entry.key.hasSuffix("-bin"), "only keys that end in -bin have bytes") }
    }
  }

  /// Received metadata that may be sent survives a round trip.
  private static func checkAgain(_ received: Metadata) {
    var sent = Metadata()
    for entry in received.entries {
      switch entry.value {
      case .text(let text): sent.add(entry.key, text)
      case .bytes(let bytes): sent.add(entry.key, bytes: bytes)
      }
    }
    checkRoundTrip(sent)
  }

  static func checkMetadata(_ input: FuzzInput) {
    var input = input
    var sent = Metadata()
    while !input.isAtEnd {
      let key = input.shortText()
      if key.hasSuffix("-bin") { sent.add(key, bytes: input.shortBytes()) } else { sent.add(key, input.shortText()) }
    }
    checkRoundTrip(sent)
  }

  private static func checkRoundTrip(_ sent: Metadata) {
    var block = HeaderBlock()
    block.add(sent)
    var head = RequestHead()
    block.withFields { fields, count in
      for field in UnsafeBufferPointer(start: fields, count: count) {
        head.add(
          name: UnsafeBufferPointer(start: field.name, count: field.namelen),
          value: UnsafeBufferPointer(start: field.value, count: field.valuelen), limit: .max)
      }
    }
    require(head.metadata == sent, "metadata arrives unchanged")
  }

  static func checkResponse(_ input: FuzzInput) {
    var input = input
    var head = ResponseHead()
    let blocks = input.choice(4)
    for block in 0...blocks {
      var fields = input
      if block < blocks { fields = FuzzInput(UnsafeRawBufferPointer(rebasing: input.rest.prefix(input.rest.count / 2))) }
      input = FuzzInput(UnsafeRawBufferPointer(rebasing: input.rest.dropFirst(fields.rest.count)))
      forEachField(&fields) { name, value in
        // HTTP/2 does not pass on other pseudo-headers or fields without a name.
        if name.isEqual(":status") || !name.isEmpty && name[0] != UInt8(ascii: ":") { head.add(name: name, value: value) }
      }
      head.endBlock(isEndOfStream: block == blocks)
    }
    checkKeys(head.initial)
    checkKeys(head.trailing)
    guard let status = head.status else { return }
    require(status.code != .ok, "no status follows a success")
    checkRoundTrip(status)
  }

  static func checkStatus(_ input: FuzzInput) {
    var input = input
    let code = RPCCode.allCases[1 + input.choice(RPCCode.allCases.count - 1)]
    var status = RPCStatus(code, input.shortText())
    while !input.isAtEnd { status.details.append(.init(typeURL: input.shortText(), value: input.shortBytes())) }
    checkRoundTrip(status)
  }

  /// A status survives the trailers: the code always, the message up to its limit, and details that fit.
  private static func checkRoundTrip(_ status: RPCStatus) {
    var block = HeaderBlock()
    block.add(status)
    var head = ResponseHead()
    var size = 0
    block.withFields { fields, count in
      for field in UnsafeBufferPointer(start: fields, count: count) {
        size += field.valuelen
        head.add(
          name: UnsafeBufferPointer(start: field.name, count: field.namelen),
          value: UnsafeBufferPointer(start: field.value, count: field.valuelen))
      }
    }
    require(size <= 2 + 2048 + 5462, "trailers are within the limits of peers")
    guard let read = head.status else { fatalError("violated property: \(status) arrives") }
    require(read.code == status.code, "the code arrives")
    require(status.message.unicodeScalars.starts(with: read.message.unicodeScalars), "a prefix of the message arrives")
    guard !read.details.isEmpty else { return }
    let shown = status.details.map { RPCStatus.Detail(typeURL: RPCStatus.shown($0.typeURL), value: $0.value) }
    require(read.details == shown, "details arrive completely or not at all")
    for detail in read.details { _ = try? ProtobufAny(typeURL: detail.typeURL, value: detail.value).jsonValue }
  }

  private static let table: MethodTable = {
    do throws(RPCStatus) { return try MethodTable([HealthService().rpcService]) } catch { fatalError("\(error)") }
  }()

  static func checkPath(_ input: FuzzInput) {
    var input = input
    let path = input.remainder()
    let known = ["/grpc.health.v1.Health/Check", "/grpc.health.v1.Health/Watch"].map { Array($0.utf8) }
    require((table[path] != nil) == known.contains(path), "a method is found by its complete path only")
  }
}
