internal import Digests
internal import StrictJSON

/// Hashes the leaves of a commitment (specs/package.md, "Commitment") for objects where they stand in a parsed bundle:
/// the hashes of RFC 6962 of what `CommitmentRules.forEachLeaf` passes, in its order.
///
/// A bundle has some sixteen leaves for each object. Their values are parts of the object's canonical form, which is
/// written once, and the states of hash and HMAC are set up once: four million leaves, of a bundle of 150 MB, take some 3 s
/// of processor time.
final class LeafHasher {
    private var hashing: LeafHashing

    /// A hasher for the objects of the bundle `entry`. It is for one thread at a time.
    init(seed: [UInt8], version: WireVersion, entry: String) {
        hashing = LeafHashing(seed: seed, version: version, entry: entry)
    }

    /// The hashed leaves of the object at `index` of the bundle.
    func leaves(of document: JSONDocument, at index: Int) -> [SHA256Value] { hashing.leaves(of: document, at: index) }
}

/// What a hasher holds. A value, which the whole of an object is hashed with: the members of a class would be checked for
/// overlapping accesses at each leaf.
private struct LeafHashing {
    private let version: WireVersion
    private let authenticator: ShortAuthenticator
    private let digester = ShortDigester()
    private var writer = CanonicalTapeWriter()
    /// The beginning of a place: a bracket, the entry and a comma.
    private let placeStart: [UInt8]
    private var hashes: [SHA256Value] = []

    init(seed: [UInt8], version: WireVersion, entry: String) {
        self.version = version
        authenticator = ShortAuthenticator(key: seed)
        placeStart = [UInt8(ascii: "[")] + JSONValue.string(entry).canonical() + [UInt8(ascii: ",")]
    }

    mutating func leaves(of document: JSONDocument, at index: Int) -> [SHA256Value] {
        writer.removeAll()
        hashes.removeAll(keepingCapacity: true)
        document.withView { view in
            switch version {
            case .v1: version1(view, index: index)
            case .v2: version2(view, index: index)
            }
        }
        return hashes
    }

    // MARK: Version 2

    private mutating func version2(_ view: TapeView, index: Int) {
        digester.begin()
        add(placeStart)
        add(decimal: index)
        digester.add(UInt8(ascii: "]"))
        let place = digester.finish()
        // The leaf of the whole object comes first; its value is complete last.
        hashes.append(SHA256Value())
        visit(0, of: view, at: place, isWhole: true)
        hashes[0] = leaf(at: place, from: 0)
    }

    /// Writes a value, and hashes a leaf for each scalar and empty container in it. The parser limits the depth.
    private mutating func visit(_ node: Int, of view: TapeView, at place: SHA256Value, isWhole: Bool = false) {
        let word = view.word(node)
        switch word.kind {
        case .object where word.payload > node + 1:
            writer.append(UInt8(ascii: "{"))
            let members = writer.beginMembers(of: node, in: view)
            for member in members {
                if member > members.lowerBound { writer.append(UInt8(ascii: ",")) }
                let key = writer.key(at: member)
                let start = writer.bytes.count
                writer.writeScalar(key, of: view)
                digester.begin()
                digester.add(place)
                add(writer.bytes, from: start)
                let inner = digester.finish()
                writer.append(UInt8(ascii: ":"))
                visit(key + 1, of: view, at: inner)
            }
            writer.endMembers(members)
            writer.append(UInt8(ascii: "}"))
        case .array where word.payload > node + 1:
            writer.append(UInt8(ascii: "["))
            var (child, number) = (node + 1, 0)
            while child < word.payload {
                if number > 0 { writer.append(UInt8(ascii: ",")) }
                digester.begin()
                digester.add(place)
                add(decimal: number)
                visit(child, of: view, at: digester.finish())
                child = view.next(child)
                number += 1
            }
            writer.append(UInt8(ascii: "]"))
        default:
            let start = writer.bytes.count
            writer.write(node, of: view)
            if !isWhole { hashes.append(leaf(at: place, from: start)) }
        }
    }

    /// The leaf of the value that was written from `start` on.
    private func leaf(at place: SHA256Value, from start: Int) -> SHA256Value {
        let salt = place.withBytes { authenticator.code(of: $0) }
        digester.begin()
        digester.add(0)
        digester.add(salt)
        digester.add(place)
        add(writer.bytes, from: start)
        return digester.finish()
    }

    // MARK: Version 1

    private mutating func version1(_ view: TapeView, index: Int) {
        // The keys and values of the object are parts of what is written of the whole.
        writer.append(UInt8(ascii: "{"))
        let members = writer.beginMembers(of: 0, in: view)
        var parts: [(key: Range<Int>, value: Range<Int>)] = []
        for member in members {
            if member > members.lowerBound { writer.append(UInt8(ascii: ",")) }
            let start = writer.bytes.count
            writer.writeScalar(writer.key(at: member), of: view)
            let colon = writer.bytes.count
            writer.append(UInt8(ascii: ":"))
            writer.write(writer.key(at: member) + 1, of: view)
            parts.append((start..<colon, colon + 1..<writer.bytes.count))
        }
        writer.endMembers(members)
        writer.append(UInt8(ascii: "}"))
        let number = decimal(index)
        hashes.append(leaf(number, Array("null".utf8)[...], value: writer.bytes[...]))
        for part in parts { hashes.append(leaf(number, writer.bytes[part.key], value: writer.bytes[part.value])) }
    }

    private func leaf(_ index: [UInt8], _ property: ArraySlice<UInt8>, value: ArraySlice<UInt8>) -> SHA256Value {
        let place = placeStart + index + [UInt8(ascii: ",")] + property
        let salt = (place + [UInt8(ascii: "]")]).withUnsafeBytes { authenticator.code(of: $0) }
        digester.begin()
        digester.add(salt)
        add(place)
        digester.add(UInt8(ascii: ","))
        value.withUnsafeBytes { digester.add($0) }
        digester.add(UInt8(ascii: "]"))
        let content = digester.finish()
        digester.begin()
        digester.add(0)
        digester.add(content)
        return digester.finish()
    }

    // MARK: Pieces

    private func add(_ bytes: [UInt8], from start: Int = 0) {
        bytes.withUnsafeBytes { digester.add(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    }

    /// Adds a number in decimal digits.
    private func add(decimal number: Int) {
        if number < 10 { digester.add(UInt8(48 + number)) } else { add(decimal(number)) }
    }

    private func decimal(_ number: Int) -> [UInt8] { Array(String(number).utf8) }
}
