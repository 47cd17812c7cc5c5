import TestSupport
import Testing

@testable import cwlink_webhook

@Suite("Delivery ids")
struct DeliveryIDTests {
  @Test("A plain id is part of the request_id unchanged")
  func plain() {
    #expect(DeliveryID.requestID(path: "/hooks/counts", id: "msg_2ab") == "webhook/hooks/counts/msg_2ab")
  }

  @Test("The request_id has at most 128 plain bytes for any id, and differs for different ids and routes")
  func distinct() {
    var generator = SeededGenerator("distinct")
    let alphabet = Array("ab/._-:é\u{0} \n")
    var known: [String: String] = [:]
    for _ in 0..<5_000 {
      let path = generator.pick(["/a", "/a/b", "/" + String(repeating: "p", count: 47)])
      let id = String((0..<generator.pick([1, 2, 3, 60, 80, 300])).map { _ in generator.pick(alphabet) })
      let request = DeliveryID.requestID(path: path, id: id)
      #expect(request.utf8.count <= 128 && request.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      let origin = "\(path) \(id.unicodeScalars.map(\.value))"
      #expect(known[request] == nil || known[request] == origin)
      known[request] = origin
    }
    let hashed = DeliveryID.requestID(path: "/a", id: "x y")
    #expect(DeliveryID.requestID(path: "/a", id: String(hashed.dropFirst("webhook/a/".count))) != hashed)
  }
}
