internal import Glibc

/// The code that one program fuzzes.
public protocol FuzzTarget {
  /// Checks the properties of the code with one input. Traps if one is violated.
  static func check(_ input: FuzzInput)

  /// Valid, hand-made inputs from which the fuzzer starts.
  static var seeds: [Seed] { get }
}

/// An input with a descriptive name.
public struct Seed {
  let name: String
  let bytes: [UInt8]

  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension FuzzTarget {
  /// The implementation of `LLVMFuzzerTestOneInput`.
  public static func one(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    check(FuzzInput(UnsafeRawBufferPointer(start: start, count: count)))
    return 0
  }

  /// The implementation of `LLVMFuzzerInitialize`: if `FUZZ_SEEDS` names a directory, writes the seeds there and exits.
  public static func begin() -> CInt {
    signal(SIGPIPE, SIG_IGN)
    guard let directory = getenv("FUZZ_SEEDS") else { return 0 }
    for seed in seeds {
      let file = fopen("\(String(cString: directory))/seed-\(seed.name)", "w")
      require(file != nil && fwrite(seed.bytes, 1, seed.bytes.count, file) == seed.bytes.count, "the seed \(seed.name) can be written")
      fclose(file)
    }
    exit(0)
  }
}

/// Traps with the property if it does not hold.
public func require(_ holds: Bool, _ property: @autoclosure () -> String) {
  if !holds { fatalError("violated property: \(property())") }
}
