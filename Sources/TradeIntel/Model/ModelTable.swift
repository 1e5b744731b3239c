/// The model as one table: what checks, schemas and the reference page are made of.
///
/// Types of STIX 2.1 that are not in it are carried whole and checked by what all objects have in common.
public enum ModelTable {
    /// The types, those of core STIX first.
    public static let types: [ModelType] = coreTypes + tradeTypes

    /// The properties that every object has, with those that only its version makes.
    public static let common: [ModelProperty] = commonOfAll + commonOfVersions

    /// The type of this name, when the model has it.
    public static func type(named name: String) -> ModelType? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })

    /// Types whose objects have no versions: `modified` and `revoked` are not theirs (STIX 2.1, section 7.2.1).
    public static let unversioned: Set<String> = ["marking-definition"]
}
