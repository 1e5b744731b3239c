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
    /// The current objects, by id: the first content where several are in conflict.
    let objects: [String: STIXObject]

    /// Resolves the case file of a home and reads all its objects.
    package init(_ home: Home) throws(Fault) { try self.init(home, CaseView(home)) }

    /// Reads all objects of a home's case file for an existing view.
    init(_ home: Home, _ view: CaseView) throws(Fault) {
        self.view = view
        objects = Dictionary(try home.caseFile.currentObjects().map { ($0.object.id, $0.object) }) { first, _ in first }
    }

    /// The entities and the proposals.
    package var result: ResolutionResult { view.result }

    /// The object with this id.
    package func object(_ id: String) -> STIXObject? { objects[id] }

    /// All current objects, ordered by id.
    package var contents: [STIXObject] { objects.sorted { $0.key < $1.key }.map(\.value) }

    /// The names of the parties that an object came from, each once.
    package func sources(of id: String) -> [String] { view.sources(of: id) }
}
