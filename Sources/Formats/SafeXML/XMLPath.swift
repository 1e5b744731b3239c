/// The names from the root to an element. Elements with the same name and parent share a path.
final class XMLPath: Sendable {
    let parent: XMLPath?
    let name: String

    init(_ name: String, under parent: XMLPath?) {
        self.name = name
        self.parent = parent
    }

    var text: String {
        var names: [String] = []
        var step: XMLPath? = self
        while let here = step {
            names.append(here.name)
            step = here.parent
        }
        return names.reversed().reduce(into: "") { $0 += "/" + $1 }
    }
}
