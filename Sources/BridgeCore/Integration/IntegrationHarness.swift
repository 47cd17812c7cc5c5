import CurlTransport
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the integration and mail settings services.
package struct IntegrationHarness: IntegrationServiceHandler {
  private let service: IntegrationService
  private let mail: MailSettingsService

  package init(_ service: IntegrationService, mail: MailSettingsService) {
    self.service = service
    self.mail = mail
  }

  package func getIntegration(_ request: GetIntegrationRequest, _ call: ServerCall) async throws -> Integration {
    Integration(try await service.get())
  }

  package func updateIntegration(_ request: UpdateIntegrationRequest, _ call: ServerCall) async throws -> UpdateIntegrationResponse {
    let wanted = request.integration ?? Integration()
    var change = try IntegrationChange(wanted, request.updateMask)
    change.privateKey = request.privateKey.isEmpty ? nil : Secret(request.privateKey)
    let outcome = try await service.update(
      change, etag: wanted.etag, force: request.force, validateOnly: request.validateOnly, by: Caller(call.peer))
    return UpdateIntegrationResponse(outcome)
  }

  package func testConnection(_ request: TestConnectionRequest, _ call: ServerCall) async throws -> CwlinkAPI.ConnectionTest {
    let change = try request.integration.map { try IntegrationChange($0, nil) } ?? IntegrationChange()
    guard !request.stagedKey || request.privateKey.isEmpty else {
      throw DomainError.invalid("staged_key", "excludes `private_key`: the test is made with one of them")
    }
    let key: IntegrationService.TestedKey =
      request.stagedKey ? .staged : request.privateKey.isEmpty ? .saved : .given(Secret(request.privateKey))
    return CwlinkAPI.ConnectionTest(try await service.test(change, key, by: Caller(call.peer)))
  }

  package func stageKey(_ request: StageKeyRequest, _ call: ServerCall) async throws -> Integration {
    try await Store.validating(request.validateOnly) {
      Integration(try await service.stageKey(request.publicKey, Secret(request.privateKey), by: Caller(call.peer)))
    }
  }

  package func switchKey(_ request: SwitchKeyRequest, _ call: ServerCall) async throws -> UpdateIntegrationResponse {
    try await Store.validating(request.validateOnly) {
      UpdateIntegrationResponse(try await service.switchKey(force: request.force, by: Caller(call.peer)))
    }
  }

  package func rollBackKey(_ request: RollBackKeyRequest, _ call: ServerCall) async throws -> Integration {
    try await Store.validating(request.validateOnly) { Integration(try await service.rollBackKey(by: Caller(call.peer))) }
  }

  package func resumeRequests(_ request: ResumeRequestsRequest, _ call: ServerCall) async throws -> ResumeRequestsResponse {
    try await Store.validating(request.validateOnly) {
      let hold = try await service.resume(by: Caller(call.peer))
      return ResumeRequestsResponse(requestHold: RequestHold(hold, at: service.clock.now()))
    }
  }

  package func getMailSettings(_ request: GetMailSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.MailSettings {
    CwlinkAPI.MailSettings(try await mail.get())
  }

  package func updateMailSettings(_ request: UpdateMailSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.MailSettings {
    let wanted = request.mailSettings ?? CwlinkAPI.MailSettings()
    var change = try MailSettingsChange(wanted, request.updateMask)
    change.password = request.password.isEmpty ? nil : Secret(request.password)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.MailSettings(try await mail.update(change, etag: wanted.etag, by: Caller(call.peer)))
    }
  }
}
