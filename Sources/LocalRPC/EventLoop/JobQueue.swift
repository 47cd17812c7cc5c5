/// One user's jobs on an event loop. The queues take turns, so that a user's many calls do not delay those of others (rule 47).
///
/// Unchecked because everything but the loop is used on the loop's thread only.
final class JobQueue: TaskExecutor, @unchecked Sendable {
  let loop: EventLoop
  var jobs: [UnownedJob] = []
  private var head = 0
  /// The loop knows that the queue has jobs.
  var isReady = false

  init(loop: EventLoop) {
    self.loop = loop
  }

  var isEmpty: Bool { head == jobs.count }

  func enqueue(_ job: consuming ExecutorJob) { loop.enqueue(UnownedJob(job), in: self) }

  /// Runs the next job. The queue must have one.
  func runNext() {
    let job = jobs[head]
    head += 1
    if head == jobs.count {
      jobs.removeAll(keepingCapacity: jobs.count <= 4096)
      head = 0
    } else if head >= 1024, head * 2 >= jobs.count {
      jobs.removeFirst(head)
      head = 0
    }
    job.runSynchronously(on: asUnownedTaskExecutor())
  }

  /// Removes and returns all jobs.
  func takeAll() -> [UnownedJob] {
    defer {
      jobs = []
      head = 0
      isReady = false
    }
    return Array(jobs[head...])
  }
}
