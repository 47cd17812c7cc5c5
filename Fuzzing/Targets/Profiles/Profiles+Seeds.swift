import FoundationEssentials
import FuzzSupport
import ImportProfiles

extension Profiles {
  private static let files = [
    "Report cycle:,2026-11\nCustomer,Name,Billing unit,Chargeable units\nAlder Dental,Worry-Free Services,Seats,\"1,204\"\nTotal,,,\"1,204\"\n",
    "Customer,Package,Units,License\nAlder,Endpoint,25.5,Full\nMSP,Endpoint,60,NFR\nAlder,Endpoint,2,Full\n",
    "type,companyId,companyName,startPeriod,quantity,sku,cost,costTotal,currencyCode\nsubscription,c,A,2026-11-01,40,W,2.10,84.00,USD\n"
      + "credit,c,A,2026-11-01,-2,W,2.10,-4.20,USD\n",
    "End Customer Name;Subscription ID;Subscription Name;Quantity\nCédre;117;Trend;2,5\nCédre;118;Trend;1.204\n",
    "CustomerId,SubscriptionId,ProductName,ChargeType,EffectiveUnitPrice,BillableQuantity,Currency,ChargeStartDate\ng,s,B,CycleFee,18,12,USD,11/1/2026\n"
      + "g,s,B,RemoveQuantity,-18,-1,USD,11/20/2026\n",
  ]

  static var seeds: [Seed] {
    var seeds: [Seed] = []
    for (index, file) in files.enumerated() {
      let name = ImportProfile.presets[index].name
      seeds.append(Seed(name, SeedWriter(UInt8(index)).byte(0).byte(0).all(file).bytes))
      seeds.append(
        Seed("\(name)-changed", SeedWriter(UInt8(index)).byte(1).all([1, 2, 0, 1, 1, 1, 1, 1, 2, 1]).short("1").all(file).bytes))
      if let json = try? JSONEncoder().encode(ImportProfile.presets[index]) {
        let start = SeedWriter(UInt8(ImportProfile.presets.count)).byte(0).integer(UInt16(json.count))
        seeds.append(Seed("\(name)-json", start.all(json).all(file).bytes))
      }
    }
    return seeds
  }
}
