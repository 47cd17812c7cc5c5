import Foundation
import Testing

@testable import BridgeCore
@testable import cwlink

@Suite("Remedies") struct RemedyTests {
  /// Values that the parser accepts, for placeholders whose option is not free text.
  private static let values = [
    "id": "7", "quantity": "12", "day": "30", "time": "06:00", "zone": "Europe/Paris", "period": "2026-11", "severity": "warning",
    "delivery": "7", "file": "/dev/null", "url": "https://hooks.example.com/connectwise", "guid": "11111111-2222-4333-8444-555555555555",
    "address": "billing@msp.example", "part": "hes", "guard": "drop-to-zero",
  ]

  private static func words(_ template: Remedy.Template) -> [String] {
    template.rawValue.split(separator: " ").map { word in
      guard word.hasPrefix("<") else { return String(word) }
      let name = String(word.dropFirst().dropLast())
      if template == .reportsMailReport, name == "day" { return "2026-11-30" }
      if name == "product", template.rawValue.contains("settings figures") { return "hes" }
      return values[name] ?? "x"
    }
  }

  @Test("Every command in a message of the product is accepted by the command line's own parser", arguments: Remedy.Template.allCases)
  func complete(template: Remedy.Template) {
    #expect(CommandLineCheck.problem(of: Self.words(template)) == nil, "\(template.rawValue)")
  }

  @Test("Values fill the placeholders in their order, quoted for a shell; missing ones stay in capitals")
  func filled() {
    #expect(Remedy(.customersSetCompany, "acme", "Alder's & Sons").command == #"cwlink customers set acme --company 'Alder'\''s & Sons'"#)
    #expect(Remedy(.customersSetCompany, "acme").command == "cwlink customers set acme --company COMPANY")
    #expect(Remedy(.notificationsRoutesAddCustomer, nil, "acme").command == "cwlink notifications routes add --board BOARD --customer acme")
    #expect(Remedy(.integrationKeysStage).command == "cwlink integration keys stage PUBLIC-KEY")
  }

  @Test("Messages of the product have no commands that are not in the catalogue")
  func onlyCatalogue() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var found: [String] = []
    for module in ["BridgeCore", "BridgeDelivery", "BridgeAccounts", "Bridge"] {
      let folder = root.appending(path: "Sources/\(module)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
      #expect(files.count > 30)
      for file in files where file.pathExtension == "swift" && file.lastPathComponent != "Remedy.swift" {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        found += lines.filter { $0.contains(/"[^"]*\bcwlink [a-z]/) && !$0.contains("//") }.map { "\(file.lastPathComponent): \($0)" }
      }
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }
}
