/// The table of strings that cells refer to by number.
final class SharedStrings: XMLHandler {
  private let limits: SpreadsheetLimits
  private var item = RichText()
  private var bytes = 0
  private(set) var all: [String] = []

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func start(_ name: String, _: XMLAttributes) { item.start(name) }

  func end(_ name: String) throws(SpreadsheetError) {
    item.end(name)
    guard name == "si" else { return }
    let text = item.take()
    bytes += text.utf8.count
    all.append(text)
    guard all.count <= limits.sharedStrings, bytes <= limits.sharedStringBytes else {
      throw SpreadsheetError(
        .tooLarge, "the workbook has more than \(limits.sharedStrings) texts or \(limits.sharedStringBytes >> 20) MiB of text; split it")
    }
  }

  func text(_ more: UnsafeRawBufferPointer) throws(SpreadsheetError) {
    guard item.add(more, limit: limits.cellBytes) else {
      throw SpreadsheetError(.tooLarge, "text \(all.count + 1) of the workbook has more than \(limits.cellBytes) bytes")
    }
  }
}
