@testable import LocalRPC

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension SettingsFixture {
  /// A call by user 1000, as the server hands it to a handler.
  var call: ServerCall {
    ServerCall(peer: Peer(uid: 1000, gid: 1000, pid: 42, groups: []), method: "test", metadata: Metadata(), deadline: nil)
  }

  var integrationHarness: IntegrationHarness { IntegrationHarness(integration, mail: mail) }
  var customerHarness: CustomerHarness { CustomerHarness(customers) }
  var agreementHarness: AgreementHarness { AgreementHarness(agreements) }
  var productHarness: ProductHarness { ProductHarness(products) }
  var systemHarness: SystemHarness { SystemHarness(system()) }
}
