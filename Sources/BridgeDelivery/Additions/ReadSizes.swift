import ConnectWise

/// For how many changes records are read together, such that what was read is still fresh when the last of them is written: with as
/// many requests a minute as the site is given, conditions for about 13 seconds, additions for about 2.
struct ReadSizes: Sendable, Equatable {
  /// Changes whose conditions are read together.
  let conditions: Int
  /// Changes whose additions are read with one bundle; 1 if bundles do not pay.
  private(set) var bundle: Int

  /// Fewer than this are not worth a bundle.
  static let smallestBundle = 4

  init(requestsPerMinute: Int) {
    conditions = min(max(requestsPerMinute / 9, 5), 100)
    // The writes are reserved with the read, and no more than a burst can be sent together.
    bundle = min(requestsPerMinute / TokenBucket.burstPart - 1, ConnectWiseClient.largestBundle)
    if bundle < Self.smallestBundle { bundle = 1 }
  }

  /// After agreements of a bundle had to be read again, because the site took too long for the writes.
  mutating func shrink() { bundle = bundle / 2 < Self.smallestBundle ? 1 : bundle / 2 }
}
