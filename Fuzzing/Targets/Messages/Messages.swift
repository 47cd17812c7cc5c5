import FuzzSupport
import MessageSupport

@testable import LocalRPC

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Messages.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Messages.begin() }

/// Arbitrary bytes as a message: bytes that pass the wire check are well-formed and within the limits, and the message survives a round trip.
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

  /// The check accepts exactly the bytes that are well-formed and within the limits.
  private static func checkLimits<M: WireMessage>(_: M.Type, _ wire: UnsafeRawBufferPointer, _ limits: WireLimits) {
    let arena = WireArena()
    guard let descriptor = M.descriptor(arena) else { fatalError("\(M.protoName) has no descriptor") }
    let reading = WireReading(wire, as: descriptor)
    do throws(RPCStatus) { try WireCheck.check(wire, as: descriptor, limits: limits) } catch {
      switch error.code {
      case .resourceExhausted:
        require(
          (wire.count + 1) * (wire.count + 1) * 256 > limits.unpackedSize, "only bytes that can exceed the memory limit are rejected for it"
        )
      case .invalidArgument:
        require(!reading.isWellFormed || reading.depth > limits.depth, "well-formed bytes are accepted: \(error.message)")
      default: fatalError("violated property: malformed bytes are an invalid argument: \(error)")
      }
      return
    }
    require(reading.isWellFormed, "accepted bytes are well-formed, with valid UTF-8 and without NUL")
    require(reading.depth <= limits.depth, "accepted bytes are nested no deeper than \(limits.depth)")
    let taken = UnpackedMemory.bytes(wire, as: descriptor)
    require(taken <= limits.unpackedSize, "accepted bytes need no more than \(limits.unpackedSize) bytes: \(taken)")
  }

  private static func checkValue<M: WireMessage>(_: M.Type, _ wire: UnsafeRawBufferPointer) {
    let message: M
    do throws(RPCStatus) { message = try M(wire: wire) } catch {
      require(error.code == .invalidArgument || error.code == .resourceExhausted, "malformed bytes are an invalid argument: \(error)")
      return
    }
    let bytes = written(message)
    let again: M
    do throws(RPCStatus) { again = try M(wire: bytes) } catch { fatalError("violated property: encoded bytes can be decoded: \(error)") }
    require(written(again) == bytes, "encoding again gives the same bytes")
    require(isSame(again, message), "decoding again gives an equal message")
    JSONPromises.hold(message)
  }

  private static func written(_ message: some RPCMessage) -> [UInt8] {
    do throws(RPCStatus) { return try message.wireBytes() } catch {
      fatalError("violated property: a decoded message can be encoded: \(error)")
    }
  }
}
