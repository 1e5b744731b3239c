internal import Markings
internal import StrictJSON

/// The statements of a partial object as a tree.
struct PartialTree {
    private enum Content {
        case nothing
        case value(JSONValue)
        case members([String: PartialTree])
        case elements([Int: PartialTree])
    }

    private var content = Content.nothing

    /// Adds a value; the same value may be added again.
    ///
    /// - Returns: whether it can stand there beside what is there.
    mutating func insert(_ value: JSONValue, at steps: ArraySlice<CommittedPlace.Step>) -> Bool {
        guard let step = steps.first else {
            switch content {
            case .nothing: content = .value(value)
            case .value(let known): return known.canonical() == value.canonical()
            case .members, .elements: return false
            }
            return true
        }
        switch (content, step) {
        case (.nothing, .member(let name)):
            var inner = PartialTree()
            guard inner.insert(value, at: steps.dropFirst()) else { return false }
            content = .members([name: inner])
        case (.nothing, .element(let number)):
            var inner = PartialTree()
            guard inner.insert(value, at: steps.dropFirst()) else { return false }
            content = .elements([number: inner])
        case (.members(var members), .member(let name)):
            content = .nothing
            let fits = members[name, default: PartialTree()].insert(value, at: steps.dropFirst())
            content = .members(members)
            return fits
        case (.elements(var elements), .element(let number)):
            content = .nothing
            let fits = elements[number, default: PartialTree()].insert(value, at: steps.dropFirst())
            content = .elements(elements)
            return fits
        case (.value, _), (.members, .element), (.elements, .member): return false
        }
        return true
    }

    /// The value, with the old and new places of all that is in it.
    ///
    /// - Parameters:
    ///   - moved: takes the new place of each value.
    ///   - gaps: takes the pointers of the entries of lists that are missing before the last one shown.
    func value(
        from old: [MarkingSelector.Step], to new: [MarkingSelector.Step],
        moved: inout [MarkingSelector: MarkingSelector], gaps: inout [String]
    ) -> JSONValue {
        moved[MarkingSelector(old)] = MarkingSelector(new)
        switch content {
        case .nothing: return .object(JSONObject())
        case .value(let value):
            Self.note(value, from: old, to: new, moved: &moved)
            return value
        case .members(let members):
            var object = JSONObject()
            for (name, inner) in members.sorted(by: { $0.key < $1.key }) {
                object[name] = inner.value(
                    from: old + [.key(name)], to: new + [.key(name)], moved: &moved, gaps: &gaps)
            }
            return .object(object)
        case .elements(let elements):
            let numbers = elements.keys.sorted()
            // The number of entries is a claim of a file: a list with one entry may name a number without end.
            var (next, missing) = (0, 0)
            for number in numbers {
                while next < number, missing < Self.mostGaps {
                    gaps.append(MarkingSelector(old + [.index(next)]).pointer)
                    (next, missing) = (next + 1, missing + 1)
                }
                next = number + 1
            }
            return .array(
                numbers.enumerated().map { position, number in
                    (elements[number] ?? PartialTree()).value(
                        from: old + [.index(number)], to: new + [.index(position)], moved: &moved, gaps: &gaps)
                })
        }
    }

    /// The most missing entries of a list that are named.
    private static let mostGaps = 100

    /// Notes the places inside a value that was shown as a whole.
    private static func note(
        _ value: JSONValue, from old: [MarkingSelector.Step], to new: [MarkingSelector.Step],
        moved: inout [MarkingSelector: MarkingSelector]
    ) {
        moved[MarkingSelector(old)] = MarkingSelector(new)
        for member in value.object?.members ?? [] {
            note(member.value, from: old + [.key(member.key)], to: new + [.key(member.key)], moved: &moved)
        }
        for (index, element) in (value.array ?? []).enumerated() {
            note(element, from: old + [.index(index)], to: new + [.index(index)], moved: &moved)
        }
    }

    /// The statements, in the order of their places, each once.
    func statements(at steps: [CommittedPlace.Step]) -> [PartialObject.Statement] {
        switch content {
        case .nothing: []
        case .value(let value): [PartialObject.Statement(steps: steps, value: value)]
        case .members(let members):
            members.sorted { $0.key < $1.key }.flatMap { $0.value.statements(at: steps + [.member($0.key)]) }
        case .elements(let elements):
            elements.sorted { $0.key < $1.key }.flatMap { $0.value.statements(at: steps + [.element($0.key)]) }
        }
    }
}
