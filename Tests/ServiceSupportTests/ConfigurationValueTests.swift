import Foundation
import Testing

@testable import ServiceSupport

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

  @Test(
    "Everything that JSON5 allows is read",
    arguments: [
      ("1.5", 1.5), ("5.", 5), (".5", 0.5), ("+1", 1), ("-2e-1", -0.2), ("1E+2", 100), ("0xfF", 255), ("-0x10", -16), ("0", 0),
      ("5.e1", 50),
      ("Infinity", .infinity), ("-Infinity", -.infinity),
    ])
  func numbers(text: String, number: Double) throws {
    let values = try value("[\(text),{k:\(text)/**/}]").list()
    #expect(try #require(values[0].numberIfAny) == number)
    #expect(try #require(values[1].members("k")["k"]?.numberIfAny) == number)
  }

  @Test(
    "Strings and keys are read with their escapes",
    arguments: [
      (#"'a"b'"#, "a\"b"), (#""it's""#, "it's"), (#"'\b\f\n\r\t\v\0\'\"\\\/\q'"#, "\u{8}\u{C}\n\r\t\u{B}\0'\"\\/q"),
      (#"'\x41\u00e9\ud83d\ude00'"#, "Aé😀"),
      ("'a\\\nb\\\r\nc'", "abc"), ("'\u{2028}'", "\u{2028}"),
    ])
  func texts(text: String, read: String) throws {
    #expect(try value(text).text() == read)
    #expect(try value("{ \(text): 1 }").entries().map(\.name) == [read])
  }

  @Test(
    "Keys without quotes are identifiers", arguments: [("$a_1", "$a_1"), ("é", "é"), (#"\u0061b"#, "ab"), ("_", "_"), ("true", "true")])
  func identifiers(text: String, key: String) throws { #expect(try value("{\(text):1}").entries().map(\.name) == [key]) }

  @Test(
    "Text that is not JSON5 is rejected with the line, the column and what is wrong there",
    arguments: [
      ("", "line 1, column 1: a value is missing"), ("{ a: 1 b: 2 }", "line 1, column 8: a comma or } is missing"),
      ("{\n  a: 1,\n  b 2\n}", "line 3, column 5: a colon is missing after the key 'b'"),
      ("{ a: 1", "line 1, column 7: a comma or } is missing"),
      ("[1 2]", "line 1, column 4: a comma or ] is missing"),
      ("{ a: acme }", "line 1, column 6: 'acme' is not a value; a string needs quotes"),
      ("'a\nb'", "line 1, column 1: a string is not closed"), ("{} /* a", "line 1, column 4: a comment is not closed"),
      ("{} {}", "line 1, column 4: there is text after the value"), ("{ 1: 2 }", "line 1, column 3: a key is missing"),
      ("'\\ud800'", "line 1, column 8: half of a surrogate pair is missing"), ("'\\1'", "line 1, column 3: an escape is unknown"),
      ("[,]", "line 1, column 2: a value is missing"), ("{ a: }", "line 1, column 6: a value is missing"),
      (String(repeating: "[", count: 65), "line 1, column 65: the nesting is deeper than 64 levels"),
    ])
  func invalid(text: String, problem: String) {
    #expect(throws: ConfigurationError("is not valid JSON: \(problem)")) { try value(text) }
  }

  @Test(
    "A number that is not complete is an error, and does not end the process",
    arguments: ["1e-", "1E", "0e+", "1.e+//x", ".", "-", "+", "0x", "-0x", "01", "1.2.3", "1e1.5", "0xg", "1_0", "--1", "Infinit", "nan"])
  func incompleteNumbers(text: String) {
    for text in [text, "{ a: \(text) }", "[\(text), 1]"] { #expect(throws: ConfigurationError.self) { try value(text) } }
  }

  @Test("Bytes that are not UTF-8 are an error")
  func notUTF8() {
    #expect(throws: ConfigurationError("is not valid JSON: line 1, column 2: it is not UTF-8")) {
      try ConfigurationValue(json: [0x7B, 0xFF, 0x3A, 0x31, 0x7D])
    }
  }

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

  @Test(
    "The error for a directory or a device says what it is",
    arguments: [("/tmp", "is a directory; specify a file"), ("/dev/null", "is not a regular file; specify a file")])
  func noFile(path: String, message: String) {
    #expect(throws: ConfigurationError(message).inFile(path)) { try ConfigurationValue(file: path) }
  }

  @Test("Lines end with LF, CR or both, and errors of values name the place of their setting", arguments: ["\n", "\r", "\r\n", "\u{2028}"])
  func places(lineEnd: String) throws {
    func description(_ lines: [String], _ read: (ConfigurationValue) throws -> Void = { _ in }) -> String {
      do {
        try read(try value(lines.joined(separator: lineEnd)))
        return ""
      } catch { return "\(error)" }
    }
    #expect(description(["{", "  a: 1", "  b: 2 }"]) == "is not valid JSON: line 3, column 3: a comma or } is missing")
    #expect(description(["{ x: {", "  a: 1,", "  'a': 2 } }"]) == "line 3, column 3: 'a' is set twice in one object")
    #expect(
      description(["{ x: [", "  1,", "  2 ] }"]) { try _ = $0.members("x")["x"]?.list()[1].text() }
        == "line 3, column 3: x[1]: must be a string")
    #expect(
      description(["{", "  log: {", "    levle: 1 } }"]) { try _ = $0.members("log")["log"]?.members("level") }
        == "line 3, column 5: log.levle: unknown setting; known: level")
    #expect(
      description(["{", "'\\x1b[2J': 1 }"]) { try _ = $0.members() }
        == "line 2, column 1: \\u{1B}[2J: unknown setting; none are allowed here")
  }

  @Test("A file that cannot be read, or is not valid JSON, is named")
  func files() throws {
    #expect(throws: ConfigurationError("cannot be read: No such file or directory").inFile("/none.json")) {
      try ConfigurationValue(file: "/none.json")
    }
    let path = "/tmp/cwlink-configuration-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (bytes, message) in [
      (Array("{ a: ".utf8), "is not valid JSON: line 1, column 6: a value is missing"),
      (Array("{ a".utf8) + [0xF8] + Array(": 1 }".utf8), "is not valid JSON: line 1, column 4: it is not UTF-8"),
    ] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(throws: ConfigurationError(message).inFile(path)) { try ConfigurationValue(file: path) }
    }
    #expect("\(ConfigurationError("must be true", at: "a.b").inFile("/c.json"))" == "/c.json: a.b: must be true")
  }
}
