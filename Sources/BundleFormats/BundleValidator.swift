public import Files
public import Findings
internal import JSONSchema
internal import StrictJSON
internal import TradeIntel

/// Validates bundles of STIX 2.1: as strict JSON, by the schemas of their objects' types, by what schemas cannot say.
public enum BundleValidator {
    /// Validates a bundle. What is wrong with it, damage included, stands in the report.
    ///
    /// - Parameter name: the name that places carry.
    /// - Throws: `Fault` of kind `.inputOutput` when the source cannot be read.
    public static func validate(_ source: any ByteSource, named name: String) throws(Fault) -> ValidationReport {
        let schemas = try BundleSchemas.shared.get()
        do throws(Fault) {
            let document = try BundleReader.document(source, named: name)
            let elements = try BundleReader.elements(of: document, named: name)
            var validation = BundleValidation(document: document, schemas: schemas)
            return validation.run(elements, named: name)
        } catch {
            guard error.kind == .badData else { throw error }
            var report = ValidationReport()
            report.findings = [Finding(error.code, at: error.finding.place.inside(name), error.finding.facts)]
            return report
        }
    }
}

/// The validation of one bundle.
private struct BundleValidation {
    let document: JSONDocument
    let schemas: BundleSchemas
    var report = ValidationReport()
    var checks = SemanticChecks()

    /// So many findings of one object are listed at most; who has more has one cause.
    private static let limit = 100

    init(document: JSONDocument, schemas: BundleSchemas) {
        self.document = document
        self.schemas = schemas
    }

    mutating func run(_ elements: [JSONNode], named name: String) -> ValidationReport {
        report.objectCount = elements.count
        report.findings = schemas.bundle.findings(in: document, limit: Self.limit)
        if elements.isEmpty {
            report.findings.append(Finding(.bundleWithoutObjects, at: document.place(of: document.root)))
        }
        index(elements)
        for (position, element) in elements.enumerated() { check(element, position) }
        for index in report.findings.indices {
            report.findings[index].place = report.findings[index].place.inside(name)
        }
        return report
    }

    private mutating func index(_ elements: [JSONNode]) {
        var handling = HandlingNames()
        for element in elements {
            guard let object = try? STIXObject(document.value(at: element)) else { continue }
            checks.index(object)
            handling.add(object)
            report.countsByType[object.type, default: 0] += 1
        }
        report.markings = handling.names
    }

    private mutating func check(_ element: JSONNode, _ position: Int) {
        guard let object = try? STIXObject(document.value(at: element)) else {
            report.findings.append(Finding(.objectMalformed, at: document.place(of: element)))
            return
        }
        let semantic = checks.findings(in: object, at: position)
        // A reference of the wrong type and an id of the wrong type break a pattern too: the sentence made for them
        // says it better.
        let told = Set(
            semantic.filter { $0.code == .referenceType || $0.code == .idTypeMismatch }.map(\.place.pointer))
        let schema = schemas.schema(for: object.type)
        if !schema.isValid(document, at: element) {
            for finding in schema.findings(
                in: document, at: element, pointer: "/objects/\(position)", limit: Self.limit)
            where finding.code != .schemaPattern || !told.contains(finding.place.pointer) {
                report.findings.append(finding)
            }
        }
        for finding in semantic {
            var finding = finding
            finding.place = place(finding.place, element, position)
            report.findings.append(finding)
        }
    }

    /// A place with its line and column, looked up from the object on: from the root it would cost a walk over all
    /// objects before it.
    private func place(_ place: Place, _ element: JSONNode, _ position: Int) -> Place {
        let pointer = place.pointer ?? ""
        var node = element
        for token in JSONPointer.tokens(String(pointer.dropFirst("/objects/\(position)".count))) ?? [] {
            let elements = document.elements(of: node)
            if let member = document.member(token, of: node) {
                node = member
            } else if let index = JSONPointer.index(token), index < elements.count {
                node = elements[index]
            } else {
                break
            }
        }
        var found = document.place(ofByte: document.withView { $0.word(node.index).offset })
        found.pointer = pointer
        return found
    }
}
