import FuzzSupport

@testable import TrendMicro

extension MailLogs {
  static var seeds: [Seed] {
    let time = start(after: 100)
    let event =
      #"{"genTime":"\#(time)","timestamp":"\#(start)","eventType":"Phishing","mailID":"m","messageID":"<1@b>","direction":"in","policyName":"p","details":"{\"a\":1}}"}"#
    return [
      seed("events", 2, #"{"nextToken":"QUJD+w==","logs":[\#(event),\#(event)]}"#),
      seed("events-other", 2, #"{"logs":[{"genTime":"\#(time)","eventType":"Hologram","direction":"out"}],"nextToken":"a%2Bb"}"#),
      seed("events-lenient", 2, #"{"x":[{"y":[1.5e3,true]}],"logs":[7,null,{"genTime":5},{"timestamp":"\#(time)","EVENTTYPE":["spam"]}]}"#),
      seed("accepted", 0, #"{"logs":[{"genTime":"\#(time)","mailID":"m","recipient":"a\u0062\ud83d\ude42","action":"Delivered"}]}"#),
      seed("blocked", 1, #"{"logs":[{"genTime":"\#(time)","mailID":"m","recipient":"a","reason":"r"}]}"#),
      seed("empty", 0, "{}"), seed("cut", 1, #"{"logs":[{"genTime":"\#(time)","mail"#),
      seed("deep", 1, #"{"logs":[[[[[[[[[[{"a":[[[[[]]]]]}]]]]]]]]]],"x":{}}"#),
    ]
  }

  private static func seed(_ name: String, _ log: Int, _ body: String) -> Seed { Seed(name, SeedWriter().byte(log).all(body).bytes) }
}
