import FuzzSupport
import SpreadsheetTestSupport

extension Workbooks {
  private static let data = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Units</t></r></is></c></row>
    <row r="3"><c r="A3" t="str"><f>A1</f><v>Alder_x000D_</v></c><c r="B3" s="1"><v>25.500000000000004</v></c><c r="D3" t="b"><v>1</v></c></row>
    <row><c t="e"><v>#REF!</v></c><c s="2"><v>46327.5</v></c><c t="d"><v>2026-11-30T00:00:00</v></c><c><v>1.2E3</v></c></row>
    """

  static var seeds: [Seed] {
    var book = WorkbookWriter([.init("Data", data), .init("Notes", state: "hidden", "")])
    (book.strings, book.cellFormats, book.formats) = (["<t>Customer</t>"], [0, 1, 164], ["yyyy-mm-dd"])
    let zero = SeedWriter(plain)
    let texts = ["Customer,Units\r\nAlder,\"1,204\"\n", "sep=;\nCustomer;Units\nAlder;2,5\n\"\";\"\"\n"]
    var seeds = [
      Seed("workbook", zero.all(book.bytes).bytes), Seed("csv", zero.all(texts[0]).bytes), Seed("separator", zero.all(texts[1]).bytes),
      Seed(
        "utf16",
        zero.all([0xFF, 0xFE]).all(texts[0].utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(truncatingIfNeeded: unit), 0] }).bytes),
      Seed("windows", zero.all([0x43, 0xE9, 0x2C, 0x80, 0x0A]).bytes),
    ]
    let start = SeedWriter(parts).byte(0).short([0, 14, 164]).byte(1).short("yyyy-mm-dd").byte(2).short("<t>Customer</t>").short(
      "<r><t>a</t></r>")
    seeds.append(Seed("parts", start.all(data).bytes))
    for (index, part) in book.parts.enumerated() {
      seeds.append(Seed("part-\(index)", SeedWriter(replaced).byte(index).all(part.packed).bytes))
    }
    return seeds + [Seed("entities", SeedWriter(replaced).byte(4).all("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>").bytes)]
  }
}
