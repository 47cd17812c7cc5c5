import Foundation
import ServiceSupport
import Testing
import TestSupport

@testable import cwlink_webhook

@Suite("Secrets")
struct SecretSourceTests {
  private func source(_ name: String) throws -> SecretSource {
    let text = "{ routes: [{ path: '/a', action: 'sendAllNow', verification: { hubSignature256: { secretFiles: ['\(name)'] } } }] }"
    guard case .hubSignature256(let secrets) = try ReceiverConfiguration(json: Array(text.utf8)).routes[0].verification else {
      throw ConfigurationError("not read")
    }
    return try #require(secrets.first)
  }

  @Test("White space around a secret is ignored; a credential is read from systemd's directory")
  func reading() throws {
    try TemporaryDirectory.with { directory throws in
      let path = try directory.write("sender", " 0123456789abcdef \n", mode: 0o640)
      #expect(try source(path).readText(credentials: nil) == "0123456789abcdef")
      #expect(try source("sender").readText(credentials: directory.path) == "0123456789abcdef")
      #expect { try source("sender").readText(credentials: nil) } throws: { "\($0)".contains("LoadCredential=sender") }
    }
  }

  @Test(
    "A file that every user can read, write or execute is rejected with the command that fixes it", arguments: [0o604, 0o602, 0o601, 0o777])
  func modes(mode: Int) throws {
    try TemporaryDirectory.with { directory throws in
      let path = try directory.write("secret", "0123456789abcdef", mode: mode)
      #expect { try source(path).read(credentials: nil) } throws: {
        "\($0)".contains("chmod 600 \(path)") && !"\($0)".contains("0123456789abcdef")
      }
    }
  }

  @Test("A file that is missing, not regular or not a secret is rejected with the setting's path and without its content")
  func others() throws {
    try TemporaryDirectory.with { directory throws in
      for path in [directory.path, directory.path + "/none", "/dev/zero"] {
        #expect { try source(path).read(credentials: nil) } throws: {
          "\($0)".hasPrefix("routes[0].verification.hubSignature256.secretFiles[0]: ")
        }
      }
      let weak = try source(try directory.write("weak", "hunter2", mode: 0o600))
      for verification in [RouteVerification.hubSignature256(secrets: [weak]), .standardWebhooks(secrets: [weak], tolerance: 300)] {
        #expect { try RouteKeys.load(verification, credentials: nil) } throws: {
          "\($0)".contains("openssl rand") && !"\($0)".contains("hunter2")
        }
      }
    }
  }
}
