internal import Digests
internal import StrictJSON

/// How the leaves of a commitment are made, by the version of the package (specs/package.md, "Commitment").
struct CommitmentRules {
    /// A leaf, and what is shown with it.
    struct Leaf {
        let place: CommittedPlace
        let value: JSONValue
        let salt: [UInt8]
        /// What the tree hashes.
        let content: [UInt8]
    }

    let version: WireVersion
    private let seed: [UInt8]

    init(seed: [UInt8], version: WireVersion) {
        self.seed = seed
        self.version = version
    }

    /// The name of the rules in a manifest.
    static func algorithm(_ version: WireVersion) -> String {
        switch version {
        case .v1: "rfc6962-sha256"
        case .v2: "corridor-commitment-2"
        }
    }

    /// Passes the leaves of an object, in their order.
    func forEachLeaf(of object: JSONObject, entry: String, index: Int, _ body: (Leaf) -> Void) {
        let whole = CommittedPlace(entry: entry, index: index, steps: [])
        switch version {
        case .v1:
            body(leaf(whole, .object(object)))
            for key in Self.sorted(object) {
                guard let value = object[key] else { continue }
                body(leaf(CommittedPlace(entry: entry, index: index, steps: [.member(key)]), value))
            }
        case .v2:
            let digest = CommittedPlace.digest(entry: entry, index: index)
            body(leaf(whole, digest: digest, .object(object)))
            var walk = Walk(entry: entry, index: index)
            forEachScalar(in: .object(object), digest: digest, walk: &walk, body)
        }
    }

    /// The way to the present value of a walk.
    private struct Walk {
        let entry: String
        let index: Int
        var steps: [CommittedPlace.Step] = []
    }

    /// Version 2: the scalars and empty containers in a value. The depth is bounded by the parser.
    private func forEachScalar(
        in value: JSONValue, digest: [UInt8], walk: inout Walk, _ body: (Leaf) -> Void
    ) {
        func visit(_ inner: JSONValue, at step: CommittedPlace.Step, walk: inout Walk) {
            walk.steps.append(step)
            forEachScalar(in: inner, digest: CommittedPlace.digest(digest, step), walk: &walk, body)
            walk.steps.removeLast()
        }
        if let object = value.object, !object.isEmpty {
            for key in Self.sorted(object) {
                if let member = object[key] { visit(member, at: .member(key), walk: &walk) }
            }
        } else if let array = value.array, !array.isEmpty {
            for (number, element) in array.enumerated() { visit(element, at: .element(number), walk: &walk) }
        } else if !walk.steps.isEmpty {
            body(leaf(CommittedPlace(entry: walk.entry, index: walk.index, steps: walk.steps), digest: digest, value))
        }
    }

    private func leaf(_ place: CommittedPlace, _ value: JSONValue) -> Leaf {
        let salt = HMAC.sha256(key: seed, JSONValue.array(place.version1JSON).canonical()).bytes
        return Leaf(place: place, value: value, salt: salt, content: Self.content(value, place, salt: salt))
    }

    private func leaf(_ place: CommittedPlace, digest: [UInt8], _ value: JSONValue) -> Leaf {
        let salt = HMAC.sha256(key: seed, digest).bytes
        return Leaf(place: place, value: value, salt: salt, content: salt + digest + value.canonical())
    }

    /// A bundle in XML: one leaf over the digest of its bytes.
    func leaf(ofWhole entry: String, digest: Digest) -> [UInt8] {
        let place = CommittedPlace.digest(wholeEntry: entry)
        return HMAC.sha256(key: seed, place).bytes + place + JSONValue.string(digest.hex).canonical()
    }

    /// The leaves after the last one, in version 2: with them the number of leaves says little.
    func filling(after count: Int) -> [[UInt8]] {
        var leaves: [[UInt8]] = []
        forEachFilling(after: count) { leaves.append($0.bytes) }
        return leaves
    }

    /// The same, one at a time.
    func forEachFilling(after count: Int, _ body: (SHA256Value) -> Void) {
        switch version {
        case .v1: return
        case .v2:
            let authenticator = ShortAuthenticator(key: seed)
            for number in 0..<Self.filled(count) - count {
                // The canonical form of a list of a word and a number.
                let place = Array("[\"padding\",\(number)]".utf8)
                body(place.withUnsafeBytes { authenticator.code(of: $0) })
            }
        }
    }

    /// The next multiple of an eighth of the power of two below, and of 8.
    static func filled(_ count: Int) -> Int {
        let exponent = Int.bitWidth - max(count, 1).leadingZeroBitCount - 1
        let step = max(8, 1 << max(0, exponent - 3))
        return max(1, (count + step - 1) / step) * step
    }

    /// What the tree hashes for a value that is shown with its salt.
    static func content(of value: JSONValue, at place: CommittedPlace, salt: [UInt8], _ version: WireVersion) -> [UInt8]
    {
        switch version {
        case .v1: content(value, place, salt: salt)
        case .v2: salt + place.digest + value.canonical()
        }
    }

    /// Version 1.
    private static func content(_ value: JSONValue, _ place: CommittedPlace, salt: [UInt8]) -> [UInt8] {
        Digest.sha256(salt + JSONValue.array(place.version1JSON + [value]).canonical()).bytes
    }

    /// The members of an object in the order of RFC 8785.
    private static func sorted(_ object: JSONObject) -> [String] {
        object.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    }
}
