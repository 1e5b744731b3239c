internal import Diagnostics
internal import SafeXML
internal import StrictJSON

/// An object of a bundle as read from either form: its JSON, and its places in the file.
struct BundleElement {
    let document: JSONDocument
    /// Its index among the objects, from 0.
    let position: Int
    /// The positions of its values in XML; `nil` for a document that was parsed where it stands in a bundle in JSON.
    let marks: XMLValuePositions?

    /// The place of the value at a JSON Pointer of the object.
    func place(of pointer: String) -> Place {
        var place = document.place(of: pointer)
        if let marks { place = marks.position(of: place.offset ?? 0)?.place() ?? .unknown }
        place.pointer = "/objects/\(position)" + pointer
        return place
    }

    /// Checks that the object has a canonical form.
    ///
    /// - Throws: `Fault` `json-number-too-large`, with its place.
    func requireCanonicalForm() throws(Fault) {
        guard let finding = document.overflow else { return }
        throw Fault(finding.code, kind: .badData, at: place(of: finding.place.pointer ?? ""), finding.facts)
    }

    /// A finding in the document, with its place in the file.
    func placed(_ finding: Finding) -> Finding {
        guard marks != nil else { return finding }
        var finding = finding
        finding.place = place(of: finding.place.pointer ?? "")
        return finding
    }
}
