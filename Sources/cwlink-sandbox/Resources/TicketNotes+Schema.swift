extension TicketNotes {
  static let schema = Schema(
    resource: "ticketNote",
    properties: [
      Property.integer("id").computed, Property.integer("ticketId").computed, Property.text("text", max: longest).required,
      .flag("detailDescriptionFlag"), .flag("internalAnalysisFlag"), .flag("resolutionFlag"), .flag("issueFlag"),
      .reference("member", .text("identifier"), .number("dailyCapacity")), .reference("contact"), .flag("customerUpdatedFlag"),
      Property.flag("processNotifications").computed, Property.date("dateCreated").computed, Property.text("createdBy").computed,
      Property.flag("internalFlag").computed, Property.flag("externalFlag").computed, Property.number("sentimentScore").computed, .links,
    ])
}
