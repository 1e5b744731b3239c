/// What may be done with an object, and with its parts where that is less.
public struct MarkedObject: Hashable, Sendable {
    /// Of the object as a whole.
    public let whole: EffectiveMarking
    /// Of parts, each with the object's markings too, in the order of the object.
    public let parts: [Part]

    /// A part that is marked by itself.
    public struct Part: Hashable, Sendable {
        let selector: MarkingSelector
        /// What may be done with it.
        public let marking: EffectiveMarking

        /// The JSON Pointer of the part in its object.
        public var pointer: String { selector.pointer }
    }

    /// Of the object with all its parts.
    public var combined: EffectiveMarking { EffectiveMarking.combined([whole] + parts.map(\.marking)) }
}
