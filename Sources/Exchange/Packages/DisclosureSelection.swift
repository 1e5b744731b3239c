package import Diagnostics
internal import StrictJSON

/// The values of objects that are disclosed.
package struct DisclosureSelection: Hashable, Sendable {
    private enum Extent: Hashable, Sendable {
        case whole
        case only([[String]])
        case without([[String]])
    }

    private let extent: Extent
    /// The values that are to be disclosed, as they were named, for the log.
    package let disclosed: [String]
    /// The values that are to be withheld, as they were named, for the log.
    package let excluded: [String]

    /// A selection: complete objects when nothing is named.
    ///
    /// - Parameters:
    ///   - only: the values to disclose, with type and id: names of top-level properties, or JSON Pointers (RFC 6901)
    ///     into the object.
    ///   - excluded: the values to withhold; not together with `only`.
    /// - Throws: `Fault` `usage-wrong`.
    package init(only: [String] = [], without excluded: [String] = []) throws(Fault) {
        disclosed = only
        self.excluded = excluded
        guard only.isEmpty || excluded.isEmpty else {
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "Some properties are to be disclosed, and others to be withheld",
                    "instead": "Name only the one or the other; everything else follows",
                ])
        }
        if !only.isEmpty {
            extent = .only([["type"], ["id"]] + (try only.map(Self.tokens)))
        } else if !excluded.isEmpty {
            extent = .without(try excluded.map(Self.tokens))
        } else {
            extent = .whole
        }
    }

    /// Whether complete objects are disclosed.
    var isWhole: Bool {
        switch extent {
        case .whole: true
        case .only, .without: false
        }
    }

    /// The paths that were named.
    var named: [[String]] {
        switch extent {
        case .whole: []
        case .only(let paths), .without(let paths): paths
        }
    }

    /// Whether each named path must be in every object, and not only in one of them.
    var isRequiredOfEach: Bool {
        switch extent {
        case .whole, .without: false
        case .only: true
        }
    }

    /// Whether the committed value at a place is disclosed.
    func shows(_ place: CommittedPlace) -> Bool {
        let steps = place.steps.map(\.token)
        switch extent {
        case .whole: return steps.isEmpty
        case .only(let paths): return !steps.isEmpty && paths.contains { steps.starts(with: $0) }
        case .without(let paths): return !steps.isEmpty && !paths.contains { steps.starts(with: $0) }
        }
    }

    /// Whether anything of the value at a JSON Pointer into an object is disclosed.
    package func shows(anyOf pointer: String) -> Bool {
        let steps = JSONPointer.tokens(pointer) ?? []
        switch extent {
        case .whole: return true
        case .only(let paths): return paths.contains { steps.starts(with: $0) || $0.starts(with: steps) }
        case .without(let paths): return !paths.contains { steps.starts(with: $0) }
        }
    }

    private static func tokens(_ path: String) throws(Fault) -> [String] {
        guard path.hasPrefix("/") else { return [path] }
        guard let tokens = JSONPointer.tokens(path) else {
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "\(path) is not a JSON Pointer",
                    "instead": "Name a property, or the way to a value as in /extensions/x-example/parts/0",
                ])
        }
        return tokens
    }

    /// The named path as people wrote it.
    static func words(_ path: [String]) -> String {
        path.count == 1 ? path[0] : path.map { "/" + JSONPointer.escape($0) }.joined()
    }
}
