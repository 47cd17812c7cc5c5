package import Spreadsheet

/// Receives the records of a CSV file in order.
package protocol CSVRecordSink: Sendable {
  mutating func add(_ record: CSVParser.Record)
}

extension [CSVParser.Record]: CSVRecordSink {
  package mutating func add(_ record: CSVParser.Record) { append(record) }
}

/// A CSV file that is uploaded in chunks.
package struct CSVUpload<Table: CSVRecordSink>: Sendable {
  private var parser = CSVParser()
  private var size = 0
  package private(set) var table: Table

  package init(_ table: Table) { self.table = table }

  /// Throws RESOURCE_EXHAUSTED if the file is too large, `WrongLines` if it is not valid CSV.
  package mutating func append(_ data: [UInt8]) async throws {
    size += data.count
    guard size <= CSVParser.maximumSize else {
      throw DomainError(.resourceExhausted, "the file is larger than \(CSVParser.maximumSize >> 20) MiB; split it, or use a streaming call")
    }
    // Parsing a large chunk takes time and must not block the thread that serves other calls.
    let before = (parser, table)
    (parser, table) = try await withTaskExecutorPreference(globalConcurrentExecutor) { () async throws -> (CSVParser, Table) in
      var (parser, table) = before
      do throws(CSVParser.Problem) {
        for record in try parser.feed(data) { table.add(record) }
      } catch {
        throw WrongLines([error.problem])
      }
      return (parser, table)
    }
  }

  /// Adds the last record if the file does not end with a line break.
  package mutating func finish() throws {
    do throws(CSVParser.Problem) {
      for record in try parser.finish() { table.add(record) }
    } catch {
      throw WrongLines([error.problem])
    }
  }
}

extension CSVParser {
  /// The maximum file size in bytes.
  package static let maximumSize = 64 << 20
}

extension CSVParser.Problem {
  package var problem: LineProblem { LineProblem(line: line, column: "", message: message) }
}
