/// A one-shot timer on the monotonic clock. Belongs to one heap at a time.
final class LoopTimer {
  /// Nanoseconds of CLOCK_MONOTONIC.
  let due: UInt64
  let fire: () -> Void
  /// The position in the heap; -1 if it is in none.
  fileprivate(set) var index = -1

  init(due: UInt64, fire: @escaping () -> Void) {
    self.due = due
    self.fire = fire
  }
}

/// A binary heap of timers, soonest first. Removal from the middle is cheap because nearly every deadline is cancelled before it passes.
struct TimerHeap {
  private var timers: [LoopTimer] = []

  var isEmpty: Bool { timers.isEmpty }
  var count: Int { timers.count }
  var soonest: LoopTimer? { timers.first }

  mutating func insert(_ timer: LoopTimer) {
    guard timer.index < 0 else { return }
    timer.index = timers.count
    timers.append(timer)
    siftUp(timer.index)
  }

  mutating func remove(_ timer: LoopTimer) {
    let hole = timer.index
    guard hole >= 0, hole < timers.count, timers[hole] === timer else { return }
    swap(hole, timers.count - 1)
    timers.removeLast()
    timer.index = -1
    guard hole < timers.count else { return }
    siftUp(hole)
    siftDown(hole)
  }

  mutating func popDue(at now: UInt64) -> LoopTimer? {
    guard let first = timers.first, first.due <= now else { return nil }
    remove(first)
    return first
  }

  private mutating func swap(_ a: Int, _ b: Int) {
    timers.swapAt(a, b)
    timers[a].index = a
    timers[b].index = b
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard timers[child].due < timers[parent].due else { return }
      swap(child, parent)
      child = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < timers.count && timers[child].due < timers[least].due { least = child }
      guard least != parent else { return }
      swap(least, parent)
      parent = least
    }
  }
}
