import TestSupport
import Testing

@testable import LocalRPC

private typealias Machine = ServerStreamStateMachine
private typealias State = ServerStreamStateMachine.State
private typealias Event = ServerStreamStateMachine.Event
private typealias Actions = ServerStreamStateMachine.Actions

/// The transitions of one state and the events that it ignores.
private struct Row {
  let state: State
  let transitions: [Event: (next: State, actions: Actions)]
  let ignored: [Event]

  init(_ state: State, _ transitions: [Event: (next: State, actions: Actions)], ignores ignored: [Event]) {
    self.state = state
    self.transitions = transitions
    self.ignored = ignored
  }

  func expected(_ event: Event) -> (next: State, actions: Actions) { transitions[event] ?? (state, []) }
}

private let release: Actions = [.releaseHandler, .releaseCall]

private let table: [Row] = [
  Row(
    .receivingHeaders,
    [
      .admitted: (.admitted(.open), []),
      .failed: (.finishing(.open, .idle), [.recordOutcome, .submitHeaders]),
      .failedStatusOnly: (.trailersSubmitted(.open, .idle), [.recordOutcome, .submitTrailersOnly]),
      .refused: (.trailersSubmitted(.open, .idle), [.recordOutcome, .submitRefusal]),
      .closed: (.closed(.idle), .recordOutcome),
    ],
    ignores: [
      .handlerReady, .requestEnded, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .outputDrained, .responseEnded,
    ]),
  Row(
    .admitted(.open),
    [
      .handlerReady: (.running(.open), .startHandler),
      .requestEnded: (.admitted(.ended), []),
      .failed: (.finishing(.open, .idle), [.recordOutcome, .releaseCall, .submitHeaders]),
      .failedStatusOnly: (.trailersSubmitted(.open, .idle), [.recordOutcome, .releaseCall, .submitTrailersOnly]),
      .closed: (.closed(.idle), [.recordOutcome, .releaseCall]),
    ],
    ignores: [.admitted, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .refused, .outputDrained, .responseEnded]),
  Row(
    .admitted(.ended),
    [
      .handlerReady: (.running(.ended), .startHandler),
      .requestEnded: (.admitted(.ended), []),
      .failed: (.finishing(.ended, .idle), [.recordOutcome, .releaseCall, .submitHeaders]),
      .failedStatusOnly: (.trailersSubmitted(.ended, .idle), [.recordOutcome, .releaseCall, .submitTrailersOnly]),
      .closed: (.closed(.idle), [.recordOutcome, .releaseCall]),
    ],
    ignores: [.admitted, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .refused, .outputDrained, .responseEnded]),
  running(.open),
  running(.ended),
  responding(.open),
  responding(.ended),
  Row(
    .finishing(.open, .idle),
    [
      .requestEnded: (.finishing(.ended, .idle), []),
      .outputDrained: (.trailersSubmitted(.open, .idle), .submitTrailers),
      .closed: (.closed(.idle), []),
    ],
    ignores: [
      .admitted, .handlerReady, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .failed, .failedStatusOnly, .refused,
      .responseEnded,
    ]),
  Row(
    .finishing(.ended, .idle),
    [.outputDrained: (.trailersSubmitted(.ended, .idle), .submitTrailers), .closed: (.closed(.idle), [])],
    ignores: [
      .admitted, .handlerReady, .requestEnded, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .failed, .failedStatusOnly,
      .refused, .responseEnded,
    ]),
  Row(
    .finishing(.open, .running),
    [
      .requestEnded: (.finishing(.ended, .running), []),
      .handlerFinished: (.finishing(.open, .idle), release),
      .handlerFinishedStatusOnly: (.finishing(.open, .idle), release),
      .outputDrained: (.trailersSubmitted(.open, .running), .submitTrailers),
      .closed: (.closed(.running), []),
    ],
    ignores: [.admitted, .handlerReady, .outputQueued, .failed, .failedStatusOnly, .refused, .responseEnded]),
  Row(
    .finishing(.ended, .running),
    [
      .handlerFinished: (.finishing(.ended, .idle), release),
      .handlerFinishedStatusOnly: (.finishing(.ended, .idle), release),
      .outputDrained: (.trailersSubmitted(.ended, .running), .submitTrailers),
      .closed: (.closed(.running), []),
    ],
    ignores: [.admitted, .handlerReady, .requestEnded, .outputQueued, .failed, .failedStatusOnly, .refused, .responseEnded]),
  Row(
    .trailersSubmitted(.open, .idle),
    [
      .requestEnded: (.trailersSubmitted(.ended, .idle), []),
      .responseEnded: (.responseSent(.idle), .resetRequest),
      .closed: (.closed(.idle), []),
    ],
    ignores: [
      .admitted, .handlerReady, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .failed, .failedStatusOnly, .refused,
      .outputDrained,
    ]),
  Row(
    .trailersSubmitted(.ended, .idle),
    [.responseEnded: (.responseSent(.idle), []), .closed: (.closed(.idle), [])],
    ignores: [
      .admitted, .handlerReady, .requestEnded, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .failed, .failedStatusOnly,
      .refused, .outputDrained,
    ]),
  Row(
    .trailersSubmitted(.open, .running),
    [
      .requestEnded: (.trailersSubmitted(.ended, .running), []),
      .handlerFinished: (.trailersSubmitted(.open, .idle), release),
      .handlerFinishedStatusOnly: (.trailersSubmitted(.open, .idle), release),
      .responseEnded: (.responseSent(.running), .resetRequest),
      .closed: (.closed(.running), []),
    ],
    ignores: [.admitted, .handlerReady, .outputQueued, .failed, .failedStatusOnly, .refused, .outputDrained]),
  Row(
    .trailersSubmitted(.ended, .running),
    [
      .handlerFinished: (.trailersSubmitted(.ended, .idle), release),
      .handlerFinishedStatusOnly: (.trailersSubmitted(.ended, .idle), release),
      .responseEnded: (.responseSent(.running), []),
      .closed: (.closed(.running), []),
    ],
    ignores: [.admitted, .handlerReady, .requestEnded, .outputQueued, .failed, .failedStatusOnly, .refused, .outputDrained]),
  Row(
    .responseSent(.running),
    [
      .handlerFinished: (.responseSent(.idle), release),
      .handlerFinishedStatusOnly: (.responseSent(.idle), release),
      .closed: (.closed(.running), []),
    ],
    ignores: [
      .admitted, .handlerReady, .requestEnded, .outputQueued, .failed, .failedStatusOnly, .refused, .outputDrained, .responseEnded,
    ]),
  Row(
    .responseSent(.idle), [.closed: (.closed(.idle), [])],
    ignores: [
      .admitted, .handlerReady, .requestEnded, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .failed, .failedStatusOnly,
      .refused, .outputDrained, .responseEnded,
    ]),
  Row(
    .closed(.running),
    [.handlerFinished: (.closed(.idle), release), .handlerFinishedStatusOnly: (.closed(.idle), release)],
    ignores: [
      .admitted, .handlerReady, .requestEnded, .outputQueued, .failed, .failedStatusOnly, .refused, .outputDrained, .responseEnded, .closed,
    ]),
  Row(
    .closed(.idle), [:],
    ignores: [
      .admitted, .handlerReady, .requestEnded, .outputQueued, .handlerFinished, .handlerFinishedStatusOnly, .failed, .failedStatusOnly,
      .refused, .outputDrained, .responseEnded, .closed,
    ]),
]

