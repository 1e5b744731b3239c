internal import BundleFormats
internal import Diagnostics
internal import TradeModel

/// A bundle of STIX 2.1 that others made, taken whole: its objects are read from it again each time they are needed, so
/// that memory does not grow with it.
struct STIXSourceBundle: Sendable {
    let input: SourceFile
    /// The positions of objects that stand elsewhere already.
    let repeated: Set<Int>

    /// Hands out the objects in their order, as they stand, but for what `STIXVersion` adds.
    func forEachObject(_ body: (STIXObject) throws(Fault) -> Void) throws(Fault) {
        var position = 0
        try BundleReader.forEachObject(in: input.source, named: input.name) { object throws(Fault) in
            if !repeated.contains(position) { try body(STIXVersion.completed(object)) }
            position += 1
        }
    }
}
