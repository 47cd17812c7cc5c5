/// How much of a file is read. Beyond a limit the file is refused, before the memory is used.
public struct SpreadsheetLimits: Sendable, Hashable {
  /// The size of the file in bytes.
  public var fileBytes = 64 << 20
  /// The size of all parts of a workbook, unpacked.
  public var unpackedBytes = 256 << 20
  /// How many times its packed size a part of more than 1 MiB may have unpacked. Real sheets stay under 100; deflate reaches 1,032.
  public var ratio = 250
  /// The number of parts (files in the ZIP archive) of a workbook.
  public var parts = 4_096
  public var sheets = 1_024
  /// The highest line or row number.
  public var rows = 1_048_576
  public var columns = 1_024
  /// The cells of one sheet, with the gaps between them.
  public var cells = 10_000_000
  public var sharedStrings = 1_000_000
  /// The size of all shared strings in bytes.
  public var sharedStringBytes = 64 << 20
  /// The size of one cell in bytes. Excel allows 32,767 characters.
  public var cellBytes = 131_072
  /// How deep XML elements are nested.
  public var depth = 64
  /// The size of one XML tag, comment or the like, in bytes; it is held in memory whole.
  public var tagBytes = 1 << 20

  public init() {}

  public static let standard = SpreadsheetLimits()
}
