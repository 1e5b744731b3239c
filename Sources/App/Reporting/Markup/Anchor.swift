/// The id of an element of the page. It consists of fixed words and numbers only, so that no received text can become
/// one.
struct Anchor: Hashable, Sendable {
    let text: String

    init(_ name: StaticString) { text = name.description }

    init(_ name: StaticString, _ number: Int) { text = "\(name)-\(number)" }
}
