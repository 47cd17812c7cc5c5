import WebhookVerification

extension Problem {
  init(_ refusal: Verdict.Refusal) {
    switch refusal {
    case .missing: self.init(.signatureMissing)
    case .malformed: self.init(.signatureMalformed)
    case .mismatch: self.init(.signatureMismatch)
    case .tooOld: self.init(.deliveryTooOld)
    case .tooNew: self.init(.deliveryTooNew)
    }
  }
}
