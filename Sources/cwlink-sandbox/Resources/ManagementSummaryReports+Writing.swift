extension ManagementSummaryReports {
  static func create(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let company = try company(state, call)
    var row = try schema.accepted(call.body)
    row["company"] = Companies.reference(company)
    let stored = state[.managementSummaryReports].insert(Member.api.entered(try checked(row, in: state), at: call.now))
    return .created(stored, call, state)
  }

  /// What is not sent is cleared.
  static func replace(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, old) = try report(state, call)
    return try store(schema.replacing(old, with: try schema.accepted(call.body)), id, in: &state, call)
  }

  static func patch(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let (id, old) = try report(state, call)
    return try store(try JSONPatch(call.body, resource: schema.resource).applied(to: old, schema), id, in: &state, call)
  }

  static func delete(_ state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    state[.managementSummaryReports].remove(id: try report(state, call).id)
    return Reply(status: 204)
  }

  private static func store(_ row: JSONObject, _ id: Int, in state: inout SiteState, _ call: Call) throws(APIError) -> Reply {
    let row = Member.api.stamped(try checked(row, in: state), at: call.now)
    state[.managementSummaryReports].replace(row, id: id)
    return .ok(.object(row))
  }

  /// Counts are never negative; the management solution and the agreement must be there, the agreement under this company.
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
