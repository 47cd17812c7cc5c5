extension PatchOperation.Path {
  // A ticket's. Its references are replaced whole: `.replace(.status, .reference(Reference(name: "Closed")))`.
  public static let summary = Self(known: "summary")
  public static let board = Self(known: "board")
  public static let status = Self(known: "status")
  public static let type = Self(known: "type")
  public static let subType = Self(known: "subType")
  public static let item = Self(known: "item")
  public static let priority = Self(known: "priority")
  public static let source = Self(known: "source")
  public static let externalXRef = Self(known: "externalXRef")
  /// A management summary report has one too.
  public static let agreement = Self(known: "agreement")

  // A management summary report's.
  public static let deviceType = Self(known: "deviceType")
  public static let managementSolution = Self(known: "managementSolution")
  public static let totalWorkstations = Self(known: "totalWorkstations")
  public static let totalServers = Self(known: "totalServers")
  public static let totalManagedMachines = Self(known: "totalManagedMachines")
  public static let serversOffline = Self(known: "serversOffline")
  public static let totalNotifications = Self(known: "totalNotifications")
  public static let virusesRemoved = Self(known: "virusesRemoved")
  public static let spywareItemsRemoved = Self(known: "spywareItemsRemoved")
  public static let fullyPatchedMachines = Self(known: "fullyPatchedMachines")
  public static let alertsGenerated = Self(known: "alertsGenerated")
}
