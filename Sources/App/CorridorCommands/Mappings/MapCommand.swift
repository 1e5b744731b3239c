internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import JSONSchema
internal import SourceFormats
internal import StrictJSON

/// `corridor map`
struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Write and check mappings of tables to objects.",
        discussion: "What a mapping can say: corridor help mapping",
        subcommands: [MapSuggest.self, MapCheck.self, MapExplain.self])

    /// Reads a mapping.
    ///
    /// - Throws: `Fault` of a mapping that cannot be read, after all its errors by the schema have been printed.
    static func mapping(_ path: String) throws -> MappingFile {
        let bytes = try File.bytes(at: path, limit: 1 << 20)
        let name = Paths.name(of: path)
        let document: JSONDocument
        do throws(Fault) { document = try JSONDocument.parse(bytes) } catch { throw error.inside(name) }
        let schema = try CompiledSchema(compiling: MappingSchema.document)
        let findings = schema.findings(in: document, limit: 20).map { finding in
            var finding = finding
            finding.place = finding.place.inside(name)
            return finding
        }
        do throws(Fault) { return try MappingFile(parsing: bytes, named: name) } catch {
            for finding in findings where finding.place.pointer != error.finding.place.pointer { Console.say(finding) }
            throw error
        }
    }
}
