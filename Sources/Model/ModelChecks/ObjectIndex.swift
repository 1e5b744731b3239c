internal import TradeModel

/// The ids of the objects of a bundle.
struct ObjectIndex: Sendable {
    private(set) var known = FingerprintSet()
    /// The objects that are persons.
    private(set) var persons = FingerprintSet()
    /// The ids that several objects have.
    private(set) var versioned = FingerprintSet()

    /// Adds the id of an object.
    mutating func add(_ id: Fingerprint, isPerson: Bool) {
        if !known.insert(id) { versioned.insert(id) }
        if isPerson { persons.insert(id) }
    }
}

/// The other objects of a bundle, as the checks of one object ask for them.
enum OtherObjects {
    /// All are indexed.
    case indexed(ObjectIndex)
    /// They are still to be read: what is usual is presumed, and noted.
    case presumed(PresumptionRecorder)

    /// Whether one has this id.
    func have(_ id: Fingerprint) -> Bool {
        switch self {
        case .indexed(let index): return index.known.contains(id)
        case .presumed(let recorder):
            recorder.presume(known: id)
            return true
        }
    }

    /// Whether the one with this id is a person.
    func havePerson(_ id: Fingerprint) -> Bool {
        switch self {
        case .indexed(let index): return index.persons.contains(id)
        case .presumed(let recorder):
            recorder.presume(noPerson: id)
            return false
        }
    }

    /// Whether some have the id of an object.
    func haveVersions(of object: ObjectView) -> Bool {
        switch self {
        case .indexed(let index): index.versioned.contains(object.idFingerprint)
        case .presumed: false
        }
    }
}
