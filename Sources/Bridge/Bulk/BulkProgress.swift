import BridgeCore

/// How far a long piece of work is, after each thing that was done.
struct BulkProgress: Sendable, Equatable {
  var done = 0
  var total: Int
  var failed = 0
  /// What was just done: "acme".
  var object = ""
  /// Empty where it went well.
  var error = ""
  var message = ""

  static let unchanged = "unchanged"
}

/// What of a customer is to be done, among many.
struct BulkTask: Sendable {
  var object: String
  /// Answers in words what it did, "unchanged" where nothing.
  var perform: @Sendable () async throws -> String
}

/// Does many things, some at a time, and tells of each. One that fails never stops the others.
enum BulkWork {
  /// ConnectWise is asked for as many customers at a time; its own pace is the site's throttle.
  static let parallelism = 4

  /// `tell` hears of each thing in the order in which they end, and at least once, so that the last has done = total.
  ///
  /// Throws where the caller is gone or the task is cancelled: nothing further is begun then, and what was done stays done.
  static func perform(
    _ tasks: [BulkTask], tell: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    var progress = BulkProgress(total: tasks.count)
    guard !tasks.isEmpty else {
      progress.message = "nothing to do"
      return try await tell(progress)
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
        try await tell(progress)
        begin()
      }
    }
  }

  private static func outcome(of task: BulkTask) async -> Result<String, any Error> {
    do { return .success(try await task.perform()) } catch { return .failure(error) }
  }
}
