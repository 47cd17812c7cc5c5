import Testing

@testable import cwlink

@Suite struct InputTests {
  private func lines(_ pieces: [String]) throws -> [String] {
    var reader = LineReader(MemorySource(pieces))
    var lines: [String] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test("Lines are found wherever the pieces are cut")
  func splitting() throws {
    let whole = "{\"a\":1}\n\r\n{\"b\":\"é\"}\r\n{}"
    let expected = ["{\"a\":1}", "", "{\"b\":\"é\"}", "{}"]
    #expect(try lines([whole]) == expected)
    #expect(try lines(whole.map(String.init)) == expected)
    #expect(try lines([whole + "\n"]) == expected)
    #expect(try lines([]) == [])
  }

  @Test("Blank lines are no requests, and one argument may hold several lines")
  func requests() throws {
    let surroundings = Surroundings.process
    let given = try RequestTexts(["{\"a\":1}\n\n{\"b\":2}", "{}"], surroundings)
    #expect(try [given.next(), given.next(), given.next(), given.next()] == ["{\"a\":1}", "{\"b\":2}", "{}", nil])
    var piped = surroundings
    piped.input = MemorySource(["{}\n \n", "{\"c\"", ":3}"])
    let read = try RequestTexts(["-"], piped)
    #expect(try [read.next(), read.next(), read.next()] == ["{}", "{\"c\":3}", nil])
    #expect(throws: CommandError.self) { try RequestTexts(["-", "{}"], piped) }
  }

  @Test("A hidden line can be mended while it is typed")
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

  @Test("A secret comes from the file, else the environment, else a person at a terminal")
  func secrets() throws {
    var surroundings = Surroundings.process
    surroundings.inputIsTerminal = false
    surroundings.input = MemorySource(["from the pipe\n"])
    surroundings.variable = { $0 == "CWLINK_PRIVATE_KEY" ? "from the environment" : nil }
    surroundings.askHidden = { _ in "from a person" }
    #expect(try SecretPlaces.privateKey.read(file: "-", ask: true, in: surroundings) == "from the pipe")
    #expect(try SecretPlaces.privateKey.read(file: nil, ask: true, in: surroundings) == "from the environment")
    surroundings.variable = { _ in nil }
    #expect(try SecretPlaces.privateKey.read(file: nil, ask: true, in: surroundings) == nil)
    #expect(throws: CommandError.self) { try SecretPlaces.privateKey.require(file: nil, in: surroundings) }
    surroundings.inputIsTerminal = true
    #expect(try SecretPlaces.privateKey.read(file: nil, ask: false, in: surroundings) == nil)
    #expect(try SecretPlaces.privateKey.read(file: nil, ask: true, in: surroundings) == "from a person")
    #expect(try SecretPlaces.privateKey.read(file: "-", ask: false, in: surroundings) == "from a person")
    #expect(throws: CommandError.self) { try SecretPlaces.privateKey.read(file: "/nonexistent", ask: true, in: surroundings) }
  }
}
