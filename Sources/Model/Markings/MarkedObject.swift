/// The effective marking of an object, and of parts with a stricter one.
public struct MarkedObject: Hashable, Sendable {
    /// The marking of the object as a whole.
    public let whole: EffectiveMarking
    /// The markings of parts, each combined with the object's, in the order of the object.
    public let parts: [Part]

    init(whole: EffectiveMarking, parts: [Part]) {
        self.whole = whole
        self.parts = parts
    }

    /// Something without parts.
    package init(whole: EffectiveMarking) { self.init(whole: whole, parts: []) }

    /// A part with a marking of its own.
    public struct Part: Hashable, Sendable {
        let selector: MarkingSelector
        /// Its marking.
        public let marking: EffectiveMarking

        /// The JSON Pointer of the part in its object.
        public var pointer: String { selector.pointer }
    }

    /// The marking of the object with all its parts combined.
    public var combined: EffectiveMarking { EffectiveMarking.combined([whole] + parts.map(\.marking)) }
}
