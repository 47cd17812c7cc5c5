extension TableName {
  static let managementSummaryReports = TableName("managementSummaryReports")
}

/// `/company/companies/{parentId}/managementSummaryReports`: figures that a management tool reports for a company. A group may have
/// several reports.
enum ManagementSummaryReports {
  private static let path = "/company/companies/{parentId}/managementSummaryReports"

  static let endpoints =
    Endpoint.reading(path, schema, right: .reports) { state, call throws(APIError) in
      let company = try company(state, call)
      return state[.managementSummaryReports].rows.filter { $0.id(of: "company") == company["id"]?.integer }
    } + [
      Endpoint(method: .post, path: path, right: .reports, run: create)
    ] + Endpoint.editing(path, schema, in: .managementSummaryReports, right: .reports, find: report, check: checked)

  static func company(_ state: SiteState, _ call: Call) throws(APIError) -> JSONObject {
    let id = try call.id(0, of: Companies.schema.resource)
    guard let company = state[.companies][id] else { throw .notFound(Companies.schema.resource, String(id)) }
    return company
  }

  /// The report in the path, which must belong to the company in the path.
  static func report(_ state: SiteState, _ call: Call) throws(APIError) -> (id: Int, row: JSONObject) {
    let company = try company(state, call)
    let id = try call.id(1, of: schema.resource)
    guard let row = state[.managementSummaryReports][id], row.id(of: "company") == company["id"]?.integer else {
      throw .notFound(schema.resource, String(id))
    }
    return (id, row)
  }
}

extension ManagementSummaryReports {
  static let schema = Schema(
    resource: "managementSummaryReport",
    properties: [
      Property.integer("id").computed, .reference("managementSolution", .text("setupName")),
      Property.text("groupIdentifier", max: 100).required,
      .choice("deviceType", "WorkstationsAndServers", "BackupStats", "Servers", "Workstations"),
      .reference("agreement", .text("type"), .flag("chargeFirmFlag")), .integer("snmpMachines"), .integer("totalWorkstations"),
      .integer("totalServers"), .integer("totalWindowsServers"), .integer("totalWindowsWorkstations"), .integer("totalManagedMachines"),
      .integer("serversOffline"), .integer("serversDiskSpaceLow"), .integer("failedBackupJobs"), .integer("totalNotifications"),
      .integer("successfulBackupJobs"), .integer("serverAvailability"), .integer("virusesRemoved"), .integer("spywareItemsRemoved"),
      .integer("windowsPatchesInstalled"), .integer("diskCleanups"), .integer("diskDefragmentations"), .integer("fullyPatchedMachines"),
      .integer("missingOneTwoPatchesMachines"), .integer("missingThreeFivePatchesMachines"), .integer("missingMoreFivePatchesMachines"),
      .integer("missingUnscannedPatchesMachines"), .text("alertsGenerated"), .number("internetConnectivity"),
      .integer("diskSpaceCleanedMb"), .text("missingSecurityPatches"), .number("cpuUtilization"), .number("memoryUtilization"),
      Property.reference("company", .text("identifier")).computed, .links,
    ])
}

extension ManagementSummaryReports {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let company = try company(state, call)
    var row = try schema.accepted(call.body)
    row["company"] = Companies.reference(company)
    let stored = state[.managementSummaryReports].insert(Member.api.entered(try checked(row, in: state), at: call.now))
    return .created(stored, call, state)
  }

  /// Counts must not be negative; the management solution and the agreement must exist, and the agreement must belong to the company.
  private static func checked(_ row: JSONObject, in state: SiteState) throws(APIError) -> JSONObject {
    var row = row
    var problems = schema.properties.filter { property in
      guard case .integer = property.kind else { return false }
      return (row[property.name]?.integer ?? 0) < 0
    }.map { FieldProblem.invalid($0.name, "The field \($0.name) must be 0 or more.") }
    do throws(FieldProblem) {
      if let reference = Reference("managementSolution", in: row) {
        row["managementSolution"] = Reference.to(try reference.row(of: state[.managementSolutions].rows))
      }
    } catch { problems.append(error) }
    do throws(FieldProblem) {
      if let reference = Reference("agreement", in: row) {
        let company = row.id(of: "company")
        let found = try reference.row(of: state[.agreements].rows, scope: "for company \(company.map(String.init) ?? "none")") {
          $0.id(of: "company") == company
        }
        row["agreement"] = Agreements.reference(found)
      }
    } catch { problems.append(error) }
    guard problems.isEmpty else { throw .invalid(schema.resource, problems) }
    return row
  }
}
