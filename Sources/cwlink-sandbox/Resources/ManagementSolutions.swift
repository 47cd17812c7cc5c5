extension TableName {
  static let managementSolutions = TableName("managementItSolutions")
  static let managementProducts = TableName("managementProducts")
}

/// `/company/managementItSolutions`
enum ManagementSolutions {
  static let endpoints =
    Endpoint.reading("/company/managementItSolutions", schema, right: .setup) { state, _ throws(APIError) in
      state[.managementSolutions].rows
    }
    + Endpoint.reading("/company/managementItSolutions/{parentId}/managementProducts", ManagementProducts.schema, right: .setup) {
      state, call throws(APIError) in
      let solution = try call.id(0, of: schema.resource)
      guard state[.managementSolutions][solution] != nil else { throw .notFound(schema.resource, String(solution)) }
      return state[.managementProducts].rows.filter { $0["parentId"] == .integer(solution) }
    }
}

/// `/company/managementItSolutions/{parentId}/managementProducts`: the products that a solution bills per agreement type.
enum ManagementProducts {}

extension ManagementSolutions {
  static let schema = Schema(
    resource: "managementItSolution",
    properties: [
      .integer("id"), Property.text("name", max: 30).required,
      Property.choice("managementItSolutionType", "LevelPlatforms", "NAble", "Continuum", "Custom").required,
      .text("managementSolutionName", max: 30), .text("managementServerUrl", max: 200), .text("webserviceOverrideUrl", max: 200),
      .text("portalOverrideLoginUrl", max: 200), .flag("globalLoginFlag"), .text("globalLoginUsername", max: 50),
      .text("globalLoginPassword", max: 50), .flag("usingSslFlag"), .text("nAbleUsername", max: 50), .text("nAblePassword", max: 50),
      .flag("overrideWebServiceLocationFlag"), .flag("overrideLoginLocationFlag"), .text("continuumApiUsername", max: 100),
      .text("continuumApiPassword", max: 100), .text("levelApiUsername", max: 100), .text("levelApiPassword", max: 100),
      .text("levelVarDomain", max: 100), .flag("noDisplayFlag"), .links, .text("connectWiseId"),
    ])
}

extension ManagementProducts {
  static let schema = Schema(
    resource: "managementProduct",
    properties: [
      .integer("id"), .reference("managedDevicesIntegration"), Property.reference("agreementType").required,
      .reference("serverProduct", .text("identifier"), .flag("serializedFlag")),
      .reference("workstationProduct", .text("identifier"), .flag("serializedFlag")),
      .reference("spamStatsProduct", .text("identifier"), .flag("serializedFlag")), .links, .text("connectWiseId"),
      .text("parentConnectWiseId"), .integer("parentId"), .integer("grandParentId"), .text("grandParentConnectWiseId"),
      .text("agrTypeCwId"), .text("serverProductCwId"), .text("workstationProductCwId"), .text("spamStatsProductCwId"),
    ])
}
