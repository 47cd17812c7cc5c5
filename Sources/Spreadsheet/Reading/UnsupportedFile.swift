/// Files that people take for spreadsheets that can be read, by their first bytes.
enum UnsupportedFile {
  /// What the file is and what to do; nil if it may be CSV or XLSX.
  static func message(for bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "the file is empty" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The names of streams are in UTF-16.
      let encrypted = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
      return contains(bytes, encrypted)
        ? "the workbook is encrypted; save it without a password" : "the file is an old Excel workbook (.xls); save it as .xlsx or CSV"
    }
    if bytes.starts(with: "%PDF".utf8) { return "the file is a PDF; export the table as .xlsx or CSV" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "the file is compressed with gzip; unpack it" }
    let start = bytes.prefix(512).filter { $0 > 0x20 }.map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
    if start.starts(with: "<!doctypehtml".utf8) || start.starts(with: "<html".utf8) || start.starts(with: "<table".utf8) {
      return "the file is a web page, whatever its name says; it may be a log-in form; get the file again, or save it as .xlsx or CSV"
    }
    if start.starts(with: "<?xml".utf8) { return "the file is XML; save it as .xlsx or CSV" }
    return nil
  }

  private static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: needle) }
  }
}
