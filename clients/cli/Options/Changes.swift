import ArgumentParser
import LocalRPC

/// An update: the message, and the names of exactly those fields whose options were given.
struct Changes<Message> {
  var message: Message
  private(set) var paths: [String] = []

  init(_ message: Message) {
    self.message = message
  }

  /// Sets the field and adds it to the mask if the option was given.
  mutating func set<Value>(_ path: String, _ field: WritableKeyPath<Message, Value>, _ value: Value?) {
    guard let value else { return }
    message[keyPath: field] = value
    paths.append(path)
  }

  /// The same for a field with presence.
  mutating func set<Value>(_ path: String, _ field: WritableKeyPath<Message, Value?>, _ value: Value?) {
    guard let value else { return }
    message[keyPath: field] = .some(value)
    paths.append(path)
  }

  /// The values of a repeated option; `emptied` is the flag that empties the field.
  mutating func set<Element>(_ path: String, _ field: WritableKeyPath<Message, [Element]>, _ values: [Element], emptied: Bool) {
    if emptied { set(path, field, []) } else if !values.isEmpty { set(path, field, values) }
  }

  /// Names a field that the message leaves unset, which removes its value.
  mutating func add(_ path: String) { paths.append(path) }

  var mask: ProtobufFieldMask { ProtobufFieldMask(paths: paths) }

  /// Throws if no option changes anything: an empty mask would mean every field that is set.
  func requireSome() throws {
    if paths.isEmpty { throw ValidationError("Nothing to change: specify at least one option that changes something.") }
  }
}

/// `--enable` or `--disable`.
enum Switch: String, EnumerableFlag {
  case enable, disable
}
