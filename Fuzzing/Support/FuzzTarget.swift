internal import Glibc

/// What one program fuzzes.
public protocol FuzzTarget {
  /// Holds the code to its promises with one input. Traps where one is broken.
  static func check(_ input: FuzzInput)

  /// Valid inputs made by hand, from which the fuzzer starts.
  static var seeds: [Seed] { get }
}

/// An input under a name that says what is in it.
public struct Seed {
  let name: String
  let bytes: [UInt8]

  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension FuzzTarget {
  /// What `LLVMFuzzerTestOneInput` is to do.
  public static func one(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    check(FuzzInput(UnsafeRawBufferPointer(start: start, count: count)))
    return 0
  }

  /// What `LLVMFuzzerInitialize` is to do: where `FUZZ_SEEDS` names a directory, the seeds are written there and nothing is run.
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

/// Traps where the promise does not hold, and says which.
public func require(_ holds: Bool, _ promise: @autoclosure () -> String) {
  if !holds { fatalError("broken promise: \(promise())") }
}
