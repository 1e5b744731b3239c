/// The model as one table: what checks, schemas and the reference page are made of.
public enum ModelTable {
    /// The types, those of core STIX first.
    public static let types: [ModelType] = []

    /// The type of this name, when the model has it.
    public static func type(named name: String) -> ModelType? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })
}
