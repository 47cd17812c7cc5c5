/// What keeps the receiver from starting, with the place and what to do.
struct ConfigurationProblem: Error, Equatable, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }

  /// About a setting: "routes[2].path: must begin with /".
  init(at place: String, _ problem: String) { description = place.isEmpty ? problem : "\(place): \(problem)" }
}
