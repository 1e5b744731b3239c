internal import BundleFormats
internal import Diagnostics
internal import TradeModel

/// A STIX 2.1 bundle of another creator, taken over as a whole: its objects are read again whenever they are needed, so
/// that memory does not grow with it.
struct STIXSourceBundle: Sendable {
    let input: SourceFile
    /// The positions of objects that occurred before.
    let repeated: Set<Int>

    /// Passes the objects to `body` in order, unchanged except for what `STIXVersion` adds.
    func forEachObject(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
        var position = 0
        try BundleReader.forEachObject(in: input.source, named: input.name) { object throws(Fault) in
            if !repeated.contains(position) { try body(STIXVersion.completed(object)) }
            position += 1
        }
    }
}
