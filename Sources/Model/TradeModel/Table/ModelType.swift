/// An object type: its part of the table of the model.
public struct ModelType: Hashable, Sendable {
    /// Whose type it is.
    public enum Origin: Hashable, Sendable {
        /// A type of core STIX 2.1, that others may extend with properties that we do not know.
        case core
        /// A type of the trade extension: nothing but what stands here.
        case trade
    }

    /// What part of STIX 2.1 it is of, which says what its objects have in common.
    public enum Family: Hashable, Sendable {
        /// A domain or relationship object, or extension definition or language content: versioned by its maker.
        case versioned
        /// A cyber-observable object: neither maker nor version.
        case observable
        /// A marking definition: made once, never changed.
        case marking
    }

    /// The name, as in `type`.
    public let name: String
    /// What its objects have in common.
    public let family: Family
    /// Whose type it is.
    public let origin: Origin
    /// What such an object is, in one sentence.
    public let summary: String
    /// Its properties beside the common ones.
    public let properties: [ModelProperty]
    /// What holds between its properties.
    public let rules: [ModelRule]
    /// The properties that it has in an extension of ours, by the extension's id.
    public let extensions: [String: [ModelProperty]]
    /// What it has in extensions that STIX 2.1 itself defines, such as `ntfs-ext`, by their key.
    public let predefined: [String: PropertyKind]
    /// What tells that two objects are the same thing.
    public let strongKeys: [String]
    /// What makes it likely that two objects are the same thing.
    public let weakKeys: [String]

    package init(
        _ name: String, origin: Origin, summary: String, family: Family = .versioned,
        properties: [ModelProperty], rules: [ModelRule] = [], extensions: [String: [ModelProperty]] = [:],
        predefined: [String: PropertyKind] = [:], strong: [String] = [], weak: [String] = []
    ) {
        self.name = name
        self.family = family
        self.rules = rules
        self.predefined = predefined
        self.origin = origin
        self.summary = summary
        self.properties = properties
        self.extensions = extensions
        self.strongKeys = strong
        self.weakKeys = weak
    }

    /// What a reference of this name may name; `nil` for a property that is not ours, or no reference.
    public func targets(of property: String) -> ReferenceTargets? {
        let all = properties + extensions.values.flatMap(\.self)
        return Self.targets(of: property, in: all)
    }

    private static func targets(of property: String, in properties: [ModelProperty]) -> ReferenceTargets? {
        for candidate in properties {
            if candidate.name == property, let targets = candidate.kind.targets { return targets }
            if let targets = Self.targets(of: property, in: candidate.kind.members) { return targets }
        }
        return nil
    }
}

extension PropertyKind {
    /// The types that a reference may name.
    fileprivate var targets: ReferenceTargets? {
        switch self {
        case .reference(let targets), .references(let targets): targets
        default: nil
        }
    }

    /// The properties of an object, or of the objects of a list.
    public var members: [ModelProperty] {
        switch self {
        case .object(let properties, _): properties
        case .list(let element): element.members
        default: []
        }
    }
}
