import Files
import JSONSchema
import Specifications
import StrictJSON
import TestSupport
import Testing
import TradeIntel

@Suite struct SchemaTests {
    @Test func theSchemasCarriedAreThoseOfTheModel() throws {
        #expect(Set(Specifications.schemas.keys) == Set(ModelSchema.documents.keys))
        for (name, text) in Specifications.schemas {
            #expect(try JSONValue(parsing: text.description) == ModelSchema.documents[name], "\(name)")
        }
    }

    @Test func theSchemasPublishedAreThoseOfTheModel() throws {
        for (name, schema) in ModelSchema.documents {
            let path = Paths.join(SharedData.packageFolder, "specs/json/\(name).json")
            #expect(try File.bytes(at: path) == Array((schema.text(pretty: true) + "\n").utf8), "\(name)")
        }
    }

    @Test(arguments: ModelSchema.documents.keys.sorted()) func aSchemaCompiles(_ name: String) throws {
        _ = try JSONSchema(compiling: #require(ModelSchema.documents[name]))
    }
}
