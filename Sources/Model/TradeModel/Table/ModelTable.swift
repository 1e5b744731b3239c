/// The model as one table, from which checks, schemas and the reference page are generated.
///
/// It has all types of STIX 2.1 and those of the trade extension. Other types are kept completely and checked by the
/// rules for all objects.
public enum ModelTable {
    /// The types, those of core STIX first.
    public static let types: [ModelType] = coreTypes + domainTypes + observableTypes + tradeTypes

    /// The type with this name, if the model has it.
    public static func type(named name: String) -> ModelType? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })

    /// The common properties of a type's objects.
    public static func common(of type: ModelType) -> [ModelProperty] {
        switch type.family {
        case .versioned: common
        case .observable: commonOfObservables
        case .marking: commonOfMarkings
        }
    }
}

extension ExtensionDefinition {
    /// The object types that the new-sdo extension `tradeObjects` defines.
    public static let tradeTypes = Set(ModelTable.types.filter { $0.origin == .trade }.map(\.name))
}
