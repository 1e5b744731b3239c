import Files
import JSONSchema
import Specifications
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct SchemaTests {
    @Test func theSchemasCarriedAreThoseOfTheModel() throws {
        #expect(Set(EmbeddedSchemas.schemas.keys) == Set(ModelSchema.documents.keys))
        for (name, text) in EmbeddedSchemas.schemas {
            #expect(try JSONValue(parsing: text.description) == ModelSchema.documents[name], "\(name)")
        }
    }

    @Test func noGeneratedFileIsStale() throws {
        let program = Paths.join(Paths.folder(of: CommandLine.arguments[0]), "generate-specs")
        let result = try Tool.run(program, ["--check", SharedData.packageFolder])
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test(arguments: ModelSchema.documents.keys.sorted()) func aSchemaCompiles(_ name: String) throws {
        _ = try CompiledSchema(compiling: #require(ModelSchema.documents[name]))
    }
}
