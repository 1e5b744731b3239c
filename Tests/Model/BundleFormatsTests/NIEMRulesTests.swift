import Files
import SafeXML
import TestSupport
import Testing

/// The schemas of the XML form by NIEM's own rules.
@Suite struct NIEMRulesTests {
    private static let folder = Paths.join(SharedData.packageFolder, "specs/xml")
    private static let schemas = [
        "niem/niem-core.xsd", "niem/domains/internationalTrade.xsd", "niem/domains/justice.xsd",
    ]

    private static func elements(of schema: String) throws -> [XMLElement] {
        var all: [XMLElement] = []
        var rest = [try XMLTree.parse(try File.bytes(at: Paths.join(folder, schema)))]
        while let next = rest.popLast() {
            all.append(next)
            rest += next.children
        }
        return all
    }

    private static func attribute(_ name: String, of element: XMLElement) -> String? {
        element.attributes.first { $0.name.local == name }?.value
    }

    /// NDR 6.0, rule 9-70, and the two beside it: an augmentation point of a type is optional, unbounded, and last.
    @Test func anAugmentationPointIsOptionalUnboundedAndLast() throws {
        var points = 0
        for schema in Self.schemas {
            for sequence in try Self.elements(of: schema) where sequence.name.local == "sequence" {
                for (index, use) in sequence.children.enumerated() {
                    guard let name = Self.attribute("ref", of: use), name.hasSuffix("AugmentationPoint") else {
                        continue
                    }
                    points += 1
                    #expect(Self.attribute("minOccurs", of: use) == "0", "\(schema) \(name)")
                    #expect(Self.attribute("maxOccurs", of: use) == "unbounded", "\(schema) \(name)")
                    #expect(index == sequence.children.count - 1, "\(schema) \(name)")
                }
            }
        }
        #expect(points == 13)
        // Not a test of its own: it would be skipped wherever NIEM's rules are missing.
        if let rules = SharedData.path("vectors/niem-ndr-6.0") { try compare(withSchematron: rules) }
    }

    /// NIEM's own Schematron as XSLT (`sch/*.xsl` of github.com/niemopen/niem-naming-design-rules), run by PyPI saxonche.
    private func compare(withSchematron rules: String) throws {
        let script = """
            import glob, re, sys
            from saxonche import PySaxonProcessor
            with PySaxonProcessor(license=False) as saxon:
                for sheet in sorted(glob.glob(sys.argv[1] + "/*.xsl*")):
                    program = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=sheet)
                    for schema in sys.argv[2:]:
                        report = program.transform_to_string(source_file=schema) or ""
                        for text in re.findall(r"failed-assert.*?<svrl:text[^>]*>(.*?)</svrl:text>", report, re.S):
                            if "MUST" in text: print(schema, " ".join(text.split()))
            """
        let result = try Tool.run(
            "python", ["-c", script, rules] + Self.schemas.map { Paths.join(Self.folder, $0) })
        #expect(result.status == 0 && result.text == "", "\(result.text)\(result.errorText)")
    }
}
