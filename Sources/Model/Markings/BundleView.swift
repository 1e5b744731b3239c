package import StrictJSON
public import TradeModel

/// A reader's view of a whole bundle: its objects without withheld data, and without references to it. An object that
/// requires a reference to a withheld one is withheld too, and so on.
///
/// Objects are examined in passes until nothing more has to be withheld: `beginPass()`, each object by `consider(_:)`,
/// `endPass()`; then `view(of:)` gives the view of each. It keeps a few bytes for each object.
public struct BundleView: Sendable {
    private let reader: Reader
    private let index: MarkingIndex
    /// The objects of the bundle.
    private var known: Set<Fingerprint> = []
    /// Those that the reader may have; `nil` before the first pass.
    private var given: Set<Fingerprint>?
    private var next: Set<Fingerprint> = []
    /// The markings of what the reader may have.
    private var markings: Set<String> = []

    /// A view without objects.
    public init(for reader: Reader, by index: MarkingIndex) {
        self.reader = reader
        self.index = index
    }

    /// Begins a pass over the objects.
    public mutating func beginPass() {
        next = []
        markings = []
    }

    /// Considers an object, or a version of one.
    public mutating func consider(_ object: STIXObject) {
        let fingerprint = Fingerprint(object.id)
        known.insert(fingerprint)
        guard let left = view(of: object).object else { return }
        next.insert(fingerprint)
        guard object.type != "marking-definition" else { return }
        for reference in left.references where Self.isMarking(reference) { markings.insert(reference.target) }
    }

    /// Ends a pass. Returns whether another one is needed.
    public mutating func endPass() -> Bool {
        defer { given = next }
        return given != next
    }

    /// The reader's view of an object, with reasons for what is withheld.
    public func view(of object: STIXObject) -> MarkingView {
        if object.type == "extension-definition" { return MarkingView(object, withheld: [], conditions: []) }
        if object.type == "marking-definition" {
            // Nobody can comply with a marking without its definition; a definition that marks nothing in the view
            // would reveal what is withheld.
            let isNeeded = given == nil || markings.contains(object.id)
            return MarkingView(isNeeded ? object : nil, withheld: [], conditions: [])
        }
        let marked = MarkingView(of: object, for: reader, by: index)
        guard let left = marked.object, let given else { return marked }
        let dangling = left.references.filter { reference in
            let target = Fingerprint(reference.target)
            return known.contains(target) && !given.contains(target) && !Self.isMarking(reference)
        }
        guard !dangling.isEmpty else { return marked }
        let selectors = dangling.compactMap { MarkingSelector(pointer: $0.pointer, in: left.json) }
        let reduced = MarkingView.object(left, without: Set(selectors))
        let isWhole = MarkingView.needed(by: left).allSatisfy {
            $0.resolves(in: reduced.json) || !$0.resolves(in: left.json)
        }
        let losses = dangling.map { reference in
            MarkingView.Withheld(
                pointer: isWhole ? reference.pointer : "",
                reasons: [
                    ReadingDecision.Reason(
                        rule: "reference", words: "\(reference.property) names \(reference.target), which is withheld")
                ])
        }
        return MarkingView(
            isWhole ? reduced : nil, withheld: marked.withheld + losses, conditions: isWhole ? marked.conditions : [])
    }

    private static func isMarking(_ reference: STIXObject.Reference) -> Bool {
        reference.property == "object_marking_refs" || reference.property == "marking_ref"
    }
}

extension MarkingSelector {
    /// The selector of the value at a JSON Pointer; `nil` when there is none.
    package init?(pointer: String, in object: JSONObject) {
        var steps: [Step] = []
        var value = JSONValue.object(object)
        for token in JSONPointer.tokens(pointer) ?? [] {
            if let inner = value.object?[token] {
                steps.append(.key(token))
                value = inner
            } else if let list = value.array, let index = Int(token), list.indices.contains(index) {
                steps.append(.index(index))
                value = list[index]
            } else {
                return nil
            }
        }
        guard !steps.isEmpty else { return nil }
        self.init(steps)
    }
}
