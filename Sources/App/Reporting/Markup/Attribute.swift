/// An attribute of an element. Names are compile-time constants; values are escaped when written.
///
/// An `href` can only refer to an anchor of the same page; `src` and `style` cannot be created.
struct Attribute: Sendable {
    let name: StaticString
    let value: String

    private init(name: StaticString, value: String) {
        self.name = name
        self.value = value
    }

    static func `class`(_ names: StaticString) -> Attribute { Attribute(name: "class", value: names.description) }

    static func id(_ anchor: Anchor) -> Attribute { Attribute(name: "id", value: anchor.text) }

    static func href(_ anchor: Anchor) -> Attribute { Attribute(name: "href", value: "#" + anchor.text) }

    static func labelled(by anchors: Anchor...) -> Attribute {
        Attribute(name: "aria-labelledby", value: anchors.map(\.text).joined(separator: " "))
    }

    static func label(_ text: String) -> Attribute { Attribute(name: "aria-label", value: text) }

    static func lang(_ tag: String) -> Attribute { Attribute(name: "lang", value: tag) }

    /// The name of a cell's column.
    static func column(_ name: String) -> Attribute { Attribute(name: "data-column", value: name) }

    static func title(_ text: String) -> Attribute { Attribute(name: "title", value: text) }

    /// The initial value of a field.
    static func value(_ text: String) -> Attribute { Attribute(name: "value", value: text) }

    static func machineTime(_ text: String) -> Attribute { Attribute(name: "datetime", value: text) }

    /// An attribute with a constant value.
    static func fixed(_ name: StaticString, _ value: StaticString) -> Attribute {
        Attribute(name: name, value: value.description)
    }

    /// A reference to an element of this page by `url(#…)`, for clip paths and patterns.
    static func reference(_ name: StaticString, _ anchor: Anchor) -> Attribute {
        Attribute(name: name, value: "url(#\(anchor.text))")
    }

    static func number(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name: name, value: Decimals.coordinate(value))
    }

    /// A list of coordinates with constant letters between them: `d`, `points`, `viewBox`, `transform`.
    static func path(_ name: StaticString, _ path: SVGPathData) -> Attribute { Attribute(name: name, value: path.text) }
}
