/// The faults that wait for requests, oldest first.
struct FaultPlan: Sendable {
  private(set) var waiting: [Fault] = []

  mutating func add(_ fault: Fault) { waiting.append(fault) }
  mutating func clear() { waiting = [] }

  /// The fault that meets this request, counted down; nil where none does.
  mutating func next(method: String, path: String) -> Fault? {
    for index in waiting.indices where waiting[index].matches(method: method, path: path) {
      if waiting[index].skip > 0 {
        waiting[index].skip -= 1
        continue
      }
      let fault = waiting[index]
      waiting[index].times -= 1
      if waiting[index].times == 0 { waiting.remove(at: index) }
      return fault
    }
    return nil
  }
}