private func running(_ request: Machine.Request) -> Row {
  Row(
    .running(request),
    [
      .requestEnded: (.running(.ended), []),
      .outputQueued: (.responding(request), .submitHeaders),
      .handlerFinished: (.finishing(request, .idle), release.union([.recordOutcome, .submitHeaders])),
      .handlerFinishedStatusOnly: (.trailersSubmitted(request, .idle), release.union([.recordOutcome, .submitTrailersOnly])),
      .failed: (.finishing(request, .running), [.recordOutcome, .cancelHandler, .submitHeaders]),
      .failedStatusOnly: (.trailersSubmitted(request, .running), [.recordOutcome, .cancelHandler, .submitTrailersOnly]),
      .closed: (.closed(.running), [.recordOutcome, .cancelHandler]),
    ],
    ignores: [.admitted, .handlerReady, .refused, .outputDrained, .responseEnded])
}

/// The headers have been submitted, so a status without messages no longer fits into one block.
private func responding(_ request: Machine.Request) -> Row {
  Row(
    .responding(request),
    [
      .requestEnded: (.responding(.ended), []),
      .handlerFinished: (.finishing(request, .idle), release.union(.recordOutcome)),
      .handlerFinishedStatusOnly: (.finishing(request, .idle), release.union(.recordOutcome)),
      .failed: (.finishing(request, .running), [.recordOutcome, .cancelHandler]),
      .failedStatusOnly: (.finishing(request, .running), [.recordOutcome, .cancelHandler]),
      .closed: (.closed(.running), [.recordOutcome, .cancelHandler]),
    ],
    ignores: [.admitted, .handlerReady, .outputQueued, .refused, .outputDrained, .responseEnded])
}

