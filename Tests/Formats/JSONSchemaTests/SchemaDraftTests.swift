import JSONSchema
import Testing

struct SchemaDraftTests {
    @Test func draftsAreInTheOrderOfTheirPublication() {
        #expect(SchemaDraft.allCases.reversed().sorted() == [.draft7, .draft2019, .draft2020])
        #expect(SchemaDraft.draft7 < .draft2019 && SchemaDraft.draft2019 < .draft2020)
        #expect(!(SchemaDraft.draft2020 < .draft2020))
    }
}
