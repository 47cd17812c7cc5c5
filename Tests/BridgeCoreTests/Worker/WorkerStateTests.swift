import Testing

@testable import BridgeCore

@Suite("The state of a worker")
struct WorkerStateTests {
  private static let later = Instant(milliseconds: 1_000)

  private enum Event: CaseIterable { case start, wake, settle, passSucceeded, passFailed, stop }

  /// Nil if the event cannot happen because no pass is running.
  private static func apply(_ event: Event, to state: inout WorkerState) -> WorkerState.Action? {
    switch event {
    case .start: state.start()
    case .wake: state.wake()
    case .settle: state.settle()
    case .passSucceeded: state.isPassing ? state.passSucceeded(next: later) : nil
    case .passFailed: state.isPassing ? state.passFailed(retry: later) : nil
    case .stop: state.stop()
    }
  }

  @Test("every sequence of seven events keeps the worker's invariants")
  func sequences() {
    var count = 0
    func explore(_ state: WorkerState, _ path: [Event], isRequested: Bool) {
      if path.count == 7 {
        count += 1
        return
      }
      for event in Event.allCases {
        var state = state
        let before = state
        guard let action = Self.apply(event, to: &state) else { continue }
        let path = path + [event]
        let isEndOfPass = event == .passSucceeded || event == .passFailed
        let isRequest = event == .start || event == .settle || event == .wake && before.isRunning
        // Requests since the current pass began.
        let requested = !state.isStopping && (isEndOfPass ? isRequested : isRequested || isRequest)

        if action == .startPass { #expect((!before.isPassing || isEndOfPass) && state.isPassing && !state.isStopping, "\(path)") }
        if requested { #expect(state.isPassing, "a request is never left without a pass: \(path)") }
        if isEndOfPass && !isRequested { #expect(action != .startPass, "no pass without a request: \(path)") }
        if isEndOfPass && action == .none { #expect(!state.isRunning, "a running worker plans its next pass: \(path)") }
        if case .wait = action { #expect(isEndOfPass && state.isRunning && !state.isPassing && !state.isStopping, "\(path)") }
        if state.isStopping { #expect(action == (state.isPassing || event == .wake || event == .settle ? .none : .end), "\(path)") }
        #expect(state.isPassing == (action == .startPass || before.isPassing && !isEndOfPass), "\(path)")
        #expect(state.isStopping == (before.isStopping || event == .stop) && state.isRunning == (before.isRunning || event == .start))
        explore(state, path, isRequested: requested && action != .startPass)
      }
    }
    explore(WorkerState(), [], isRequested: false)
    #expect(count > 50_000)
  }

  @Test("pauses grow with consecutive failures up to a minute, and are reset by a success")
  func failures() {
    var state = WorkerState()
    #expect(state.start() == .startPass)
    for pause in [10, 20, 40, 60, 60, 60] {
      #expect(state.pauseAfterFailure == .seconds(pause))
      #expect(state.passFailed(retry: Self.later) == .wait(until: Self.later))
      #expect(state.wake() == .startPass)
    }
    #expect(state.passSucceeded(next: nil) == .wait(until: nil))
    #expect(state.pauseAfterFailure == .seconds(10))
  }
}
