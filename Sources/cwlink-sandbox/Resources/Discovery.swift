/// `/login/companyinfo/{company}`: the location of a company's REST base, without authentication.
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
        // Some sites return a boolean, others a string: this one alternates with each upgrade.
        "IsCloud": state.upgrades.isMultiple(of: 2) ? .bool(true) : .string("True"),
        "SiteUrl": .string(host),
      ])
    }
  ]
}

/// `/system/info`: the cheapest authenticated request.
enum SystemInfo {
  static let endpoints = [
    Endpoint(method: .get, path: "/system/info", right: nil) { state, call throws(APIError) in
      let info: JSONObject = [
        "version": .string("\(state.versionCode).98412"),
        "isCloud": true,
        "serverTimeZone": "Eastern Standard Time",
        "licenseBits": [["name": "Agreements", "activeFlag": true], ["name": "ServiceDesk", "activeFlag": true]],
        "cloudRegion": "NA",
        "maxWorkFlowRecordsAllowed": 500,
      ]
      return .ok(.object(Listing.trim(info, to: call.query)))
    }
  ]
}
