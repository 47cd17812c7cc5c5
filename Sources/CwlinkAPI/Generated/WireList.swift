// swift-format-ignore-file
// Generated from the proto files of CwlinkAPI by protoc-gen-local-rpc (`make generate`). Do not edit.

import LocalRPC

extension WireArena {
  /// A C array of the elements that `make` returns; nil if there are none.
  func list<Value, Element>(_ values: [Value], _ make: (Value) -> Element) -> UnsafeMutablePointer<Element>? {
    if values.isEmpty { return nil }
    let list = allocate(bytes: MemoryLayout<Element>.stride * values.count).assumingMemoryBound(to: Element.self)
    for index in values.indices { (list + index).initialize(to: make(values[index])) }
    return list
  }
}

enum WireList {
  /// The values that `make` returns for the elements of a C array; nil results are omitted.
  static func values<Element, Value>(
    _ list: UnsafeMutablePointer<Element>?, _ count: Int, _ make: (Element) -> Value?
  ) -> [Value] {
    guard let list else { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      if let value = make(list[index]) { values.append(value) }
    }
    return values
  }
}
