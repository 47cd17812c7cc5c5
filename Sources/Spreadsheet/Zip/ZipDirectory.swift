/// The number of parts that the end of a ZIP archive states. It is checked before the archive is opened, because opening allocates memory for
/// each part.
enum ZipDirectory {
  private static let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  /// The record's fixed length and the longest comment.
  private static let longest = 22 + 65_535

  static func check(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) {
    let start = max(0, bytes.count - longest)
    // There can be several candidates, in the comment too; which one is read is not known here.
    for offset in start..<max(start, bytes.count - 21) where bytes[offset] == 0x50 && bytes[offset...].starts(with: signature) {
      let parts = Int(bytes[offset + 10]) | Int(bytes[offset + 11]) << 8
      guard parts <= limits.parts else {
        throw SpreadsheetError(.tooLarge, "the file has more than \(limits.parts) parts, as in a ZIP bomb")
      }
    }
  }
}
