internal import FileMerging
internal import CaseFile
package import Diagnostics
package import EntityResolution
package import PartyHome
package import TradeModel

/// A view of a case file together with the contents of all its objects.
package struct CaseObjects: MergedObjects {
    /// The view.
    package let view: CaseView
    /// The objects that hold, by id: the first content where several are in conflict.
    let objects: [String: STIXObject]

    /// Resolves the case file of a home and reads all of it.
    package init(_ home: Home) throws(Fault) { try self.init(home, CaseView(home)) }

    /// Reads all of the case file of a home that a view is of.
    init(_ home: Home, _ view: CaseView) throws(Fault) {
        self.view = view
        objects = Dictionary(try home.caseFile.currentObjects().map { ($0.object.id, $0.object) }) { first, _ in first }
    }

    /// The entities and what waits for review.
    package var result: ResolutionResult { view.result }

    /// The object with this id.
    package func object(_ id: String) -> STIXObject? { objects[id] }

    /// All objects that hold, ordered by id.
    package var contents: [STIXObject] { objects.sorted { $0.key < $1.key }.map(\.value) }

    /// The names of the parties that an object came from, each once.
    package func sources(of id: String) -> [String] { view.sources(of: id) }
}
