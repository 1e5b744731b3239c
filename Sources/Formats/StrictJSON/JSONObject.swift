/// The members of a JSON object: unique keys, in their original order.
///
/// Equality does not depend on the order (RFC 8259, section 4: objects are unordered).
public struct JSONObject: Sendable {
    /// One member.
    public struct Member: Sendable {
        /// The key.
        public let key: String
        /// The value.
        public var value: JSONValue
    }

    /// The members, in order.
    public private(set) var members: [Member] = []

    /// Creates an object without members.
    public init() {}

    /// The keys, in order.
    public var keys: [String] { members.map(\.key) }

    /// The number of members.
    public var count: Int { members.count }

    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }

    /// The value of a key. Setting `nil` removes the member; setting a value replaces it in place or appends it.
    public subscript(key: String) -> JSONValue? {
        get { index(of: key).map { members[$0].value } }
        set {
            switch (index(of: key), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Appends a member whose key must be new, as a parser does that has checked for duplicates.
    public mutating func appendUnique(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
    }

    // Keys are compared as UTF-8 bytes (RFC 8259, section 8.3), not by canonical equivalence as Swift's `==` does.
    private func index(of key: String) -> Int? {
        // Equal bytes are also equal to `==`, which excludes most keys in one step.
        members.firstIndex { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }
    }
}

extension JSONObject: Hashable {
    /// Whether both have the same members, in any order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        if zip(left.members, right.members).allSatisfy({ $0.isSame(as: $1) }) { return true }
        // Sorted, so that large objects in different orders do not cost quadratic time; keys are unique.
        return zip(left.sortedMembers, right.sortedMembers).allSatisfy { $0.isSame(as: $1) }
    }

    /// Hashes the members independently of their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var inner = Hasher()
            inner.combine(member.key)
            inner.combine(member.value)
            sum = sum &+ inner.finalize()
        }
        hasher.combine(sum)
    }

    private var sortedMembers: [Member] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}

extension JSONObject.Member {
    fileprivate func isSame(as other: JSONObject.Member) -> Bool {
        key.utf8.elementsEqual(other.key.utf8) && value == other.value
    }
}
