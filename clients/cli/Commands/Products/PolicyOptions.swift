import ArgumentParser
import CwlinkAPI
import LocalRPC

/// The billing policies of a product.
struct PolicyOptions: ParsableArguments {
  @Option(help: "If an agreement has no addition of the catalog product: block the line, create the addition, or only report.")
  var creationPolicy: Creation?

  @Option(help: "Replace the addition's quantity, or cancel the addition and create one with the new quantity.")
  var changePolicy: Change?

  @Option(help: "The count of a period that is billed.")
  var countBasis: Basis?

  @Option(help: ArgumentHelp("For --count-basis percentile: 1 to 100. Default 85.", valueName: "number"))
  var percentile: Int32?

  @Option(help: "How the quantity is rounded before it is billed. Default: up for an average, otherwise none.")
  var rounding: Rounding?

  @Option(
    help: ArgumentHelp(
      "The first day of a new addition, or of one that replaces another. Default: first-of-period. day requires --effective-day."))
  var effectiveDate: EffectiveDate?

  @Option(help: ArgumentHelp("For --effective-date day: 1 to 31.", valueName: "day"))
  var effectiveDay: Int32?

  @Option(help: "Whether additions are prorated in their current period, written with a quantity. Default: keep.")
  var proration: Proration?

  @Option(
    help: ArgumentHelp("The unit cost of additions: keep it, or write that of the catalog product or of the counts' source. Default: keep.")
  )
  var costPolicy: Cost?

  @Option(
    help: ArgumentHelp(
      "How a count that changed after its month was invoiced is corrected: with an addition for the difference, with one that credits everything and "
        + "one that bills everything, not at all, or as the general settings say. Default: general."))
  var lateCorrections: Late?

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp(
      "A source of its counts; repeatable. If several report a customer for the same month, the first of these that did decides.",
      valueName: "id"), completion: .sources)
  var sources: [String] = []

  @Flag(help: "No source is preferred.")
  var noSources = false

  /// The fields of a request that has a product.
  static func fields(of request: any RPCMessage.Type) -> FieldNames {
    FieldNames(
      request,
      [
        "product.creation_policy": "--creation-policy", "product.change_policy": "--change-policy", "product.count_basis": "--count-basis",
        "product.percentile": "--percentile", "product.rounding": "--rounding",
        "product.cost_policy": "--cost-policy", "product.effective_date_policy": "--effective-date",
        "product.effective_day": "--effective-day", "product.proration_policy": "--proration",
        "product.late_corrections": "--late-corrections", "product.source_precedence": "--source/--no-sources",
      ])
  }

  func validate() throws {
    if noSources && !sources.isEmpty { throw ValidationError("--source and --no-sources are mutually exclusive.") }
  }

  enum Creation: String, ExpressibleByArgument, CaseIterable {
    case updateOnly = "update-only"
    case create
    case reportOnly = "report-only"

    var value: Product.CreationPolicy {
      switch self {
      case .updateOnly: .updateOnly
      case .create: .create
      case .reportOnly: .reportOnly
      }
    }
  }

  enum Change: String, ExpressibleByArgument, CaseIterable {
    case inPlace = "in-place"
    case cancelAndAdd = "cancel-and-add"

    var value: Product.ChangePolicy {
      switch self {
      case .inPlace: .inPlace
      case .cancelAndAdd: .cancelAndAdd
      }
    }
  }

  enum Basis: String, ExpressibleByArgument, CaseIterable {
    case latest, peak, average, percentile, sum

    var value: Product.CountBasis {
      switch self {
      case .latest: .latest
      case .peak: .peak
      case .average: .average
      case .percentile: .percentile
      case .sum: .sum
      }
    }
  }

  enum Rounding: String, ExpressibleByArgument, CaseIterable {
    case up
    case halfUp = "half-up"
    case none

    var value: Product.Rounding {
      switch self {
      case .up: .up
      case .halfUp: .halfUp
      case .none: .noneValue
      }
    }
  }

  enum EffectiveDate: String, ExpressibleByArgument, CaseIterable {
    case firstOfPeriod = "first-of-period"
    case firstOfNextPeriod = "first-of-next-period"
    case dayOfChange = "day-of-change"
    case day

    var value: Product.EffectiveDatePolicy {
      switch self {
      case .firstOfPeriod: .firstOfPeriod
      case .firstOfNextPeriod: .firstOfNextPeriod
      case .dayOfChange: .dayOfChange
      case .day: .dayOfMonth
      }
    }
  }

  enum Proration: String, ExpressibleByArgument, CaseIterable {
    case keep, on, off

    var value: Product.ProrationPolicy {
      switch self {
      case .keep: .keep
      case .on: .on
      case .off: .off
      }
    }
  }

  enum Cost: String, ExpressibleByArgument, CaseIterable {
    case keep, catalog, source

    var value: Product.CostPolicy {
      switch self {
      case .keep: .keep
      case .catalog: .catalog
      case .source: .source
      }
    }
  }

  enum Late: String, ExpressibleByArgument, CaseIterable {
    case delta
    case creditAndRebill = "credit-and-rebill"
    case reportOnly = "report-only"
    case general

    var value: Product.LateCorrections {
      switch self {
      case .delta: .delta
      case .creditAndRebill: .creditAndRebill
      case .reportOnly: .reportOnly
      case .general: .general
      }
    }
  }

  func apply(to changes: inout Changes<Product>) {
    changes.set("creation_policy", \.creationPolicy, creationPolicy?.value)
    changes.set("change_policy", \.changePolicy, changePolicy?.value)
    changes.set("count_basis", \.countBasis, countBasis?.value)
    changes.set("percentile", \.percentile, percentile)
    changes.set("rounding", \.rounding, rounding?.value)
    changes.set("effective_date_policy", \.effectiveDatePolicy, effectiveDate?.value)
    changes.set("effective_day", \.effectiveDay, effectiveDay)
    changes.set("proration_policy", \.prorationPolicy, proration?.value)
    changes.set("cost_policy", \.costPolicy, costPolicy?.value)
    changes.set("late_corrections", \.lateCorrections, lateCorrections?.value)
    changes.set("source_precedence", \.sourcePrecedence, sources, emptied: noSources)
  }
}
