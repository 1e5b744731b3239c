/// The syntax of regular expressions by ECMA-262, 11th edition (which JSON Schema 2020-12 cites), section 21.2.1, with
/// the flag `u`. It is slightly stricter than `Pattern`, which also accepts escapes found in published schemas, such as
/// `\\-`.
struct ECMAPatternSyntax {
    private var reader: ECMAPatternReader
    /// For each open group, whether a quantifier may follow it: not allowed after look-around.
    private var openGroups: [Bool] = []
    private var groupCount = 0
    private var names: Set<[Unicode.Scalar]> = []

    static func isPattern(_ text: Bytes) -> Bool {
        guard let pattern = String(validating: text, as: UTF8.self) else { return false }
        var syntax = ECMAPatternSyntax(reader: ECMAPatternReader(Array(pattern.unicodeScalars)))
        return syntax.isPattern()
    }

    private init(reader: ECMAPatternReader) { self.reader = reader }

    private mutating func isPattern() -> Bool {
        var isQuantifiable = false
        while let scalar = reader.take() {
            switch scalar {
            case "|", "^", "$": isQuantifiable = false
            case "*", "+", "?", "{":
                guard isQuantifiable, scalar != "{" || readsCounts() else { return false }
                _ = reader.skip("?")
                isQuantifiable = false
            case "(":
                guard opensGroup() else { return false }
                isQuantifiable = false
            case ")":
                guard let group = openGroups.popLast() else { return false }
                isQuantifiable = group
            case "[":
                guard readsClass() else { return false }
                isQuantifiable = true
            case "]", "}": return false
            case "\\":
                if reader.skip("b") || reader.skip("B") {
                    isQuantifiable = false
                } else {
                    guard reader.escape(inClass: false) != nil else { return false }
                    isQuantifiable = true
                }
            default: isQuantifiable = true
            }
        }
        // A back-reference may precede its group.
        return openGroups.isEmpty && reader.highestReference <= groupCount && reader.namesReferred.isSubset(of: names)
    }

    /// After `{`: a number, or a range that may have no upper limit, and `}`.
    private mutating func readsCounts() -> Bool {
        guard let minimum = reader.digits() else { return false }
        if reader.skip(",") {
            if reader.skip("}") { return true }
            guard let maximum = reader.digits(), !isLess(maximum, than: minimum) else { return false }
        }
        return reader.skip("}")
    }

    /// Compares numbers of any length without leading zeros.
    private func isLess(_ left: [Unicode.Scalar], than right: [Unicode.Scalar]) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }

    /// After `(`.
    private mutating func opensGroup() -> Bool {
        guard reader.skip("?") else {
            groupCount += 1
            openGroups.append(true)
            return true
        }
        if reader.skip(":") {
            openGroups.append(true)
            return true
        }
        if reader.skip("=") || reader.skip("!") {
            openGroups.append(false)
            return true
        }
        guard reader.skip("<") else { return false }
        if reader.skip("=") || reader.skip("!") {
            openGroups.append(false)
            return true
        }
        guard let name = reader.groupName(), names.insert(name).inserted else { return false }
        groupCount += 1
        openGroups.append(true)
        return true
    }

    /// After `[`: ranges are between single characters in ascending order.
    private mutating func readsClass() -> Bool {
        _ = reader.skip("^")
        while !reader.skip("]") {
            guard let first = reader.classAtom() else { return false }
            guard reader.peek() == "-", reader.peek(1) != "]" else { continue }
            _ = reader.take()
            guard case .character(let low) = first, case .character(let high) = reader.classAtom(), low <= high else {
                return false
            }
        }
        return true
    }
}
