internal import Markings
internal import StrictJSON
internal import TradeModel

/// What the checks of objects presumed about the others of their bundle before these were read: that references resolve
/// in it, and that the ends of accusing relationships are no persons. That no two objects have one id is presumed always.
package struct Presumptions: Sendable {
    /// The ids that objects are presumed to have.
    fileprivate var known: [Fingerprint] = []
    /// The ids that no person is presumed to have.
    fileprivate var noPersons: [Fingerprint] = []

    /// No presumptions.
    package init() {}
}

/// Notes what the checks of one worker presume.
package final class PresumptionRecorder {
    private var current = Presumptions()
    /// The ids that were presumed last: creators and markings are those of nearly all objects.
    private var recent: [Fingerprint?] = Array(repeating: nil, count: 1 << 6)

    /// A recorder of nothing.
    package init() {}

    func presume(known id: Fingerprint) {
        let place = Int(truncatingIfNeeded: id.first) & (recent.count - 1)
        guard recent[place] != id else { return }
        recent[place] = id
        current.known.append(id)
    }

    func presume(noPerson id: Fingerprint) { current.noPersons.append(id) }

    /// What was presumed since the last call.
    package func take() -> Presumptions {
        defer { current = Presumptions() }
        return current
    }
}

/// What was presumed of the objects of a bundle, apart from what has shown to be so already.
struct PresumedObjects: Sendable {
    private var known = FingerprintSet()
    private var noPersons = FingerprintSet()

    /// - Parameter index: the objects that were read so far.
    mutating func add(_ presumptions: Presumptions, before index: ObjectIndex) {
        for id in presumptions.known where !index.known.contains(id) { known.insert(id) }
        for id in presumptions.noPersons { noPersons.insert(id) }
    }

    /// What is not so in a whole bundle. Markings of the Traffic Light Protocol need not be in it.
    func failed(in index: ObjectIndex) -> FailedPresumptions {
        var present = index.known
        for id in TrafficLight.ids { present.insert(Fingerprint(utf8: id)) }
        return FailedPresumptions(
            missing: known.subtracting(present), persons: noPersons.subtracting(noPersons.subtracting(index.persons)),
            versioned: index.versioned)
    }
}

/// What was presumed of the objects of a bundle and is not so.
package struct FailedPresumptions: Sendable {
    /// The ids that no object has.
    fileprivate let missing: FingerprintSet
    /// Those of persons that relationships accuse.
    fileprivate let persons: FingerprintSet
    /// Those that several objects have.
    fileprivate let versioned: FingerprintSet

    /// Whether all that was presumed is so.
    package var isEmpty: Bool { missing.isEmpty && persons.isEmpty && versioned.isEmpty }

    /// Whether an object has to be checked by the index.
    package func concern(_ object: ObjectView) -> Bool {
        if versioned.contains(object.idFingerprint) { return true }
        var isConcerned = false
        ReferenceWalk.visit(object.json) { reference in
            guard !isConcerned else { return }
            isConcerned =
                reference.target.withString { id in
                    let id = Fingerprint(utf8: id)
                    return missing.contains(id) || persons.contains(id)
                } ?? false
        }
        return isConcerned
    }
}
