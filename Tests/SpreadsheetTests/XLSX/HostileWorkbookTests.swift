import SpreadsheetTestSupport
import TestSupport
import Testing

@testable import Spreadsheet

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  private static let row = #"<row r="1"><c r="A1"><v>1</v></c></row>"#

  private static func parts(_ data: String = row) -> [ZipWriter.Part] { WorkbookWriter([.init("S", data)]).parts }

  private static func replaced(_ part: ZipWriter.Part) -> [UInt8] { ZipWriter.archive(parts().filter { $0.name != part.name } + [part]) }

  private func expectRefusal(
    _ bytes: [UInt8], _ kind: SpreadsheetError.Kind, _ message: String, limits: SpreadsheetLimits = .standard,
    location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: SpreadsheetError.self, sourceLocation: location) { try Spreadsheet.rows(bytes, limits: limits) }
    let isExpected = error?.kind == kind && error?.description.contains(message) == true
    #expect(isExpected, "\(String(describing: error))", sourceLocation: location)
  }

  @Test("a part that claims 10 GB, or a ratio that no sheet has, is refused before it is unpacked")
  func claims() {
    var bomb = ZipWriter.Part("xl/media/image1.bin", Bomb.deflated(0, count: 4 << 20))
    (bomb.method, bomb.size) = (8, 0xFFFF_FFF0)
    expectRefusal(ZipWriter.archive(Self.parts() + [bomb]), .tooLarge, "larger than 256 MiB unpacked")
    bomb.size = 200 << 20
    expectRefusal(ZipWriter.archive(Self.parts() + [bomb]), .tooLarge, "'xl/media/image1.bin' is more than 250 times larger unpacked")
    // Many parts of which each is small enough.
    let many = (0..<60).map { index in
      var part = ZipWriter.Part("media\(index)", [UInt8](repeating: 7, count: 65_536))
      (part.method, part.size) = (8, 9 << 20)
      return part
    }
    expectRefusal(ZipWriter.archive(Self.parts() + many), .tooLarge, "larger than 256 MiB unpacked")
  }

  @Test("a part that claims less than it has is refused while it is unpacked")
  func lies() {
    // Spaces are well-formed before the first element.
    var bomb = ZipWriter.Part("xl/worksheets/sheet1.xml", Bomb.deflated(0x20, count: 40 << 20))
    for claimed in [100, 1 << 20] as [UInt32] {
      (bomb.method, bomb.size) = (8, claimed)
      var limits = SpreadsheetLimits()
      limits.unpackedBytes = 32 << 20
      expectRefusal(Self.replaced(bomb), .tooLarge, "larger than 32 MiB unpacked", limits: limits)
      limits.ratio = 100
      expectRefusal(Self.replaced(bomb), .tooLarge, "more than 100 times larger unpacked", limits: limits)
    }
  }

  @Test("too many parts, overlapping parts and a part that is there twice are refused")
  func archives() {
    let many = (0..<5_000).map { ZipWriter.Part("p\($0)", "") }
    expectRefusal(ZipWriter.archive(many), .tooLarge, "more than 4096 parts")
    var overlapping = ZipWriter.Part("again", [UInt8](repeating: 7, count: 20_000))
    let first = overlapping
    overlapping.overlapsEarlier = true
    let all =
      [first]
      + (0..<9).map { index in
        overlapping.name = "aga\(index)n"
        return overlapping
      }
    expectRefusal(ZipWriter.archive(Self.parts() + all), .tooLarge, "the parts of the file overlap")
    expectRefusal(ZipWriter.archive(Self.parts() + [Self.parts()[2]]), .malformed, "'xl/workbook.xml' is there twice")
    var upper = Self.parts()[2]
    upper.name = "XL/Workbook.xml"
    expectRefusal(ZipWriter.archive(Self.parts() + [upper]), .malformed, "is there twice")
  }

  @Test("document types and entities are refused, in every part")
  func entities() {
    let laughs = (1...9).map { #"<!ENTITY l\#($0) "\#(String(repeating: "&l\($0 - 1);", count: 10))">"# }.joined()
    let types = [
      #"<!DOCTYPE x [<!ENTITY l0 "lol">\#(laughs)]>"#, #"<!DOCTYPE x SYSTEM "file:///etc/passwd">"#,
      #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>"#, #"<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]>"#,
      "<!DOCTYPE x>",
    ]
    for type in types {
      for part in Self.parts() where part.name != "[Content_Types].xml" {
        let text = String(decoding: part.packed, as: UTF8.self)
        let begin = text.firstRange(of: "?>\n")?.upperBound ?? text.startIndex
        let hostile = ZipWriter.Part(part.name, text[..<begin] + type + text[begin...].replacing("<v>1<", with: "<v>&l9;&e;<"))
        expectRefusal(Self.replaced(hostile), .unsupported, "the part '\(part.name)' declares a document type")
      }
    }
  }

  @Test("deep nesting, long tags, long cells and too many cells, texts, formats or sheets are refused")
  func bounds() {
    expectRefusal(ZipWriter.archive(Self.parts(String(repeating: "<a>", count: 100))), .tooLarge, "nested deeper than 64")
    let long = #"<row r="1" x="\#(String(repeating: "y", count: 3 << 20))"/>"#
    expectRefusal(ZipWriter.archive(Self.parts(long)), .tooLarge, "has a tag of more than 1048576 bytes")
    let text = String(repeating: "z", count: 140_000)
    expectRefusal(
      ZipWriter.archive(Self.parts(#"<row r="3"><c r="B3" t="inlineStr"><is><t>\#(text)</t></is></c></row>"#)), .tooLarge,
      "sheet 'S', row 3, column B: has more than 131072 bytes")
    expectRefusal(
      ZipWriter.archive(Self.parts(#"<row r="3"><c r="B3" t="str"><v>\#(text)</v></c></row>"#)), .tooLarge,
      "sheet 'S', row 3, column B: has more than 131072 bytes")
    var limits = SpreadsheetLimits()
    (limits.cells, limits.sharedStrings, limits.sheets) = (1_000, 3, 2)
    let wide = (1...3).map { #"<row r="\#($0)"><c r="PP\#($0)"><v>1</v></c></row>"# }.joined()
    expectRefusal(ZipWriter.archive(Self.parts(wide)), .tooLarge, "sheet 'S', row 3: has more than 1000 cells", limits: limits)
    var book = WorkbookWriter([.init("S", Self.row)])
    book.strings = ["<t>a</t>", "<t>b</t>", "", "<t>d</t>"]
    expectRefusal(book.bytes, .tooLarge, "more than 3 texts", limits: limits)
    book.strings = ["<t>\(text)</t>"]
    expectRefusal(book.bytes, .tooLarge, "text 1 of the workbook has more than 131072 bytes")
    book = WorkbookWriter([.init("S", Self.row), .init("T", ""), .init("U", "")])
    expectRefusal(book.bytes, .tooLarge, "more than 2 sheets", limits: limits)
    book = WorkbookWriter([.init("S", Self.row)])
    book.cellFormats = Array(repeating: 0, count: 70_000)
    expectRefusal(book.bytes, .tooLarge, "more than 65536 cell formats")
  }

  @Test("files of other kinds get a message that says what they are")
  func otherKinds() {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    expectRefusal(ole, .unsupported, "an old Excel workbook (.xls)")
    expectRefusal(ole + "EncryptedPackage".utf8.flatMap { [$0, 0] }, .unsupported, "the workbook is encrypted; save it without a password")
    var secret = Self.parts()
    secret[3].flags = 1
    expectRefusal(ZipWriter.archive(secret), .unsupported, "encrypted")
    var packed = Self.parts()
    packed[3].method = 12
    expectRefusal(ZipWriter.archive(packed), .unsupported, "unknown method")
    expectRefusal(ZipWriter.archive([.init("content.xml", "<x/>")]), .unsupported, "OpenDocument")
    expectRefusal(ZipWriter.archive([.init("Index/Document.iwa", "")]), .unsupported, "Numbers")
    expectRefusal(ZipWriter.archive([.init("usage.csv", "a,b")]), .unsupported, "not an .xlsx workbook; unpack it")
    let rels = { (target: String) in
      ZipWriter.Part("_rels/.rels", #"<R><Relationship Id="a" Type="x/officeDocument" Target="\#(target)"/></R>"#)
    }
    expectRefusal(ZipWriter.archive([rels("xl/workbook.bin")]), .unsupported, "binary workbook (.xlsb)")
    expectRefusal(
      ZipWriter.archive([rels("word/document.xml"), .init("word/document.xml", "<document/>")]), .unsupported, "not a workbook")
    expectRefusal(Array("PK\u{3}\u{4}".utf8), .malformed, "damaged or incomplete")
    #expect(Spreadsheet.format(of: Array("PK,Customer".utf8)) == .csv)
    var missing = Self.parts()
    missing.removeAll { $0.name.contains("sheet1") }
    expectRefusal(ZipWriter.archive(missing), .malformed, "part 'xl/worksheets/sheet1.xml' is missing")
    var wrong = Self.parts()
    wrong[4].checksum ^= 1
    expectRefusal(ZipWriter.archive(wrong), .malformed, "damaged or incomplete")
  }

  @Test("a target outside the archive is not looked for elsewhere")
  func targets() {
    #expect(WorkbookPackage.resolve("../../../etc/passwd", in: "xl/") == "etc/passwd")
    #expect(WorkbookPackage.resolve("/xl/./a.xml", in: "b/") == "xl/a.xml")
    #expect(WorkbookPackage.resolve("../c/a.xml", in: "xl/worksheets/") == "xl/c/a.xml")
  }

  @Test("generated: a workbook that is cut off anywhere is refused, and one with a changed byte is refused or read, with bounds")
  func damage() throws {
    var random = SeededGenerator("damaged workbooks")
    var book = WorkbookWriter([.init("S", Self.row + #"<row r="2"><c r="A2" t="s"><v>0</v></c></row>"#)])
    book.strings = ["<t>Alder</t>"]
    let bytes = book.bytes
    let rows = try Spreadsheet.rows(bytes).rows
    #expect(rows.count == 2)
    // Fewer bytes can be anything.
    for count in 4..<bytes.count {
      let error = #expect(throws: SpreadsheetError.self) { try Spreadsheet.rows(Array(bytes[..<count])) }
      #expect(error?.message.isEmpty == false)
    }
    for _ in 0..<3_000 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...2, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8(1) << UInt8.random(in: 0...7, using: &random)
      }
      do throws(SpreadsheetError) {
        let read = try Spreadsheet.rows(damaged).rows
        // A changed checksum or name can be without effect, but the text of a cell cannot change unnoticed.
        #expect(read.allSatisfy { $0.cells.count <= 1_024 } && read.count <= 2)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }
}
