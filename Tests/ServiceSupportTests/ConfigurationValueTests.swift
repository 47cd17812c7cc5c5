import Foundation
import ServiceSupport
import Testing

@Suite("Configuration values")
struct ConfigurationValueTests {
  private func value(_ text: String) throws -> ConfigurationValue { try ConfigurationValue(json: Array(text.utf8)) }

  @Test("JSON with comments, trailing commas and unquoted keys is read")
  func reading() throws {
    let root = try value("{ /* a */ a: { b: [1, 'x', true,] }, // c\n }").members("a")
    let list = try #require(try root["a"]?.members("b")["b"]).list()
    #expect(try list[0].integer(0...1) == 1 && list[0].number(0...1) == 1)
    #expect(try list[1].text() == "x" && list[1].oneOf(["w", "x"]) { $0 } == "x")
    #expect(try list[2].flag() && list[2].textIfAny == nil)
    #expect(list.map(\.path) == ["a.b[0]", "a.b[1]", "a.b[2]"])
  }

  @Test("An unknown setting is rejected with its path and the known settings")
  func unknown() throws {
    let root = try value("{ log: { levle: 1 } }")
    #expect(throws: ConfigurationError("unknown setting; known: level, file", at: "log.levle")) {
      try root.members("log")["log"]?.members("level", "file")
    }
    #expect(throws: ConfigurationError("unknown setting; none are allowed here", at: "log")) { try root.members() }
    #expect(throws: ConfigurationError("unknown; must be one of a, b", at: "log")) { try root.choice("a", "b") }
    #expect(throws: ConfigurationError("must be an object with exactly one of a, b")) { try value("{}").choice("a", "b") }
  }

  @Test(
    "A setting that is set twice in one object is rejected, however it is written",
    arguments: [
      "{ a: 1, a: 2 }", #"{ "a": 1, 'a': 2 }"#, #"{ a: 1, "\u0061": 2 }"#, "{ x: { a: 1, /* a */ b: 2, a: 1 } }",
      "{ x: [{ a: 1 }, { a: 1, a: 1 }] }",
      "{ a: 1, // a: 2\n a: 2 }", "{ a: '}', a: 2 }", "{ a: { a: 1 }, a: 2 }", "{ a: [1, 2], a: 3, }",
    ])
  func twice(text: String) {
    #expect(throws: ConfigurationError("'a' is set twice in one object")) { try value(text) }
  }

  @Test(
    "The same name in different objects, in a text or in a comment is not a repetition",
    arguments: [
      "{ a: { a: 'a' }, b: { a: 1 } }", "{ a: 'x, a: 1', /* a: 1, */ b: \"a: '\" } // a: 1", "[{ a: 1 }, { a: 1 }]", "{ a: ['a', 'a'] }",
    ])
  func once(text: String) throws { _ = try value(text) }

  @Test("A value of the wrong type or out of range is rejected with the allowed values")
  func types() throws {
    let root = try value("{ n: 1.5, t: 'x', e: '', o: {}, l: [], z: null, h: 11 }")
    let values = Dictionary(uniqueKeysWithValues: try root.entries().map { ($0.name, $0.value) })
    func expect<T>(_ key: String, _ message: String, _ read: (ConfigurationValue) throws -> T) {
      #expect(throws: ConfigurationError(message, at: key)) {
        if let value = values[key] { _ = try read(value) }
      }
    }
    expect("n", "must be an integer from 0 to 10") { try $0.integer(0...10) }
    expect("h", "must be an integer from 0 to 10") { try $0.integer(0...10) }
    expect("h", "must be a number from 0 to 10") { try $0.number(0...10) }
    expect("t", "must be a number from 0 to 10") { try $0.number(0...10) }
    expect("t", "'x' is unknown; must be one of a, b") { try $0.oneOf(["a", "b"]) { $0 } }
    expect("e", "must not be empty") { try $0.text() }
    expect("z", "must be a string") { try $0.text() }
    expect("h", "must be true or false") { try $0.flag() }
    expect("o", "must be an array") { try $0.list() }
    expect("l", "must be an object") { try $0.entries() }
  }

  @Test("A file that cannot be read, or is not valid JSON, is named")
  func files() throws {
    #expect(throws: ConfigurationError("cannot be read: No such file or directory").inFile("/none.json")) {
      try ConfigurationValue(file: "/none.json")
    }
    let path = "/tmp/cwlink-configuration-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (bytes, message) in [
      (Array("{ a: ".utf8), "is not valid JSON"), (Array("{ a".utf8) + [0xF8] + Array(": 1 }".utf8), "is not valid JSON: it is not UTF-8"),
    ] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(throws: ConfigurationError(message).inFile(path)) { try ConfigurationValue(file: path) }
    }
    #expect("\(ConfigurationError("must be true", at: "a.b").inFile("/c.json"))" == "/c.json: a.b: must be true")
  }
}
