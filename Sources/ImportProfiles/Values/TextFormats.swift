/// How numbers are written in text.
public enum NumberFormat: String, Sendable, Hashable, CaseIterable, Codable {
  /// 1,204.5
  case point
  /// 1.204,5
  case comma
  /// Either; "1,204" and "1.204" are refused, because both can be 1204 and 1.204.
  case either
}

/// How dates are written in text. 2026-11-30, 2026-11 and times after them are read with each.
public enum DateFormat: String, Sendable, Hashable, CaseIterable, Codable {
  /// 2026/11/30, 2026.11.30
  case yearFirst
  /// 30.11.2026, 30/11/2026
  case dayFirst
  /// 11/30/2026
  case monthFirst
}
