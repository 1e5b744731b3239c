public import Files
public import Findings
internal import StrictJSON
internal import TradeIntel

/// Validates bundles of STIX 2.1: as strict JSON, by the schemas of their objects' types, by what schemas cannot say.
public enum BundleValidator {
    /// Validates a bundle. What is wrong with it, damage included, stands in the report.
    ///
    /// - Parameter name: the name that places carry.
    /// - Throws: `Fault` of kind `.inputOutput` when the source cannot be read.
    public static func validate(_ source: any ByteSource, named name: String) throws(Fault) -> ValidationReport {
        var report = ValidationReport()
        do throws(Fault) {
            let document = try BundleReader.document(source, named: name)
            let elements = try BundleReader.elements(of: document, named: name)
            check(document, elements, name, &report)
        } catch {
            guard error.kind == .badData else { throw error }
            report.findings.append(Finding(error.code, at: error.finding.place.inside(name), error.finding.facts))
        }
        return report
    }

    private static func check(
        _ document: JSONDocument, _ elements: [JSONNode], _ name: String, _ report: inout ValidationReport
    ) {
        let root = document.root
        report.objectCount = elements.count
        if elements.isEmpty {
            report.findings.append(Finding(.bundleWithoutObjects, at: document.place(of: root).inside(name)))
        }
        var checks = SemanticChecks()
        var handling = HandlingNames()
        for element in elements {
            guard let object = try? STIXObject(document.value(at: element)) else { continue }
            checks.index(object)
            handling.add(object)
            report.countsByType[object.type, default: 0] += 1
        }
        for (position, element) in elements.enumerated() {
            guard let object = try? STIXObject(document.value(at: element)) else {
                report.findings.append(Finding(.objectMalformed, at: document.place(of: element).inside(name)))
                continue
            }
            for finding in checks.findings(in: object, at: position) {
                var finding = finding
                finding.place = place(of: finding.place, in: document, element, position).inside(name)
                report.findings.append(finding)
            }
        }
        report.markings = handling.names
    }

    /// A place with its line and column, looked up from the object on: from the root it would cost a walk over all
    /// objects before it.
    private static func place(
        of place: Place, in document: JSONDocument, _ element: JSONNode, _ position: Int
    ) -> Place {
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
