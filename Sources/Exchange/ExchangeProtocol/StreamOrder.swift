/// The order in which files that came together are opened.
enum StreamOrder {
    /// The names of the files, in the order of the places that they claim; those without a claim last. Files that claim
    /// one place keep their order.
    static func names(of files: [ArrivedFile]) -> [String] {
        files.enumerated().sorted { left, right in
            guard let first = left.element.claim, let second = right.element.claim else {
                if (left.element.claim == nil) == (right.element.claim == nil) { return left.offset < right.offset }
                return right.element.claim == nil
            }
            return (first.stream, first.number, left.offset) < (second.stream, second.number, right.offset)
        }.map(\.element.name)
    }
}
