package import Diagnostics
package import TradeModel

/// Which of the objects that were read are written, in which version, and what is written beside them.
package struct ObjectSelection: Sendable {
    /// The positions of the objects, ascending.
    package var positions: [Int]
    /// Objects after them.
    package var added: [STIXObject]
    private let revising: (@Sendable (Int) throws(Fault) -> ObjectRevision?)?

    /// A selection.
    ///
    /// - Parameter revising: looks up the version of an object by its position; `nil` for one that is written as it was
    ///   read. It is called on any thread.
    package init(
        positions: [Int], adding added: [STIXObject] = [],
        revising: (@Sendable (Int) throws(Fault) -> ObjectRevision?)? = nil
    ) {
        self.positions = positions
        self.added = added
        self.revising = revising
    }

    /// The version of an object by its position; `nil` for one that is written as it was read.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func revision(at position: Int) throws(Fault) -> ObjectRevision? { try revising?(position) }

    var isEmpty: Bool { positions.isEmpty && added.isEmpty }

    /// Whether it is all of a number of objects as they were read, and nothing else.
    func isAll(of count: Int) -> Bool { positions.count == count && added.isEmpty && revising == nil }
}
