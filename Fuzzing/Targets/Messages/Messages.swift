import FuzzSupport
import MessageSupport

@testable import LocalRPC

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Messages.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Messages.begin() }

/// Any bytes as a message: what the wire check lets through is what it promises, and survives being written and read again.
enum Messages: FuzzTarget {
  static let depths = [32, 1, 2, 3]
  static let sizes = [128 << 20, 1 << 9, 1 << 12, 1 << 16]

  static func check(_ input: FuzzInput) {
    var input = input
    let type = FuzzedTypes.all[input.choice(FuzzedTypes.all.count)]
    let limit = Int(input.byte())
    var limits = WireLimits()
    limits.depth = depths[limit & 3]
    limits.unpackedSize = sizes[limit >> 2 & 3]
    checkLimits(type, input.rest, limits)
    checkValue(type, input.rest)
  }

  /// What the check takes is well-formed and within the limits; what it does not take is not.
  private static func checkLimits<M: WireMessage>(_: M.Type, _ wire: UnsafeRawBufferPointer, _ limits: WireLimits) {
    let arena = WireArena()
    guard let descriptor = M.descriptor(arena) else { fatalError("\(M.protoName) has no descriptor") }
    let reading = WireReading(wire, as: descriptor)
    do throws(RPCStatus) { try WireCheck.check(wire, as: descriptor, limits: limits) } catch {
      switch error.code {
      case .resourceExhausted:
        require((wire.count + 1) * (wire.count + 1) * 256 > limits.unpackedSize, "only what can be much is refused as much")
      case .invalidArgument: require(!reading.isWellFormed || reading.depth > limits.depth, "well-formed bytes are taken: \(error.message)")
      default: fatalError("broken promise: wrong bytes are the caller's fault: \(error)")
      }
      return
    }
    require(reading.isWellFormed, "what is taken is well-formed, in UTF-8 and without NUL")
    require(reading.depth <= limits.depth, "what is taken is nested no deeper than \(limits.depth)")
    let taken = UnpackedMemory.bytes(wire, as: descriptor)
    require(taken <= limits.unpackedSize, "what is taken needs no more than \(limits.unpackedSize) bytes: \(taken)")
  }

  private static func checkValue<M: WireMessage>(_: M.Type, _ wire: UnsafeRawBufferPointer) {
    let message: M
    do throws(RPCStatus) { message = try M(wire: wire) } catch {
      require(error.code == .invalidArgument || error.code == .resourceExhausted, "wrong bytes are the caller's fault: \(error)")
      return
    }
    let bytes = written(message)
    let again: M
    do throws(RPCStatus) { again = try M(wire: bytes) } catch { fatalError("broken promise: what was written can be read: \(error)") }
    require(written(again) == bytes, "what was read again has the same bytes")
    require(isSame(again, message), "what was read again is equal")
    JSONPromises.hold(message)
  }

  private static func written(_ message: some RPCMessage) -> [UInt8] {
    do throws(RPCStatus) { return try message.wireBytes() } catch { fatalError("broken promise: what was read can be written: \(error)") }
  }
}
