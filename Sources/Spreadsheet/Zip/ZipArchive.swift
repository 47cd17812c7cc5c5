internal import CZip
internal import Glibc

/// A ZIP archive in memory, checked against bombs when it is opened and again while it is unpacked. Not thread-safe.
final class ZipArchive {
  struct Entry {
    var index: zip_uint64_t
    var name: String
    var packedSize: UInt64
  }

  private let archive: OpaquePointer
  private let limits: SpreadsheetLimits
  private var entries: [String: Entry] = [:]
  private var unpacked = 0

  /// The names of all parts.
  var names: [String] { entries.values.map(\.name) }

  init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) {
    self.limits = limits
    try ZipDirectory.check(bytes, limits: limits)
    archive = try Self.open(bytes)
    try readEntries(fileSize: UInt64(bytes.count))
  }

  deinit { zip_discard(archive) }

  /// The part with this name in any case; nil if there is none.
  func entry(_ name: String) -> Entry? { entries[name.lowercased()] }

  /// Passes the unpacked bytes of a part to `body` in pieces until it returns false.
  func unpack(_ entry: Entry, _ body: (UnsafeRawBufferPointer) -> Bool) throws(SpreadsheetError) {
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw Self.damaged(entry.name, String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 1)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
      guard count >= 0 else { throw Self.damaged(entry.name, String(cString: zip_file_strerror(file))) }
      if count == 0 { return }
      size += count
      unpacked += count
      try check(entry.name, size: UInt64(size), packedSize: entry.packedSize, total: UInt64(unpacked))
      if !body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
    }
  }

  private static func open(_ bytes: [UInt8]) throws(SpreadsheetError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // The source owns and frees the copy.
    let copy = malloc(max(bytes.count, 1))
    bytes.withUnsafeBytes { if let from = $0.baseAddress { copy?.copyMemory(from: from, byteCount: $0.count) } }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw damaged("", String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw damaged("", String(cString: zip_error_strerror(&error)))
    }
    return archive
  }

  private func readEntries(fileSize: UInt64) throws(SpreadsheetError) {
    var (size, packed): (UInt64, UInt64) = (0, 0)
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      var stat = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name.map({ String(cString: $0) }) else {
        throw Self.damaged("", "part \(index + 1) has no name")
      }
      guard stat.encryption_method == ZIP_EM_NONE else {
        throw SpreadsheetError(.unsupported, "the file is encrypted; save it without a password")
      }
      guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
        throw SpreadsheetError(.unsupported, "the part '\(name)' is compressed with an unknown method; save the workbook again")
      }
      (size, packed) = (size.addingClamped(stat.size), packed.addingClamped(stat.comp_size))
      try check(name, size: stat.size, packedSize: stat.comp_size, total: size)
      guard packed <= fileSize else { throw SpreadsheetError(.tooLarge, "the parts of the file overlap, as in a ZIP bomb") }
      let entry = Entry(index: index, name: name, packedSize: stat.comp_size)
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
        throw Self.damaged("", "the part '\(name)' is there twice")
      }
    }
  }

  private func check(_ name: String, size: UInt64, packedSize: UInt64, total: UInt64) throws(SpreadsheetError) {
    guard total <= limits.unpackedBytes else {
      throw SpreadsheetError(.tooLarge, "the workbook is larger than \(limits.unpackedBytes >> 20) MiB unpacked; remove what is not needed")
    }
    guard size <= 1 << 20 || size / UInt64(limits.ratio) <= packedSize else {
      throw SpreadsheetError(.tooLarge, "the part '\(name)' is more than \(limits.ratio) times larger unpacked, as in a ZIP bomb")
    }
  }

  private static func damaged(_ part: String, _ reason: String) -> SpreadsheetError {
    let place = part.isEmpty ? "" : "the part '\(part)': "
    return SpreadsheetError(.malformed, "the workbook is damaged or incomplete (\(place)\(reason)); get the file again")
  }
}

extension UInt64 {
  fileprivate func addingClamped(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
