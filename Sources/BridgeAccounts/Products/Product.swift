package import BridgeCore
import GRDB

/// A security product whose seats are billed, and the ConnectWise catalog product under which they are billed.
package struct Product: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "products"

  /// What to do if an agreement has no addition of the catalog product. Raw values as in the API.
  package enum CreationPolicy: Int, Sendable, Codable, CaseIterable {
    /// Additions are never created; a missing one blocks its line.
    case updateOnly = 1
    case create
    /// Nothing is written; differences are only reported.
    case reportOnly
  }

  /// How a changed count is written to ConnectWise. Raw values as in the API.
  package enum ChangePolicy: Int, Sendable, Codable, CaseIterable {
    case inPlace = 1
    /// The addition is cancelled and replaced by one with the new quantity from an effective date.
    case cancelAndAdd
  }

  /// Which of a period's counts is billed. Raw values as in the API.
  package enum CountBasis: Int, Sendable, Codable, CaseIterable {
    case latest = 1
    case peak
    /// The time-weighted mean.
    case average
    /// The quantity of one day: the nearest rank of the percentile among the days, sorted by quantity.
    case percentile
    /// The sum of the days' quantities.
    case sum
  }

  /// How a quantity is rounded before it is billed. Raw values as in the API.
  package enum Rounding: Int, Sendable, Codable, CaseIterable {
    case up = 1
    case halfUp
    case none
  }

  /// The unit cost of an addition: what a line writes with its quantity. Raw values as in the API.
  package enum CostPolicy: Int, Sendable, Codable, CaseIterable {
    /// The addition's is kept; a new addition gets ConnectWise's default, the catalog product's.
    case keep = 1
    /// The catalog product's is written.
    case catalog
    /// The one that the source of the count charges is written, if it says one in the line's currency.
    case source
  }

  /// The first day of a new addition, and of one that replaces another. A quantity that is changed in place has none. Raw values as in the API.
  package enum EffectiveDate: Int, Sendable, Codable, CaseIterable {
    case firstOfPeriod = 1
    case firstOfNextPeriod
    /// The day on which the plan is made, within the period.
    case dayOfChange
    /// `effectiveDay` of the period's month.
    case dayOfMonth
  }

  /// Whether ConnectWise prorates an addition in its current period; written with a quantity. Raw values as in the API.
  package enum Proration: Int, Sendable, Codable, CaseIterable {
    /// As the addition says.
    case keep = 1
    case on
    case off
  }

  /// How a count that changed after its period was invoiced is corrected. Raw values as in the API; those of a policy as in the general settings.
  package enum LateCorrections: Int, Sendable, Codable, CaseIterable {
    case delta = 1
    case creditAndRebill
    case reportOnly
    /// As the general settings say.
    case general
  }

  /// Immutable; see `Identifier`.
  package var id: String
  package var displayName: String
  /// Empty if the product is not mapped.
  package var catalogIdentifier = ""
  /// The catalog product at the time of the mapping.
  package var catalogItemID: Int?
  package var catalogDescription = ""
  package var catalogClass = ""
  package var creationPolicy = CreationPolicy.updateOnly
  package var changePolicy = ChangePolicy.inPlace
  package var countBasis = CountBasis.latest
  package var createTime: Instant
  package var updateTime: Instant
  package var revision: Int64 = 1
  /// The sources of its counts: the first that reported a customer's seats for a period decides. Those not listed come after, by name.
  package var sourcePrecedence: [String] = []
  /// Nil: the default, `effectiveRounding`.
  package var rounding: Rounding?
  /// 1 to 100; nil: the default, 85.
  package var percentile: Int?
  /// Nil: the default, keep.
  package var costPolicy: CostPolicy?
  /// Nil: the default, the first of the period.
  package var effectiveDate: EffectiveDate?
  /// 1 to 31, with `dayOfMonth` only.
  package var effectiveDay: Int?
  /// Nil: the default, keep.
  package var proration: Proration?
  /// Nil: the default, general.
  package var lateCorrections: LateCorrections?

  package var etag: String { "\(createTime.milliseconds)-\(revision)" }
  package var effectiveRounding: Rounding { rounding ?? (countBasis == .average ? .up : .none) }
  package var effectivePercentile: Int { percentile ?? 85 }
  package var effectiveCostPolicy: CostPolicy { costPolicy ?? .keep }
  package var effectiveDatePolicy: EffectiveDate { effectiveDate ?? .firstOfPeriod }
  package var effectiveProration: Proration { proration ?? .keep }
  package var effectiveLateCorrections: LateCorrections { lateCorrections ?? .general }
  package var isMapped: Bool { catalogItemID != nil }

  package enum CodingKeys: String, CodingKey {
    case id, revision, rounding, percentile
    case displayName = "display_name"
    case catalogIdentifier = "catalog_identifier"
    case catalogItemID = "catalog_item_id"
    case catalogDescription = "catalog_description"
    case catalogClass = "catalog_class"
    case creationPolicy = "creation_policy"
    case changePolicy = "change_policy"
    case countBasis = "count_basis"
    case createTime = "create_time"
    case updateTime = "update_time"
    case sourcePrecedence = "source_precedence"
    case costPolicy = "cost_policy"
    case effectiveDate = "effective_date_policy"
    case effectiveDay = "effective_day"
    case proration = "proration_policy"
    case lateCorrections = "late_corrections"
  }
}

/// A requested change of a product; nil leaves a field unchanged.
package struct ProductChange: Sendable, Equatable {
  package var displayName: String?
  /// Empty removes the mapping.
  package var catalogIdentifier: String?
  package var creationPolicy: Product.CreationPolicy?
  package var changePolicy: Product.ChangePolicy?
  package var countBasis: Product.CountBasis?
  package var sourcePrecedence: [String]?
  package var rounding: Product.Rounding?
  package var percentile: Int?
  package var costPolicy: Product.CostPolicy?
  package var effectiveDate: Product.EffectiveDate?
  package var effectiveDay: Int?
  package var proration: Product.Proration?
  package var lateCorrections: Product.LateCorrections?

  /// Without the mapping, which needs a ConnectWise request; see `ProductService.mapped`.
  package func applied(to product: Product) -> Product {
    var changed = product
    displayName.map { changed.displayName = $0 }
    creationPolicy.map { changed.creationPolicy = $0 }
    changePolicy.map { changed.changePolicy = $0 }
    countBasis.map { changed.countBasis = $0 }
    sourcePrecedence.map { changed.sourcePrecedence = $0 }
    rounding.map { changed.rounding = $0 }
    percentile.map { changed.percentile = $0 }
    costPolicy.map { changed.costPolicy = $0 }
    effectiveDate.map { changed.effectiveDate = $0 }
    // Another policy has no day.
    if let effectiveDay {
      changed.effectiveDay = effectiveDay == 0 ? nil : effectiveDay
    } else if effectiveDate.map({ $0 != .dayOfMonth }) ?? false {
      changed.effectiveDay = nil
    }
    proration.map { changed.proration = $0 }
    lateCorrections.map { changed.lateCorrections = $0 }
    return changed
  }
}
