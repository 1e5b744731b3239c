package import StrictJSON
public import TradeModel

/// What a reader may have of a whole bundle: its objects without what is withheld, and without what would then lead
/// nowhere. An object that cannot be without a reference to something withheld is withheld too, and so on.
///
/// It goes over the objects again and again, until nothing more has to go: `beginPass()`, each object by `consider(_:)`,
/// `endPass()`; then `view(of:)` tells of each. It keeps a few bytes for each object.
public struct BundleView: Sendable {
    private let reader: Reader
    private let index: MarkingIndex
    /// The objects of the bundle.
    private var known: Set<Fingerprint> = []
    /// Those of them that the reader may have; `nil` before the first pass.
    private var given: Set<Fingerprint>?
    private var next: Set<Fingerprint> = []
    /// The markings of what the reader may have.
    private var markings: Set<String> = []

    /// Begins with no objects.
    public init(for reader: Reader, by index: MarkingIndex) {
        self.reader = reader
        self.index = index
    }

    /// Begins to go over the objects.
    public mutating func beginPass() {
        next = []
        markings = []
    }

    /// Looks at an object, or at a version of one.
    public mutating func consider(_ object: STIXObject) {
        let fingerprint = Fingerprint(object.id)
        known.insert(fingerprint)
        guard let left = view(of: object).object else { return }
        next.insert(fingerprint)
        guard object.type != "marking-definition" else { return }
        for reference in left.references where Self.isMarking(reference) { markings.insert(reference.target) }
    }

    /// Ends going over the objects. Returns whether another pass is needed.
    public mutating func endPass() -> Bool {
        defer { given = next }
        return given != next
    }

    /// What the reader may have of an object, what not, and why not.
    public func view(of object: STIXObject) -> MarkingView {
        if object.type == "extension-definition" { return MarkingView(object, withheld: [], conditions: []) }
        if object.type == "marking-definition" {
            // Without a definition nobody can keep to it; one that marks nothing of the view tells of what is withheld.
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
    /// The selector of the value that a JSON Pointer names; `nil` when there is none.
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
