/// One value of a `JSONDocument`: a number that only that document understands.
public struct JSONNode: Hashable, Sendable {
    package let index: Int

    package init(_ index: Int) { self.index = index }
}
