/// `/system/info`: the cheapest authenticated call.
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
