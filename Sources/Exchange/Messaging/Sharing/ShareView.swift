internal import BundleFormats
internal import Diagnostics
internal import Digests
internal import Files
internal import Markings
internal import Packages
internal import PartyHome
internal import Policy
internal import StrictJSON
internal import TradeModel
internal import X509

/// What a recipient may have of the objects of one bundle, by policy; and then without references to objects of the
/// bundle that are withheld, as in `BundleView`.
///
/// The bundle is read several times; memory grows with the number of its objects.
struct ShareView {
    /// A value that is withheld.
    struct Withheld: Hashable {
        /// Its JSON Pointer in the object; empty for the whole object.
        let pointer: String
        /// The reasons, as sentences.
        let reasons: [String]
    }

    /// What the recipient may have of an object.
    struct ObjectView {
        /// How much of it; `nil` for nothing.
        let extent: DisclosedExtent?
        /// What is withheld of it, and why.
        let withheld: [Withheld]
        /// The digests of the consents by which it goes.
        var consents: Set<String> = []
    }

    /// What policy says of objects that have everything in common that decides.
    private struct Decided {
        /// What is refused.
        let refused: [Withheld]
        /// The digests of the consents by which the rest goes.
        let consents: Set<String>
    }

    /// What policy depends on, beside the circumstances.
    private struct Key: Hashable {
        let type: String
        let named: NamedMarkings
        let held: BundleSubjects.Held?
        /// The SHA-256 of its canonical JSON; only where a consent names it.
        let version: String?
    }

    private let policy: OutgoingPolicy
    private let circumstances: PolicyCircumstances
    private let origin: BundleSubjects.Origin?
    /// Whether only whole properties can be withheld.
    private let isByProperty: Bool
    private var definitions = MarkingIndex()
    private var held: [String: BundleSubjects.Held] = [:]
    private var heldDefinitions = MarkingIndex()
    private var decisions: [Key: Decided] = [:]
    /// The ids of the objects of the bundle.
    private var known: Set<String> = []
    /// Those of which the recipient may have something.
    private var given: Set<String> = []

    /// The longest chain of objects that depend on one another.
    private static let passLimit = 100
    private static let batchSize = 8192

