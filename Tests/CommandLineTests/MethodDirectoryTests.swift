import ArgumentParser
import LocalRPC
import Testing

@testable import cwlink

@Suite struct MethodDirectoryTests {
  @Test(
    "A method is found by its short and its full name",
    arguments: ["CustomerService/GetCustomer", "cwlink.v1.CustomerService/GetCustomer", "/cwlink.v1.CustomerService/GetCustomer"])
  func found(name: String) throws {
    #expect(try MethodDirectory.all.find(name).longName == "cwlink.v1.CustomerService/GetCustomer")
  }

  @Test("Health and reflection are included")
  func standard() throws {
    #expect(try MethodDirectory.all.find("Health/Check").service == "grpc.health.v1.Health")
    #expect(try MethodDirectory.all.find("ServerReflection/ServerReflectionInfo").kind == .bidirectional)
  }

  @Test(
    "An unknown name suggests similar ones",
    arguments: [
      ("CustomerService/GetCustomr", "CustomerService/GetCustomer"), ("getcustomer", "CustomerService/GetCustomer"),
      ("Customer/GetCustomer", "CustomerService/GetCustomer"), ("SystemService/Status", "SystemService/GetStatus"),
    ])
  func near(name: String, expected: String) {
    #expect(MethodDirectory.all.suggestions(for: name).contains(expected))
    let error = #expect(throws: ValidationError.self) { try MethodDirectory.all.find(name) }
    #expect(error?.message.contains(expected) == true)
  }

  @Test("Without a similar name, none is suggested")
  func far() {
    #expect(MethodDirectory.all.suggestions(for: "xyzzy").isEmpty)
  }

  @Test("Distances count insertions, deletions and substitutions")
  func distances() {
    #expect(Spelling.distance("kitten", "sitting") == 3)
    #expect(Spelling.distance("", "abc") == 3)
    #expect(Spelling.distance("abc", "abc") == 0)
  }
}
