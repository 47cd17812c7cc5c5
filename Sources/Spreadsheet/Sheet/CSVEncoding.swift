/// How the text of a CSV file is encoded.
public enum CSVEncoding: String, Sendable, Hashable, Codable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  /// Assumed where the file is none of the others.
  case windows1252 = "Windows-1252"
}