    /// Examines a bundle.
    ///
    /// - Parameters:
    ///   - originator: the party whose message it is in; `nil` for one's own.
    ///   - isByProperty: whether only whole properties can be withheld.
    /// - Throws: errors of reading, and `Fault` `reader-view-too-deep`.
    init(
        of source: any ByteSource, named name: String, from originator: PartyID?, for request: OutgoingPolicy.Request,
        by policy: OutgoingPolicy, isByProperty: Bool = false
    ) throws(Fault) {
        self.policy = policy
        self.isByProperty = isByProperty
        circumstances = try policy.circumstances(of: request)
        origin = policy.origin(originator)
        try look(source, name)
        given = known
        var passes = 0
        while true {
            var next: Set<String> = []
            var view = self
            try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
                if try view.view(of: object).extent != nil { next.insert(object.id) }
            }
            decisions = view.decisions
            guard next != given else { return }
            given = next
            passes += 1
            guard passes <= Self.passLimit else {
                throw Fault(
                    .readerViewTooDeep, kind: .badData, at: Place(entry: name),
                    ["path": name, "limit": "\(Self.passLimit)"])
            }
        }
    }

    /// Reads the definitions, and looks up what the home holds of the objects.
    private mutating func look(_ source: any ByteSource, _ name: String) throws(Fault) {
        var markings = try HeldMarkings(policy.home)
        var names: [BundleSubjects.Name] = []
        var (definitions, known, held) = (self.definitions, self.known, self.held)
        func take() throws(Fault) {
            held.merge(try markings.look(names)) { _, new in new }
            names.removeAll(keepingCapacity: true)
        }
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            definitions.add(object)
            known.insert(object.id)
            guard !BundleSubjects.isDefinition(object.type) else { return }
            names.append(BundleSubjects.Name(id: object.id, creator: object.createdByRef))
            if names.count >= Self.batchSize { try take() }
        }
        try take()
        (self.definitions, self.known, self.held) = (definitions, known, held)
        heldDefinitions = markings.definitions
    }

    /// What the recipient may have of an object of the bundle.
    mutating func view(of object: STIXObject) throws(Fault) -> ObjectView {
        // Nobody can comply with a marking without its definition, or read an extension without its own.
        if BundleSubjects.isDefinition(object.type) { return ObjectView(extent: .whole, withheld: []) }
        let decided = try decide(object)
        let refused = decided.refused
        guard !refused.contains(where: { $0.pointer.isEmpty }) else {
            return ObjectView(extent: nil, withheld: refused)
        }
        var withheld = refused
        for reference in object.references where isDangling(reference) {
            let isGone = refused.contains { Self.covers($0.pointer, reference.pointer) }
            if !isGone {
                withheld.append(
                    Withheld(
                        pointer: reference.pointer,
                        reasons: ["\(reference.property) names \(reference.target), which is withheld."]))
            }
        }
        guard !withheld.isEmpty else {
            return ObjectView(extent: .whole, withheld: [], consents: decided.consents)
        }
        if isByProperty {
            withheld = withheld.map { Withheld(pointer: Self.property($0.pointer), reasons: $0.reasons) }
        }
        let pointers = withheld.map(\.pointer)
        guard isComplete(object, without: pointers) else {
            return ObjectView(
                extent: nil,
                withheld: withheld + [Withheld(pointer: "", reasons: ["Its type requires what is withheld."])])
        }
        return ObjectView(
            extent: .without(Set(pointers).union(Self.markingPointers(in: object, about: pointers))),
            withheld: withheld, consents: decided.consents)
    }

    /// What policy says of an object.
    private mutating func decide(_ object: STIXObject) throws(Fault) -> Decided {
        let isConsented = held[object.id].map { !$0.consents.isEmpty } ?? false
        let version = isConsented ? Digest.sha256(JSONValue.object(object.json).canonical()).hex : nil
        let key = Key(
            type: object.type, named: NamedMarkings(of: object), held: held[object.id], version: version)
        if let known = decisions[key] { return known }
        var marked = definitions.marking(of: key.named)
        if let own = key.held?.named { marked = marked.joined(with: heldDefinitions.marking(of: own)) }
        let origins = try (key.held?.origins ?? []).union([origin].compactMap(\.self)).sorted().map {
            origin throws(Fault) in try policy.terms(of: origin)
        }
        var refused: [Withheld] = []
        var used: Set<String> = []
        func ask(_ marking: EffectiveMarking, at pointer: String) {
            let answer = PolicyDecision.answer(
                PolicyQuestion(
                    circumstances, pointer: pointer, objectType: key.type, marking: marking, origins: origins,
                    isRetracted: key.held?.isRetracted(from: origin, own: circumstances.decider) ?? false,
                    consents: key.held?.consents ?? [], version: key.version))
            let decision = answer.decision
            used.formUnion(answer.consents)
            guard !decision.isPermitted else { return }
            refused.append(Withheld(pointer: pointer, reasons: decision.refusals.map(\.reason.sentence)))
        }
        ask(marked.whole, at: "")
        if refused.isEmpty { for part in marked.parts { ask(part.marking, at: part.pointer) } }
        let decided = Decided(refused: refused, consents: used)
        decisions[key] = decided
        return decided
    }

    private func isDangling(_ reference: STIXObject.Reference) -> Bool {
        reference.property != "object_marking_refs" && reference.property != "marking_ref"
            && known.contains(reference.target) && !given.contains(reference.target)
    }

    /// Whether an object can do without some values.
    private func isComplete(_ object: STIXObject, without pointers: [String]) -> Bool {
        guard MarkedObject.isComplete(object.type, without: pointers) else { return false }
        // A list that its type requires, of which nothing is left.
        return !MarkingView.needed(by: object.type).contains { needed in
            let list = JSONPointer.tokens(needed.pointer)?.first.flatMap { object.json[$0]?.array } ?? []
            return !list.isEmpty && list.indices.allSatisfy { pointers.contains("\(needed.pointer)/\($0)") }
        }
    }

    /// The pointers of the granular markings that are about withheld values: they name what is not to be named.
    private static func markingPointers(in object: STIXObject, about withheld: [String]) -> [String] {
        var found: [String] = []
        for (index, entry) in (object.json["granular_markings"]?.array ?? []).enumerated() {
            let selectors = entry["selectors"]?.array?.compactMap(\.string) ?? []
            let gone = selectors.indices.filter { number in
                guard let pointer = MarkingSelector(selectors[number])?.pointer else { return true }
                return withheld.contains { covers($0, pointer) }
            }
            if gone.count == selectors.count {
                found.append("/granular_markings/\(index)")
            } else {
                found += gone.map { "/granular_markings/\(index)/selectors/\($0)" }
            }
        }
        return found
    }

    /// Whether a pointer names a value, or something that contains it.
    static func covers(_ pointer: String, _ other: String) -> Bool {
        other == pointer || other.hasPrefix(pointer + "/")
    }

    /// The pointer of the property that a value is in.
    private static func property(_ pointer: String) -> String {
        "/" + pointer.dropFirst().prefix { $0 != "/" }
    }
}
