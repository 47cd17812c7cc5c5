import ArgumentParser
import CwlinkAPI

/// Where a command writes its result as a document, instead of showing it.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write a page for a browser, to read or print; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(
    help: ArgumentHelp("Write the lines as CSV; - is standard output.", valueName: "file"), completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(
    help: ArgumentHelp("Write the lines as a workbook for a spreadsheet; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var xlsx: String?

  /// Nil if no document is wanted.
  var target: DocumentTarget? {
    let targets = [(DocumentFormat.html, "--html", html), (.csv, "--csv", csv), (.xlsx, "--xlsx", xlsx)]
    return targets.lazy.compactMap { format, option, file in file.map { DocumentTarget(format: format, option: option, file: $0) } }.first
  }

  func validate() throws {
    let given = [html, csv, xlsx].compactMap { $0 }
    if given.count > 1 { throw ValidationError("--html, --csv and --xlsx are mutually exclusive.") }
    if given.contains("") { throw ValidationError("\(target?.option ?? "") must not be empty.") }
  }

  /// Documents exclude other forms of output.
  func exclude(_ isOther: Bool, _ names: String) throws {
    if let target, isOther { throw ValidationError("\(target.option) excludes \(names).") }
  }
}

struct DocumentTarget: Sendable {
  var format: DocumentFormat
  var option: String
  var file: String

  var isStandardOutput: Bool { file == "-" }
}

/// Receives a document, and puts it in its place once it is complete: a file is never half a document.
final class DocumentSink {
  private let target: DocumentTarget
  private let context: ProcessContext
  private let replacement: FileReplacement?
  private var bytes: [UInt8] = []
  private var size = 0

  /// Throws before anything is calculated if the document cannot be written.
  init(_ target: DocumentTarget, _ context: ProcessContext) throws {
    self.target = target
    self.context = context
    if target.isStandardOutput {
      guard target.format != .xlsx || !context.outputIsTerminal else {
        throw CommandError(.usage, "a workbook is not text; name a file: --xlsx FILE, or redirect standard output")
      }
      replacement = nil
    } else {
      replacement = try FileReplacement(target.file)
    }
  }

  func write(_ part: [UInt8]) throws {
    size += part.count
    if let replacement { try replacement.write(part) } else { bytes += part }
  }

  func commit() throws {
    guard let replacement else { return try context.output.write(bytes) }
    try replacement.commit()
    try context.note("\(counted(size, "byte")) written to \(target.file.plain)")
  }
}
