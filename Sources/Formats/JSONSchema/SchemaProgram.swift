/// A schema with all that it names, ready to run.
struct SchemaProgram: Sendable {
    /// All schemas, by index.
    let nodes: [SchemaNode]
    /// The index of the schema that was compiled.
    let root: Int
    /// Whether any reference is chosen by the resources gone through, which then have to be kept in mind.
    let choosesDynamically: Bool
}
