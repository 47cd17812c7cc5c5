/// `/login/companyinfo/{company}`: where a company's REST base is, without authentication.
enum Discovery {
  static let endpoints = [
    Endpoint(method: .get, path: "/login/companyinfo/{company}", right: nil, isPublic: true) { state, call throws(APIError) in
      guard call.captures.first?.lowercased() == state.loginCompany else { return .ok(.null) }
      let host = call.origin.replacing("http://", with: "")
      return .ok([
        "CompanyName": "Training Company",
        "Codebase": .string(state.codebase),
        "VersionCode": .string(state.versionCode),
        "VersionNumber": .string("\(state.versionCode).98412"),
        "CompanyID": .string(state.loginCompany),
        // Some sites answer a boolean, others its text: this one changes its mind with each upgrade.
        "IsCloud": state.upgrades.isMultiple(of: 2) ? .bool(true) : .string("True"),
        "SiteUrl": .string(host),
      ])
    }
  ]
}
