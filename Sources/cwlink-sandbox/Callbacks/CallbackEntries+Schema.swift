extension CallbackEntries {
  static let schema = Schema(
    resource: "callbackEntry",
    properties: [
      Property.integer("id").computed, .text("description", max: 100), Property.text("url").required,
      Property.integer("objectId").required,
      Property(name: "type", kind: .choice(CallbackType.allCases.map(\.rawValue)), isRequired: true),
      Property(name: "level", kind: .choice(CallbackLevel.allCases.map(\.rawValue)), isRequired: true),
      Property.integer("memberId").computed, Property.text("payloadVersion").computed, .flag("inactiveFlag"), .flag("isSoapCallbackFlag"),
      .flag("isSelfSuppressedFlag"), Property.text("connectWiseID").computed, .links,
    ])
}
