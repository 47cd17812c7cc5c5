internal import CExpat
internal import Glibc

/// Receives the elements of an XML document. Names have no namespace.
protocol XMLHandler: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError)
  func end(_ name: String) throws(SpreadsheetError)
  /// A piece of text in UTF-8.
  func text(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError)
  /// Whether the rest need not be read.
  var isDone: Bool { get }
}

extension XMLHandler {
  var isDone: Bool { false }
}

/// The attributes of an element, readable only while it is handled.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) { self.list = list }

  /// The attribute with this name in any namespace.
  subscript(_ name: String) -> String? {
    guard var next = list else { return nil }
    while let found = next[0], let value = next[1] {
      if String(cString: XMLReader.localName(found)) == name { return String(cString: value) }
      next += 2
    }
    return nil
  }
}

/// Reads an XML document in pieces with expat. Document types, and with them entities, are refused; nothing external is loaded.
final class XMLReader {
  private let part: String
  private let limits: SpreadsheetLimits
  private let handler: any XMLHandler
  private let parser: XML_Parser
  private var failure: SpreadsheetError?
  private var depth = 0
  /// The bytes since the last token, which expat holds in memory.
  private var silentBytes = 0

  private static let separator = XML_Char(UInt8(ascii: "|"))

  init(part: String, limits: SpreadsheetLimits, handler: any XMLHandler) throws(SpreadsheetError) {
    guard let parser = XML_ParserCreateNS(nil, Self.separator) else { throw SpreadsheetError(.tooLarge, "there is no memory to read XML") }
    (self.part, self.limits, self.handler, self.parser) = (part, limits, handler, parser)
    setHandlers()
  }

  deinit { XML_ParserFree(parser) }

  /// Whether more is wanted. After the first error it returns false, and `finish` throws.
  func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    silentBytes += bytes.count
    parse(bytes.bindMemory(to: XML_Char.self).baseAddress, bytes.count, isFinal: false)
    if failure == nil, silentBytes > limits.tagBytes {
      failure = SpreadsheetError(.tooLarge, "the part '\(part)' has a tag of more than \(limits.tagBytes) bytes")
    }
    return failure == nil && !handler.isDone
  }

  /// Call it after the last piece.
  func finish() throws(SpreadsheetError) {
    if failure == nil, !handler.isDone { parse(nil, 0, isFinal: true) }
    if let failure { throw failure }
  }

  private func parse(_ bytes: UnsafePointer<XML_Char>?, _ count: Int, isFinal: Bool) {
    guard XML_Parse(parser, bytes, CInt(count), isFinal ? 1 : 0) == XML_STATUS_ERROR, failure == nil, !handler.isDone else { return }
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
    let line = XML_GetCurrentLineNumber(parser)
    failure = SpreadsheetError(
      .malformed, "the workbook is damaged or incomplete (the part '\(part)', line \(line): \(reason)); get the file again")
  }

  private func handle(_ body: () throws(SpreadsheetError) -> Void) {
    silentBytes = 0
    guard failure == nil, !handler.isDone else { return }
    do throws(SpreadsheetError) { try body() } catch { failure = error }
    if failure != nil || handler.isDone { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  private func start(_ name: UnsafePointer<XML_Char>, _ attributes: XMLAttributes) {
    handle { () throws(SpreadsheetError) in
      depth += 1
      guard depth <= limits.depth else {
        throw SpreadsheetError(.tooLarge, "the part '\(part)' has XML elements nested deeper than \(limits.depth)")
      }
      try handler.start(String(cString: Self.localName(name)), attributes)
    }
  }

  private func end(_ name: UnsafePointer<XML_Char>) {
    handle { () throws(SpreadsheetError) in
      depth -= 1
      try handler.end(String(cString: Self.localName(name)))
    }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    handle { () throws(SpreadsheetError) in try handler.text(bytes) }
  }

  private func refuseDocumentType() {
    handle { () throws(SpreadsheetError) in
      throw SpreadsheetError(.unsupported, "the part '\(part)' declares a document type, which no spreadsheet program writes")
    }
  }

  /// The name after the namespace and its separator.
  fileprivate static func localName(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
    guard let found = strrchr(name, CInt(separator)) else { return name }
    return UnsafePointer(found) + 1
  }

  private static func reader(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func setHandlers() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, list in if let name { XMLReader.reader(data)?.start(name, XMLAttributes(list)) } },
      { data, name in if let name { XMLReader.reader(data)?.end(name) } })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      XMLReader.reader(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.reader(data)?.refuseDocumentType() }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLReader.reader(data)?.refuseDocumentType() }
    // Comments, processing instructions and the like.
    XML_SetDefaultHandler(parser) { data, _, _ in XMLReader.reader(data)?.silentBytes = 0 }
  }
}
