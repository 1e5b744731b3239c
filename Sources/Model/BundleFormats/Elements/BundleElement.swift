internal import Diagnostics
internal import SafeXML
internal import StrictJSON

/// An object of a bundle as it is read, whatever the form: its JSON, and where that stands in the file.
struct BundleElement {
    let document: JSONDocument
    /// Its place among the objects, from 0.
    let position: Int
    /// Where the values stand in XML; `nil` for a bundle in JSON, whose document knows its places.
    let marks: XMLValuePositions?

    /// Where the value stands that a JSON Pointer of the object names.
    func place(of pointer: String) -> Place {
        var place = document.place(of: pointer)
        if let marks { place = marks.position(of: place.offset ?? 0)?.place() ?? .unknown }
        place.pointer = "/objects/\(position)" + pointer
        return place
    }

    /// A finding in the document, with its place in the file.
    func placed(_ finding: Finding) -> Finding {
        guard marks != nil else { return finding }
        var finding = finding
        finding.place = place(of: finding.place.pointer ?? "")
        return finding
    }
}
