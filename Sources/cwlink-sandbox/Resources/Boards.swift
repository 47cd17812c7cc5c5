extension TableName {
  static let boards = TableName("boards")
  static let boardStatuses = TableName("boardStatuses")
  static let boardTypes = TableName("boardTypes")
  /// Subtypes and items of ticket types; the API has no list of them.
  static let boardSubTypes = TableName("boardSubTypes")
  static let boardItems = TableName("boardItems")
}

/// `/service/boards`
enum Boards {
  static let endpoints =
    Endpoint.reading("/service/boards", schema, right: .setup) { state, _ throws(APIError) in state[.boards].rows }
    + Endpoint.reading("/service/boards/{parentId}/statuses", BoardStatuses.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, call throws(APIError) in try rows(.boardStatuses, state, call)
    }
    + Endpoint.reading("/service/boards/{parentId}/types", BoardTypes.schema, right: .setup, hasCount: false, hasSingle: false) {
      state, call throws(APIError) in try rows(.boardTypes, state, call)
    }

  /// The rows of a table that belong to the board in the path.
  private static func rows(_ table: TableName, _ state: SiteState, _ call: Call) throws(APIError) -> [JSONObject] {
    let id = try call.id(0, of: schema.resource)
    guard state[.boards][id] != nil else { throw .notFound(schema.resource, String(id)) }
    return state[table].rows.filter { $0.id(of: "board") == id }
  }
}

/// `/service/boards/{parentId}/statuses`
enum BoardStatuses {}

/// `/service/boards/{parentId}/types`
enum BoardTypes {}

extension Boards {
  static let schema = Schema(
    resource: "board",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, Property.reference("location").required,
      Property.reference("department", .text("identifier")).required, .flag("inactiveFlag"), .reference("signOffTemplate"),
      .flag("sendToContactFlag"), .reference("contactTemplate", .text("identifier"), .text("type")), .flag("sendToResourceFlag"),
      .reference("resourceTemplate", .text("identifier"), .text("type")), .flag("projectFlag"), .flag("showDependenciesFlag"),
      .flag("showEstimatesFlag"), .reference("boardIcon"), .flag("billTicketsAfterClosedFlag"), .flag("billTicketSeparatelyFlag"),
      .flag("billUnapprovedTimeExpenseFlag"), .flag("overrideBillingSetupFlag"),
      .reference("dispatchMember", .text("identifier"), .number("dailyCapacity")),
      .reference("serviceManagerMember", .text("identifier"), .number("dailyCapacity")),
      .reference("dutyManagerMember", .text("identifier"), .number("dailyCapacity")),
      .reference("oncallMember", .text("identifier"), .number("dailyCapacity")), .reference("workRole"),
      .reference("workType", .flag("utilizationFlag")), .choice("billTime", "Billable", "DoNotBill", "NoCharge", "NoDefault"),
      .choice("billExpense", "Billable", "DoNotBill", "NoCharge", "NoDefault"),
      .choice("billProduct", "Billable", "DoNotBill", "NoCharge", "NoDefault"), .reference("autoCloseStatus", .integer("sort")),
      .flag("autoAssignNewTicketsFlag"), .flag("autoAssignNewECTicketsFlag"), .flag("autoAssignNewPortalTicketsFlag"),
      .flag("discussionsLockedFlag"), .flag("timeEntryLockedFlag"), .text("notifyEmailFrom", max: 50),
      .text("notifyEmailFromName", max: 60), .flag("closedLoopDiscussionsFlag"), .flag("closedLoopResolutionFlag"),
      .flag("closedLoopInternalAnalysisFlag"), .flag("timeEntryDiscussionFlag"), .flag("timeEntryResolutionFlag"),
      .flag("timeEntryInternalAnalysisFlag"), .choice("problemSort", "Ascending", "Descending"),
      .choice("resolutionSort", "Ascending", "Descending"), .choice("internalAnalysisSort", "Ascending", "Descending"),
      .flag("emailConnectorAllowReopenClosedFlag"), .reference("emailConnectorReopenStatus", .integer("sort")),
      .flag("emailConnectorReopenResourcesFlag"), .flag("emailConnectorNewTicketNoMatchFlag"),
      .flag("emailConnectorNeverReopenByDaysFlag"), .integer("emailConnectorReopenDaysLimit"),
      .flag("emailConnectorNeverReopenByDaysClosedFlag"), .integer("emailConnectorReopenDaysClosedLimit"),
      .flag("useMemberDisplayNameFlag"), .flag("sendToCCFlag"), .flag("autoAssignTicketOwnerFlag"), .flag("autoAssignLimitFlag"),
      .integer("autoAssignLimitAmount"), .flag("closedLoopAllFlag"),
      .choice("percentageCalculation", "ActualHours", "Manual", "ClosedPhases", "ClosedTickets"),
      .choice("allSort", "Ascending", "Descending"), .flag("markFirstNoteIssueFlag"), .flag("restrictBoardByDefaultFlag"),
      .flag("sendToBundledFlag"), .links, .text("connectWiseId"),
    ])
}

extension BoardStatuses {
  static let schema = Schema(
    resource: "boardStatus",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, .reference("board"), .integer("sortOrder"), .flag("displayOnBoard"),
      .flag("inactive"), .flag("closedStatus"), .flag("timeEntryNotAllowed"), .flag("roundRobinCatchall"), .flag("defaultFlag"),
      .choice("escalationStatus", "NotResponded", "Responded", "ResolutionPlan", "Resolved", "NoEscalation"),
      .text("customerPortalDescription", max: 500), .flag("customerPortalFlag"),
      .reference("emailTemplate", .text("identifier"), .text("type")), .reference("statusIndicator", .text("identifier")),
      .text("customStatusIndicatorName", max: 30), .links, .flag("saveTimeAsNote"), .text("connectWiseId"), .text("parentConnectWiseId"),
      .integer("parentId"), .integer("grandParentId"), .text("grandParentConnectWiseId"),
    ])
}

extension BoardTypes {
  static let schema = Schema(
    resource: "boardType",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, .choice("category", "Reactive", "Proactive"), .flag("defaultFlag"),
      .flag("inactiveFlag"), .flag("requestForChangeFlag"), .text("integrationXref", max: 50), .reference("skillCategory"),
      .reference("skill"), .reference("board"), .reference("location"), .reference("department", .text("identifier")), .links,
      .text("connectWiseId"), .text("parentConnectWiseId"), .integer("parentId"), .integer("grandParentId"),
      .text("grandParentConnectWiseId"),
    ])
}
