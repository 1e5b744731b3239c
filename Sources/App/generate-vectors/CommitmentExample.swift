internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON

/// A commitment worked through from the text of `specs/package.md`, step by step, and not by the code that packs.
struct CommitmentExample {
    /// A leaf with everything that leads to it.
    struct Leaf {
        let entry: String
        let index: Int?
        let steps: [JSONValue]
        let value: JSONValue?
        let place: [UInt8]?
        let saltInput: [UInt8]
        let salt: [UInt8]
        let leaf: [UInt8]
    }

    let version: WireVersion
    let seed: [UInt8]
    private(set) var leaves: [Leaf] = []

    init(version: WireVersion, seed: [UInt8]) {
        self.version = version
        self.seed = seed
    }

    /// Adds the objects of a bundle in JSON.
    mutating func add(_ bundle: JSONValue, entry: String) {
        for (index, object) in (bundle["objects"]?.array ?? []).enumerated() {
            switch version {
            case .v1: addVersion1(object, entry: entry, index: index)
            case .v2:
                let place = digest([.string(entry), .number(JSONNumber(index))])
                add(object, at: (entry, index), steps: [], place: place)
                walk(object, at: (entry, index), steps: [], place: place)
            }
        }
    }

    /// Adds a bundle in XML, which is one leaf in version 2.
    mutating func add(xml bytes: [UInt8], entry: String) {
        let place = digest([.string(entry)])
        let salt = hmac(place)
        let value: JSONValue = .string(Digest.sha256(bytes).hex)
        leaves.append(
            Leaf(
                entry: entry, index: nil, steps: [], value: value, place: place, saltInput: place, salt: salt,
                leaf: salt + place + value.canonical()))
    }

    /// Version 2: after the last leaf the tree is filled.
    mutating func fill() {
        guard version == .v2 else { return }
        let count = leaves.count
        var power = 1
        while power * 2 <= max(count, 1) { power *= 2 }
        let step = max(8, power / 8)
        let total = max(1, (count + step - 1) / step) * step
        for number in 0..<(total - count) {
            let input = JSONValue.array(["padding", .number(JSONNumber(number))]).canonical()
            leaves.append(
                Leaf(
                    entry: "", index: nil, steps: [], value: nil, place: nil, saltInput: input, salt: hmac(input),
                    leaf: hmac(input)))
        }
    }

    private mutating func addVersion1(_ object: JSONValue, entry: String, index: Int) {
        let names = (object.object?.keys ?? []).sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        let parts: [(JSONValue, JSONValue)] =
            [(.null, object)] + names.compactMap { name in object[name].map { (.string(name), $0) } }
        for (property, value) in parts {
            let place: [JSONValue] = [.string(entry), .number(JSONNumber(index)), property]
            let input = JSONValue.array(place).canonical()
            let salt = hmac(input)
            leaves.append(
                Leaf(
                    entry: entry, index: index, steps: property.string.map { [.string($0)] } ?? [], value: value,
                    place: nil, saltInput: input, salt: salt,
                    leaf: Digest.sha256(salt + JSONValue.array(place + [value]).canonical()).bytes))
        }
    }

    private mutating func walk(
        _ value: JSONValue, at object: (entry: String, index: Int), steps: [JSONValue], place: [UInt8]
    ) {
        var inner: [(JSONValue, JSONValue)] = []
        if let members = value.object {
            let names = members.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            inner = names.compactMap { name in members[name].map { (.string(name), $0) } }
        } else if let list = value.array {
            inner = list.enumerated().map { (.number(JSONNumber($0)), $1) }
        }
        for (step, value) in inner {
            let place = Digest.sha256(place + step.canonical()).bytes
            if value.object?.isEmpty ?? value.array?.isEmpty ?? true {
                add(value, at: object, steps: steps + [step], place: place)
            } else {
                walk(value, at: object, steps: steps + [step], place: place)
            }
        }
    }

    private mutating func add(
        _ value: JSONValue, at object: (entry: String, index: Int), steps: [JSONValue], place: [UInt8]
    ) {
        let salt = hmac(place)
        leaves.append(
            Leaf(
                entry: object.entry, index: object.index, steps: steps, value: value, place: place, saltInput: place,
                salt: salt,
                leaf: salt + place + value.canonical()))
    }

    private func digest(_ place: [JSONValue]) -> [UInt8] { Digest.sha256(JSONValue.array(place).canonical()).bytes }

    private func hmac(_ input: [UInt8]) -> [UInt8] { HMAC.sha256(key: seed, input).bytes }

    private var tree: MerkleTree { MerkleTree(leaves: leaves.map(\.leaf)) }

    var root: String { Hex.encode(tree.root.bytes) }

    /// The audit path of a leaf.
    func path(of leaf: Int) -> [[UInt8]] { tree.proof(of: leaf) }

    /// The member of a manifest.
    var manifestValue: PackageManifest.Commitment {
        PackageManifest.Commitment(version: version, root: root, leaves: leaves.count)
    }

    /// The example for people: every step.
    func json(_ what: String, bundles: [(entry: String, file: String)], showing shown: Int?) -> JSONValue {
        var object = JSONObject()
        object["what"] = .string(what)
        object["algorithm"] = .string(version == .v1 ? "rfc6962-sha256" : "corridor-commitment-2")
        object["seed"] = .string(Hex.encode(seed))
        object["bundles"] = .array(bundles.map { ["entry": .string($0.entry), "file": .string($0.file)] })
        object["leaves"] = .array(leaves.map(json))
        object["root"] = .string(root)
        if let shown {
            object["path"] = [
                "leaf": .number(JSONNumber(shown)),
                "path": .array(path(of: shown).map { .string(Hex.encode($0)) }),
            ]
        }
        return .object(object)
    }

    private func json(_ leaf: Leaf) -> JSONValue {
        var object = JSONObject()
        if !leaf.entry.isEmpty { object["entry"] = .string(leaf.entry) }
        object["index"] = leaf.index.map { .number(JSONNumber($0)) }
        if leaf.index != nil { object["steps"] = .array(leaf.steps) }
        object["value"] = leaf.value.map { .string(String(decoding: $0.canonical(), as: UTF8.self)) }
        object["place"] = leaf.place.map { .string(Hex.encode($0)) }
        object["salt_input"] = .string(Hex.encode(leaf.saltInput))
        object["salt"] = .string(Hex.encode(leaf.salt))
        object["leaf"] = .string(Hex.encode(leaf.leaf))
        object["leaf_hash"] = .string(Digest.sha256([0] + leaf.leaf).hex)
        return .object(object)
    }
}
