/// The stable name of one thing that can be found, in kebab-case, such as `json-duplicate-key`.
///
/// Codes are part of the product's contract: scripts and partners match on them, so a code never changes its
/// meaning. Each is declared once, in the catalogue file of its area (`Catalogue+….swift`), with its sentence and
/// its advice.
public struct FindingCode: Hashable, Sendable, CustomStringConvertible {
    /// The code as it is printed.
    public let name: String

    /// Declares a code. Only the catalogue's files call this.
    public init(_ name: StaticString) {
        self.name = name.description
    }

    /// The code that has this name in the catalogue, if there is one; for reading stored or received findings back.
    public init?(named name: String) {
        guard let code = Catalogue.byName[name] else { return nil }
        self = code
    }

    /// The code as it is printed.
    public var description: String { name }
}
