/// The locations of Trend Micro Email Security and their addresses. A tenant is in one of them.
package enum EmailSecurityRegion: String, Sendable, CaseIterable, Codable {
  /// North America, Latin America, Asia Pacific.
  case americasAndAsiaPacific = "us"
  /// Europe and Africa.
  case europe = "eu"
  /// Australia and New Zealand.
  case australia = "au"
  case japan = "jp"
  case singapore = "sg"
  case india = "in"
  /// Middle East (United Arab Emirates).
  case middleEast = "ae"
  case unitedKingdom = "uk"

  package var baseURL: String {
    switch self {
    case .americasAndAsiaPacific: "https://api.tmes.trendmicro.com"
    case .europe: "https://api.tmes.trendmicro.eu"
    case .australia: "https://api.tmes-anz.trendmicro.com"
    // With an m before the s.
    case .japan: "https://api.tmems-jp.trendmicro.com"
    case .singapore: "https://api.tmes-sg.trendmicro.com"
    case .india: "https://api.tmes-in.trendmicro.com"
    case .middleEast: "https://api.tmes-uae.trendmicro.com"
    case .unitedKingdom: "https://api.tmes-uk.trendmicro.com"
    }
  }
}
