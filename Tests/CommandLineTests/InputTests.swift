import Testing

@testable import cwlink

@Suite struct InputTests {
  private func lines(_ pieces: [String]) throws -> [String] {
    var reader = LineReader(MemorySource(pieces))
    var lines: [String] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test("Lines are found wherever the pieces end")
  func splitting() throws {
    let whole = "{\"a\":1}\n\r\n{\"b\":\"é\"}\r\n{}"
    let expected = ["{\"a\":1}", "", "{\"b\":\"é\"}", "{}"]
    #expect(try lines([whole]) == expected)
    #expect(try lines(whole.map(String.init)) == expected)
    #expect(try lines([whole + "\n"]) == expected)
    #expect(try lines([]) == [])
  }

  @Test("Blank lines are skipped, and one argument may hold several lines")
  func requests() throws {
    let context = ProcessContext.process
    let given = RequestReader(["{\"a\":1}\n\n{\"b\":2}", "{}"], context)
    #expect(try [given.next(), given.next(), given.next(), given.next()] == ["{\"a\":1}", "{\"b\":2}", "{}", nil])
    var piped = context
    piped.input = MemorySource(["{}\n \n", "{\"c\"", ":3}"])
    let read = RequestReader(["-"], piped)
    #expect(try [read.next(), read.next(), read.next()] == ["{}", "{\"c\":3}", nil])
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["rpc", "UsageService/StreamCounts", "-", "{}"]) }
  }

  @Test("A hidden line can be edited while it is typed")
  func hiddenLine() {
    var line = HiddenLine()
    for key in Array("wrong\u{15}sé\u{7F}ecrex\u{8}t".utf8) { #expect(line.press(key) == .more) }
    #expect(line.text == "secret")
    #expect(line.press(0x0D) == .done)
    #expect(line.press(0x03) == .interrupted)
    var empty = HiddenLine()
    #expect(empty.press(0x7F) == .more)
    #expect(empty.text == "")
  }

  @Test("A secret is read from the file, otherwise from the environment, otherwise at a prompt on the terminal")
  func secrets() throws {
    var context = ProcessContext.process
    context.inputIsTerminal = false
    context.input = MemorySource(["from the pipe\n"])
    context.variable = { $0 == "CWLINK_PRIVATE_KEY" ? "from the environment" : nil }
    context.askHidden = { _ in "from a person" }
    #expect(try SecretSource.privateKey.read(file: "-", ask: true, in: context) == "from the pipe")
    #expect(try SecretSource.privateKey.read(file: nil, ask: true, in: context) == "from the environment")
    context.variable = { _ in nil }
    #expect(try SecretSource.privateKey.read(file: nil, ask: true, in: context) == nil)
    #expect(throws: CommandError.self) { try SecretSource.privateKey.require(file: nil, in: context) }
    context.inputIsTerminal = true
    #expect(try SecretSource.privateKey.read(file: nil, ask: false, in: context) == nil)
    #expect(try SecretSource.privateKey.read(file: nil, ask: true, in: context) == "from a person")
    #expect(try SecretSource.privateKey.read(file: "-", ask: false, in: context) == "from a person")
    #expect(throws: CommandError.self) { try SecretSource.privateKey.read(file: "/nonexistent", ask: true, in: context) }
  }
}
