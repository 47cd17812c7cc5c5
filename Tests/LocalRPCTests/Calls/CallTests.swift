import Glibc
import LocalRPC
import TestSupport
import Testing

@Suite("Calls", .timeLimit(.minutes(15)))
struct CallTests {
  @Test("A unary call returns the handler's response")
  func unary() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    #expect(try await client.unary(Echo.unary, Blob("hello")).text == "hello")
    #expect(try await client.unary(Echo.unary, Blob()).text == "")
  }

  @Test("A client stream arrives in order and gets one response")
  func clientStream() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    let answer = try await client.clientStreaming(Echo.clientStream) { writer in
      for i in 0..<1000 { try await writer.write(Blob("\(i),")) }
    }
    #expect(answer.text == (0..<1000).map { "\($0)," }.joined())
  }

  @Test("A server stream arrives in order and ends")
  func serverStream() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    var bytes: [UInt8] = []
    for try await message in try await client.serverStreaming(Echo.serverStream, Blob(Array(0...255))) { bytes += message.bytes }
    #expect(bytes == Array(0...255))
  }

  @Test("Both sides of a bidirectional call see each other's messages while it runs")
  func bidirectional() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    let last = try await client.bidirectional(Echo.bidirectional) { writer, messages in
      var answers = messages.makeAsyncIterator()
      var text = "0"
      for i in 1...100 {
        try await writer.write(Blob(text))
        #expect(try await answers.next()?.text == text)
        text = "\(i)"
      }
      writer.finish()
      #expect(try await answers.next() == nil)
      return text
    }
    #expect(last == "100")
  }

  @Test("A message of 5 MB passes both ways")
  func largeMessage() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    let blob = Blob((0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    #expect(try await client.unary(Echo.unary, blob) == blob)
    let joined = try await client.clientStreaming(Echo.clientStream) { try await $0.write(blob) }
    #expect(joined == blob)
  }

  @Test("Two hundred concurrent calls on one connection each get their own response")
  func concurrent() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for i in 0..<200 { group.addTask { try await client.unary(Echo.unary, Blob("\(i)")).text == "\(i)" } }
      for try await isOwn in group { #expect(isOwn) }
    }
  }

  @Test("Metadata, text and bytes, travels both ways; keys are lower case")
  func metadata() async throws {
    let server = try await TestServer([
      Echo.replacing(
        .unary(Echo.unary) { request, call in
          var initial = Metadata()
          initial.add("Seen", call.metadata["x-text"] ?? "none")
          call.setInitialMetadata(initial)
          var trailing = Metadata()
          for bytes in call.metadata.bytes("x-bin") { trailing.add("back-bin", bytes: bytes) }
          call.setTrailingMetadata(trailing)
          return request
        }, named: "Unary")
    ])
    let client = try await server.client()
    let received = Box<(Metadata, Metadata)?>(nil)
    var options = CallOptions()
    options.metadata.add("X-Text", "a, b=c")
    options.metadata.add("x-bin", bytes: [0, 255, 1])
    options.metadata.add("x-bin", bytes: [])
    options.receivedMetadata = { initial, trailing in received.update { $0 = (initial, trailing) } }
    _ = try await client.unary(Echo.unary, Blob("m"), options)
    #expect(received.value?.0["seen"] == "a, b=c")
    #expect(received.value?.1.bytes("back-bin") == [[0, 255, 1], []])
  }

  @Test("The peer's identity is the one reported by the kernel")
  func peer() async throws {
    let server = try await TestServer([
      Echo.replacing(
        .unary(Echo.unary) { _, call in Blob("\(call.peer.uid) \(call.peer.gid) \(call.peer.pid) \(call.method) \(call.peer.userName)") },
        named: "Unary")
    ])
    let client = try await server.client()
    let words = try await client.unary(Echo.unary, Blob()).text.split(separator: " ")
    #expect(words.prefix(4).joined(separator: " ") == "\(getuid()) \(getgid()) \(getpid()) test.v1.Echo/Unary")
    #expect(words.count == 5)
    #expect(Peer(uid: 4_000_000_001, gid: 0, pid: 0, groups: []).userName == "4000000001")
  }
}
