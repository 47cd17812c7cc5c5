/// Generates the list conversions once per module, because generic code is specialized only within its module.
struct WireListGenerator {
  let options: Options

  var text: String {
    let imports = options.runtime.map { ["import \($0)"] } ?? []
    var source = Source.file(of: "the proto files of \(options.module)", imports: imports)
    source.block("extension WireArena") { source in
      source.line("/// A C array of the elements that `make` returns; nil if there are none.")
      source.block("func list<Value, Element>(_ values: [Value], _ make: (Value) -> Element) -> UnsafeMutablePointer<Element>?") { source in
        source.line("if values.isEmpty { return nil }")
        source.line("let list = allocate(bytes: MemoryLayout<Element>.stride * values.count).assumingMemoryBound(to: Element.self)")
        source.line("for index in values.indices { (list + index).initialize(to: make(values[index])) }")
        source.line("return list")
      }
    }
    source.line()
    source.block("enum WireList") { source in
      source.line("/// The values that `make` returns for the elements of a C array; nil results are omitted.")
      source.line("static func values<Element, Value>(")
      source.line("  _ list: UnsafeMutablePointer<Element>?, _ count: Int, _ make: (Element) -> Value?")
      source.block(") -> [Value]") { source in
        source.line("guard let list else { return [] }")
        source.line("var values: [Value] = []")
        source.line("values.reserveCapacity(count)")
        source.block("for index in 0..<count") { source in
          source.line("if let value = make(list[index]) { values.append(value) }")
        }
        source.line("return values")
      }
    }
    return source.text
  }
}
