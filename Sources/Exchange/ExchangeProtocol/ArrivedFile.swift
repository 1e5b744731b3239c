/// A file that came, by its outer envelope: all of it are claims of the party that sealed the envelope, and nothing counts by
/// them but the order in which files are opened.
package struct ArrivedFile: Hashable, Sendable {
    /// The name of the file, by which the outputs name it.
    package let name: String
    /// The place that its routing slip claims; `nil` without one.
    package let claim: ExchangePlace?

    /// A file that came.
    package init(name: String, claim: ExchangePlace?) {
        self.name = name
        self.claim = claim
    }
}
