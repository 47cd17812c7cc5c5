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
