import FoundationEssentials

/// A Swift type that represents a proto scalar.
package protocol JSONScalar {
  var scalar: JSONValue { get }
  var isDefault: Bool { get }
}

extension String: JSONScalar {
  package var scalar: JSONValue { .text(self) }
  package var isDefault: Bool { isEmpty }
}

extension Bool: JSONScalar {
  package var scalar: JSONValue { .bool(self) }
  package var isDefault: Bool { !self }
}

extension Int32: JSONScalar {
  package var scalar: JSONValue { .integer(Int64(self)) }
  package var isDefault: Bool { self == 0 }
}

extension UInt32: JSONScalar {
  package var scalar: JSONValue { .integer(Int64(self)) }
  package var isDefault: Bool { self == 0 }
}

/// 64-bit integers are strings, because many JSON parsers round numbers to 53 bits.
extension Int64: JSONScalar {
  package var scalar: JSONValue { .text("\(self)") }
  package var isDefault: Bool { self == 0 }
}

extension UInt64: JSONScalar {
  package var scalar: JSONValue { .text("\(self)") }
  package var isDefault: Bool { self == 0 }
}

extension Double: JSONScalar {
  package var scalar: JSONValue {
    if isNaN { return .text("NaN") }
    return isFinite ? .real(self) : .text(self > 0 ? "Infinity" : "-Infinity")
  }
  package var isDefault: Bool { self == 0 }
}

extension Float: JSONScalar {
  /// Converted through its shortest decimal form: 0.1 stays 0.1.
  package var scalar: JSONValue { (isFinite ? Double("\(self)") ?? Double(self) : Double(self)).scalar }
  package var isDefault: Bool { self == 0 }
}

extension [UInt8]: JSONScalar {
  package var scalar: JSONValue { .text(Data(self).base64EncodedString()) }
  package var isDefault: Bool { isEmpty }
}
