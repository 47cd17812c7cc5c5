import CwlinkAPI
import FuzzSupport
import MessageSupport

@testable import LocalRPC

extension Messages {
  static var seeds: [Seed] {
    samples + [
      Seed(
        "unknown-fields", SeedWriter(0, 0).all([0x90, 3, 7, 0x99, 3, 1, 2, 3, 4, 5, 6, 7, 8, 0xa2, 3, 1, 255, 0xad, 3, 1, 2, 3, 4]).bytes),
      Seed(
        "many-numbers-not-packed", SeedWriter(FuzzedTypes.number(of: ExtensionNumberResponse.self), 4).all([16, 1, 16, 2, 16, 3]).bytes),
      Seed("merged-messages", SeedWriter(FuzzedTypes.number(of: Customer.self), 2).all([0x2a, 2, 8, 1, 0x2a, 3, 0x12, 1, 0x78]).bytes),
    ]
  }

  private static var samples: [Seed] {
    var seeds: [Seed] = []
    for sample in SampleMessages.all { seeds.append(seed(sample.name, sample.message)) }
    return seeds
  }

  private static func seed<M: WireMessage>(_ name: String, _ message: M) -> Seed {
    do throws(RPCStatus) {
      return Seed(name, SeedWriter(FuzzedTypes.number(of: M.self), 0).all(try message.wireBytes()).bytes)
    } catch { fatalError("the seed \(name): \(error)") }
  }
}
