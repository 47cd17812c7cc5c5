import CwlinkAPI
import LocalRPC
import Testing

@testable import BridgeCore

@Suite("The role that each method requires")
struct MethodRolesTests {
  @Test("exactly the methods of the API declare a role, and the daemon knows each role")
  func complete() {
    let methods = Set(CwlinkAPIMethods.all.map { "\($0.service)/\($0.name)" })
    #expect(Set(CwlinkAPIMethods.requiredRole.keys) == methods)
    for (method, role) in CwlinkAPIMethods.requiredRole { #expect(Role(rawValue: Int(role.rawValue)) != nil, "\(method)") }
  }

  @Test("the API's roles have the same names and order as the daemon's")
  func sameRoles() {
    let declared = CwlinkAPI.Role.allCases.filter { $0 != .unspecified }
    #expect(declared.map { $0.protoName } == Role.allCases.map { "ROLE_\($0.name.uppercased())" })
    #expect(declared.map { Int($0.rawValue) } == Role.allCases.map(\.rawValue))
  }

  @Test("health and reflection require no role; an unknown method of cwlink requires the highest")
  func others() {
    for method in LocalRPCMethods.all { #expect(MethodRoles.role(for: "\(method.service)/\(method.name)") == nil) }
    #expect(MethodRoles.role(for: "cwlink.v1.SecretService/Show") == .administer)
    #expect(MethodRoles.role(for: "cwlink.v1.CustomerService/GetCustomer") == .read)
    #expect(MethodRoles.role(for: "cwlink.v1.IntegrationService/StageKey") == .administer)
  }

  @Test("a caller may call the methods of its role; an error names the missing role")
  func authorize() throws {
    let policy = AccessPolicy(users: [1000: .trigger], groups: [50: .operate], others: .read, daemonUser: 990)
    func peer(_ uid: UInt32, _ groups: [UInt32] = []) -> Peer { Peer(uid: uid, gid: uid, pid: 1, groups: groups) }
    for method in CwlinkAPIMethods.all.map({ "\($0.service)/\($0.name)" }) {
      let needed = try #require(MethodRoles.role(for: method))
      for (who, role) in [
        (peer(2000), BridgeCore.Role.read), (peer(1000), .trigger), (peer(1000, [50]), .operate), (peer(990), .administer),
        (peer(0), .administer),
      ] {
        if role >= needed {
          #expect(throws: Never.self) { try policy.authorize(who, method: method) }
        } else {
          let refused = #expect(throws: RPCStatus.self) { try policy.authorize(who, method: method) }
          #expect(refused?.code == .permissionDenied && refused?.message.contains("needs \(needed.name)") == true)
        }
      }
    }
    #expect(policy.role(of: peer(2000)) == .read)
    #expect(AccessPolicy(others: nil, daemonUser: 990).role(of: peer(2000)) == nil)
  }
}
