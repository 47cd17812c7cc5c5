import CwlinkAPI
import FuzzSupport
import LocalRPC
import MessageSupport

extension JSON {
  static var seeds: [Seed] {
    samples + [
      seed("proto-names", ReportCountsRequest.self, #"{"counts":[{"customer_id":"a","product_id":"b","quantity":5.0}],"request_id":"r"}"#),
      seed("nulls", Customer.self, #"{"id":null,"company":null,"billedProductIds":null,"enabled":null}"#),
      seed("numbers-as-text", ReportCountsRequest.self, #"{"counts":[{"quantity":"-12"},{"quantity":1e2}]}"#),
      seed("no-number", Plan.self, #"{"lines":[{"oldQuantity":"NaN","newQuantity":"-Infinity"}]}"#),
      seed("escapes", Customer.self, #"{"displayName":"\u00e9\ud83d\ude00\n\"\\\/"}"#),
      seed("time-with-offset", ReportCountsRequest.self, #"{"counts":[{"asOfTime":"2026-01-31T09:00:00.5+01:00"}]}"#),
      seed("unknown-field", Customer.self, #"{"company":{"nme":1}}"#),
      seed("unknown-detail", GoogleStatus.self, #"{"code":3,"details":[{"@type":"t/x.Y","value":"AQI="}]}"#),
      seed("url-base64", ImportCountsRequest.self, #"{"data":"-_8"}"#),
      seed("enum-by-number", Run.self, #"{"state":2,"lines":[{"state":99}]}"#),
    ]
  }

  private static var samples: [Seed] {
    var seeds: [Seed] = []
    for sample in SampleMessages.all { seeds.append(seed(sample.name, sample.message)) }
    return seeds
  }

  private static func seed<M: RPCMessage>(_ name: String, _ message: M) -> Seed {
    do throws(RPCStatus) { return seed(name, M.self, try message.jsonString()) } catch { fatalError("the seed \(name): \(error)") }
  }

  private static func seed<M: RPCMessage>(_ name: String, _: M.Type, _ text: String) -> Seed {
    Seed(name, SeedWriter(FuzzedTypes.number(of: M.self)).all(text).bytes)
  }
}
