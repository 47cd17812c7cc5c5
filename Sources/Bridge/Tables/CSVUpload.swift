import LocalRPC

/// A CSV file as it comes in piece by piece, kept until it is whole.
struct CSVUpload: Sendable {
  private var parser = CSVParser()
  private var size = 0
  private(set) var records: [CSVParser.Record] = []

  /// Throws RESOURCE_EXHAUSTED where the file is too large, INVALID_ARGUMENT naming the line where it is no CSV.
  mutating func append(_ data: [UInt8]) async throws {
    size += data.count
    guard size <= CSVParser.maximumSize else {
      throw RPCStatus(.resourceExhausted, "the file is larger than \(CSVParser.maximumSize >> 20) MiB; split it")
    }
    // A large piece takes a while: not on the thread that every other caller waits for.
    let before = parser
    let (after, new) = try await withTaskExecutorPreference(globalConcurrentExecutor) {
      var parser = before
      do throws(CSVParser.Problem) {
        let records = try parser.feed(data)
        return (parser, records)
      } catch {
        throw error.status
      }
    }
    parser = after
    records += new
  }

  /// The last record, where the file does not end with a line's end.
  mutating func finish() throws {
    do throws(CSVParser.Problem) { records += try parser.finish() } catch { throw error.status }
  }
}
