import BridgeCore

/// The progress of a bulk operation after each item.
struct BulkProgress: Sendable, Equatable {
  var done = 0
  var total: Int
  var failed = 0
  /// The item just completed: "acme".
  var object = ""
  /// Empty on success.
  var error = ""
  var message = ""

  static let unchanged = "unchanged"
}

/// One item of a bulk operation.
struct BulkTask: Sendable {
  var object: String
  /// Returns a description of what it did, "unchanged" if nothing.
  var perform: @Sendable () async throws -> String
}

/// Performs many tasks, several at a time, and reports each. A failed task does not stop the others.
enum BulkWork {
  /// The number of concurrent tasks; the client limits its request rate separately.
  static let parallelism = 4

  /// `report` is called for each task in order of completion, and at least once, so that the last call has done = total.
  ///
  /// Throws if the caller has disconnected or the task is cancelled: no further tasks are started, and completed ones are not undone.
  static func perform(
    _ tasks: [BulkTask], report: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    var progress = BulkProgress(total: tasks.count)
    guard !tasks.isEmpty else {
      progress.message = "nothing to do"
      return try await report(progress)
    }
    try await withThrowingTaskGroup(of: (String, Result<String, any Error>).self) { group in
      var rest = tasks[...]
      func begin() {
        guard let task = rest.popFirst() else { return }
        group.addTask { (task.object, await outcome(of: task)) }
      }
      for _ in 0..<parallelism { begin() }
      while let (object, outcome) = try await group.next() {
        try Task.checkCancellation()
        progress.done += 1
        progress.object = object
        switch outcome {
        case .success(let message): (progress.message, progress.error) = (message, "")
        case .failure(let error):
          progress.failed += 1
          (progress.message, progress.error) = ("", ErrorText.of(error))
        }
        try await report(progress)
        begin()
      }
    }
  }

  private static func outcome(of task: BulkTask) async -> Result<String, any Error> {
    do { return .success(try await task.perform()) } catch { return .failure(error) }
  }
}
