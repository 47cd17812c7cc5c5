/// The reason why the simulator cannot start, and how to fix it.
struct StartError: Error, CustomStringConvertible, Equatable {
  let description: String

  init(_ description: String) { self.description = description }
}
