package import BridgeCore

/// What ConnectWise says about an agreement's invoices, and what a person said where it does not.
package struct InvoiceTerms: Sendable, Equatable, Codable {
  /// A person's word on when an agreement is invoiced.
  package struct Answer: Sendable, Equatable, Codable {
    package var timing: InvoiceRules.Timing
    /// The setting that has it: "agreement #7", "agreement type 'Managed Service'".
    package var setting: String

    package init(timing: InvoiceRules.Timing, setting: String) {
      self.timing = timing
      self.setting = setting
    }
  }

  /// The name of the billing cycle; the names are the site's own.
  package var billingCycle: String
  /// `periodType`: "Current", "Future", "Both", "Undefined", or empty.
  package var periodType: String
  /// Nil if no invoice is to come.
  package var nextInvoiceDay: Day?
  /// `invoicingCycle`: "CalendarYear" (cycles begin with the calendar's year), "ContractYear" (with the agreement's), or empty.
  package var invoicingCycle: String
  /// The first day that is invoiced: `billStartDate`, or else the agreement's start; nil if ConnectWise has neither.
  package var billStartDay: Day?
  package var answer: Answer?

  package init(
    billingCycle: String = "", periodType: String = "", nextInvoiceDay: Day? = nil, invoicingCycle: String = "", billStartDay: Day? = nil,
    answer: Answer? = nil
  ) {
    self.billingCycle = billingCycle
    self.periodType = periodType
    self.nextInvoiceDay = nextInvoiceDay
    self.invoicingCycle = invoicingCycle
    self.billStartDay = billStartDay
    self.answer = answer
  }

  /// When invoices are made; nil if neither ConnectWise nor a person says it.
  package var timing: InvoiceRules.Timing? { InvoiceRules.Timing(periodType: periodType) ?? answer?.timing }

  /// Whether ConnectWise says the same in `fresh`. A plan of an earlier version does not know when the agreement's cycles begin.
  package func agrees(with fresh: InvoiceTerms) -> Bool {
    billingCycle == fresh.billingCycle && periodType == fresh.periodType && nextInvoiceDay == fresh.nextInvoiceDay
      && ((invoicingCycle.isEmpty && billStartDay == nil) || (invoicingCycle == fresh.invoicingCycle && billStartDay == fresh.billStartDay))
  }
}

extension InvoiceTerms {
  private enum CodingKeys: String, CodingKey {
    case billingCycle, periodType, nextInvoiceDay, invoicingCycle, billStartDay, answer
  }

  /// Plans of earlier versions have the first three only.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      billingCycle: try values.decode(String.self, forKey: .billingCycle), periodType: try values.decode(String.self, forKey: .periodType),
      nextInvoiceDay: try values.decodeIfPresent(Day.self, forKey: .nextInvoiceDay),
      invoicingCycle: try values.decodeIfPresent(String.self, forKey: .invoicingCycle) ?? "",
      billStartDay: try values.decodeIfPresent(Day.self, forKey: .billStartDay),
      answer: try values.decodeIfPresent(Answer.self, forKey: .answer))
  }
}
