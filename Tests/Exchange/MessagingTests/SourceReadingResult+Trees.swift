internal import SourceFormats
internal import TradeModel

extension SourceReadingResult {
    /// The objects of the records that are written; none when they cannot be read.
    var body: [STIXObject] { (try? makeBody()) ?? [] }

    /// All objects but those of bundles of others; none when they cannot be read.
    var objects: [STIXObject] { (try? makeObjects()) ?? [] }
}
