import Foundation
import Testing

@Suite("The plugin")
struct PluginTests {
  /// Runs the plugin on one proto file and returns the generated messages, or protoc's error.
  private func generate(_ proto: String, options: String = "Module=M,CModule=CM") throws -> (swift: String?, errors: String) {
    try Tools.withFolder { folder in
      try proto.write(to: folder.appendingPathComponent("a.proto"), atomically: true, encoding: .utf8)
      let result = try Tools.run([
        "protoc", "-I", folder.path, "--plugin=protoc-gen-local-rpc=\(Tools.plugin.path)", "--local-rpc_out=\(folder.path)",
        "--local-rpc_opt=\(options)", "a.proto",
      ])
      guard result.status == 0 else { return (nil, result.errors) }
      return (try String(contentsOf: folder.appendingPathComponent("a.messages.swift"), encoding: .utf8), result.errors)
    }
  }

  private let head = "syntax = \"proto3\"; package t;\n"

  @Test("A map field is refused with its name")
  func map() throws {
    let result = try generate(head + "message A { map<string, int32> counts = 1; }")
    #expect(result.swift == nil)
    #expect(result.errors.contains("t.A.counts is a map"))
  }

  @Test("An optional field is refused with its name")
  func optional() throws {
    let result = try generate(head + "message A { message B { optional int32 count = 1; } }")
    #expect(result.swift == nil)
    #expect(result.errors.contains("t.A.B.count is optional"))
  }

  @Test("A recursive message is refused with the path of the recursion")
  func recursion() throws {
    let direct = try generate(head + "message A { repeated A children = 1; }")
    #expect(direct.errors.contains("t.A is recursive (A → children → A)"))
    let indirect = try generate(head + "message A { B b = 1; } message B { C c = 1; } message C { oneof x { A a = 1; } }")
    #expect(indirect.swift == nil)
    #expect(indirect.errors.contains("t.A is recursive (A → b → c → a → A)"))
  }

  @Test("Proto2 is refused")
  func proto2() throws {
    #expect(try generate("syntax = \"proto2\"; message A { optional int32 a = 1; }").errors.contains("only proto3"))
  }

  @Test("Wrong options are refused", arguments: ["", "Module=M", "CModule=C", "Module=M,CModule=C,Speed=9", "Module=M,CModule=C,Prefix=x"])
  func options(_ options: String) throws {
    let result = try generate(head + "message A {}", options: options)
    #expect(result.swift == nil)
    #expect(result.errors.contains("option"))
  }

  @Test("A oneof with one member gives it presence: an optional property instead of a choice")
  func presence() throws {
    let swift = try #require(
      try generate(head + "message A { oneof count_presence { int64 count = 1; } oneof x { int32 b = 2; int32 c = 3; } }").swift)
    #expect(swift.contains("public var count: Int64? = nil") && !swift.contains("CountPresence"))
    #expect(swift.contains("public var x: X? = nil"))
  }

  @Test("Names follow Swift's conventions, and comments are kept")
  func names() throws {
    let proto = """
      // What it is.
      message A {
        enum Kind { KIND_UNSPECIFIED = 0; KIND_NONE = 1; KIND_DEFAULT = 2; KIND_3D = 3; }
        // Which one.
        Kind kind = 1;
        string customer_id = 2;
        repeated string page_urls = 3;
        int32 in = 4;
        oneof choice { string text_value = 5; A.B b = 6; }
        message B { bool yes = 1; }
      }
      """
    let swift = try #require(try generate(head + proto).swift)
    for part in [
      "/// What it is.\npublic struct A: RPCMessage {", "  /// Which one.\n  public var kind: A.Kind = .init(rawValue: 0)",
      "public var customerID: String = \"\"", "public var pageURLs: [String] = []", "public var `in`: Int32 = 0",
      "public var choice: Choice? = nil", "case noneValue", "case `default`", "case kind3d", "case unrecognized(Int32)",
      "case textValue(String)",
      "case b(A.B)", "public struct B: RPCMessage {",
    ] {
      #expect(swift.contains(part), "\(part)\n\(swift)")
    }
  }
}
