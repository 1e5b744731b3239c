internal import Diagnostics
internal import SafeXML
internal import StrictJSON

/// An object of a bundle as it stands in XML, on its way to being parsed on any thread.
struct XMLObject: Sendable {
    private enum Content {
        case json([UInt8], XMLPosition)
        case parsed(JSONDocument)
    }

    private let content: Content
    private let marks: XMLValuePositions
    /// Its index among the objects, from 0.
    private let index: Int
    /// The bytes of its JSON.
    let size: Int

    /// An object whose JSON was built from its elements.
    ///
    /// - Parameter position: that of its record.
    init(json: [UInt8], marks: XMLValuePositions, index: Int, position: XMLPosition) {
        content = .json(json, position)
        (self.marks, self.index, size) = (marks, index, json.count)
    }

    /// An object that is JSON in the XML.
    init(parsed document: JSONDocument, marks: XMLValuePositions, index: Int, size: Int) {
        content = .parsed(document)
        (self.marks, self.index, self.size) = (marks, index, size)
    }

    /// The object, parsed.
    ///
    /// - Throws: `Fault` with one of the `json-…` codes: two elements are one property, or it is over the limits.
    func element() throws(Fault) -> BundleElement {
        let document: JSONDocument
        switch content {
        case .parsed(let parsed): document = parsed
        case .json(let json, let position):
            do throws(Fault) { document = try JSONDocument.parse(json) } catch {
                let found = marks.position(of: error.finding.place.offset ?? 0) ?? position
                let place = found.place("/objects/\(index)" + (error.finding.place.pointer ?? ""))
                throw Fault(error.code, kind: error.kind, at: place, error.finding.facts)
            }
        }
        return BundleElement(document: document, position: index, marks: marks)
    }
}

/// Objects of a bundle in XML that follow each other.
struct XMLObjectBatch: Sendable {
    private(set) var objects: [XMLObject] = []
    private(set) var size = 0

    /// The bytes from which a batch is full.
    private static let full = 1 << 18

    var isFull: Bool { size >= Self.full }

    mutating func append(_ object: XMLObject) {
        objects.append(object)
        size += object.size
    }
}