@Suite("The life cycle of a call on the server")
struct ServerStreamStateMachineTests {
  /// Every reachable state, with a machine in it.
  private static let reachable: [State: Machine] = {
    var found: [State: Machine] = [Machine().state: Machine()]
    var waiting = [Machine()]
    while let machine = waiting.popLast() {
      for event in Event.allCases {
        var next = machine
        _ = next.receive(event)
        if found.updateValue(next, forKey: next.state) == nil { waiting.append(next) }
      }
    }
    return found
  }()

  @Test("The table has every reachable state with every event, and no others")
  func completeness() {
    #expect(Set(table.map(\.state)) == Set(Self.reachable.keys))
    #expect(table.count == Self.reachable.count)
    for row in table {
      let decided = Array(row.transitions.keys) + row.ignored
      #expect(decided.count == Event.allCases.count, "\(row.state)")
      #expect(Set(decided) == Set(Event.allCases), "\(row.state)")
    }
  }

  @Test("Every pair of state and event leads to the state and the actions of the table")
  func pairs() throws {
    for row in table {
      for event in Event.allCases {
        var machine = try #require(Self.reachable[row.state])
        let actions = machine.receive(event)
        let expected = row.expected(event)
        #expect(machine.state == expected.next, "\(row.state), \(event)")
        #expect(actions == expected.actions, "\(row.state), \(event)")
      }
    }
  }

  @Test("A call is undecided until its outcome is recorded")
  func undecided() {
    for machine in Self.reachable.values {
      for event in Event.allCases {
        var next = machine
        let actions = next.receive(event)
        #expect(actions.contains(.recordOutcome) == (machine.isUndecided && !next.isUndecided), "\(machine.state), \(event)")
      }
    }
  }

  @Test("Whatever the order of events, each part of a response is sent at most once and each resource is released exactly once")
  func randomSequences() {
    var random = SeededGenerator()
    for _ in 0..<20_000 {
      var machine = Machine()
      var history = History()
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let event = Event.allCases.randomElement(using: &random) ?? .closed
        history.add(event, machine.receive(event), in: machine.state)
      }
      for event: Event in [.closed, .handlerFinished] { history.add(event, machine.receive(event), in: machine.state) }
      #expect(machine.state == .closed(.idle))
      history.checkEnd()
      if !history.faults.isEmpty { return }
    }
  }
}

/// The actions of one call so far.
private struct History {
  private var counts: [UInt16: Int] = [:]
  private var events: [Event] = []
  private var wasAdmitted = false
  private var isClosed = false
  private(set) var faults: [String] = []

  private func count(_ action: Actions) -> Int { counts[action.rawValue] ?? 0 }

  mutating func add(_ event: Event, _ actions: Actions, in state: State) {
    events.append(event)
    for bit in 0..<UInt16.bitWidth where actions.rawValue & 1 << bit != 0 { counts[1 << bit, default: 0] += 1 }
    if state == .admitted(.open) { wasAdmitted = true }
    let sending: Actions = [.submitHeaders, .submitTrailersOnly, .submitRefusal, .submitTrailers, .resetRequest, .startHandler]
    require(!isClosed || actions.isDisjoint(with: sending), "nothing is sent or started after the stream is closed")
    if case .closed = state { isClosed = true }

    let (headers, ends) = (count(.submitHeaders), count(.submitTrailers) + count(.submitTrailersOnly) + count(.submitRefusal))
    require(headers + count(.submitTrailersOnly) + count(.submitRefusal) <= 1, "headers are sent at most once")
    require(ends <= 1, "the response ends at most once")
    require(count(.submitTrailers) <= headers, "trailers follow headers")
    require(count(.startHandler) <= 1, "the handler is started at most once")
    require(count(.cancelHandler) <= count(.startHandler), "only a started handler is cancelled, once")
    require(count(.releaseHandler) <= count(.startHandler), "only a started handler is released, once")
    require(count(.releaseCall) <= (wasAdmitted ? 1 : 0), "only an admitted call is released, once")
    require(count(.recordOutcome) <= 1, "the outcome is recorded at most once")
    require(count(.resetRequest) <= ends, "a request is reset only after its response")
    require(ends == 0 || count(.recordOutcome) == 1, "the outcome is recorded before the response ends")
  }

  mutating func checkEnd() {
    require(count(.recordOutcome) == 1, "the outcome is recorded")
    require(count(.releaseHandler) == count(.startHandler), "a started handler is released")
    require(count(.releaseCall) == (wasAdmitted ? 1 : 0), "an admitted call is released")
  }

  private mutating func require(_ holds: Bool, _ promise: String) {
    guard !holds else { return }
    faults.append(promise)
    Issue.record("violated: \(promise). Events: \(events)")
  }
}
