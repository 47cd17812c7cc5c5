/// Why the simulator cannot start, and what to do about it.
struct StartError: Error, CustomStringConvertible, Equatable {
  let description: String

  init(_ description: String) { self.description = description }
}
