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
  /// The item needed no change.
  var isUnchanged = false
}

/// The outcome of one item.
struct BulkOutcome: Sendable, Equatable {
  /// A description, such as "linked to AlderDental, 5 agreements".
  var message: String
  var isUnchanged = false

  static let unchanged = BulkOutcome(message: "unchanged", isUnchanged: true)

  static func changed(_ message: String) -> BulkOutcome { BulkOutcome(message: message) }
}

/// One item of a bulk operation.
struct BulkTask: Sendable {
  var object: String
  var perform: @Sendable () async throws -> BulkOutcome
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
    try await withThrowingTaskGroup(of: (String, Result<BulkOutcome, any Error>).self) { group in
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
        case .success(let outcome):
          (progress.message, progress.error, progress.isUnchanged) = (outcome.message, "", outcome.isUnchanged)
        case .failure(let error):
          progress.failed += 1
          (progress.message, progress.error, progress.isUnchanged) = ("", ErrorText.of(error), false)
        }
        try await report(progress)
        begin()
      }
    }
  }

  private static func outcome(of task: BulkTask) async -> Result<BulkOutcome, any Error> {
    do { return .success(try await task.perform()) } catch { return .failure(error) }
  }
}
