/// An object type: its part of the model table.
public struct ModelType: Hashable, Sendable {
    /// The origin of a type.
    public enum Origin: Hashable, Sendable {
        /// A type of core STIX 2.1, which others may extend with unknown properties.
        case core
        /// A type of the trade extension, with no other properties than these.
        case trade
    }

    /// The part of STIX 2.1 that it belongs to, which determines the common properties.
    public enum Family: Hashable, Sendable {
        /// A domain or relationship object, extension definition or language content: versioned by its creator.
        case versioned
        /// A cyber-observable object: without creator and version.
        case observable
        /// A marking definition: created once, never changed.
        case marking
    }

    /// The name, as in `type`.
    public let name: String
    /// The family, which determines the common properties.
    public let family: Family
    /// The origin.
    public let origin: Origin
    /// Its meaning in one sentence.
    public let summary: String
    /// Its properties other than the common ones.
    public let properties: [ModelProperty]
    /// The rules on its properties.
    public let rules: [ModelRule]
    /// Its properties in extensions of ours, by the extension's id.
    public let extensions: [String: [ModelProperty]]
    /// Its content in extensions that STIX 2.1 itself defines, such as `ntfs-ext`, by their key.
    public let predefined: [String: PropertyKind]
    /// The properties that identify the same thing in two objects.
    public let strongKeys: [String]
    /// The properties that suggest the same thing in two objects.
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

    /// The allowed targets of a reference with this name; `nil` for a property that is not ours, or no reference.
    public func targets(of property: String) -> ReferenceTargets? {
        let all = properties + extensions.values.flatMap(\.self)
        return Self.targets(of: property, in: all)
    }

    /// The allowed targets of all its references, by the names of the properties, as `targets(of:)` gives them.
    package var referenceTargets: [String: ReferenceTargets] {
        var found: [String: ReferenceTargets] = [:]
        func collect(_ properties: [ModelProperty]) {
            for property in properties {
                if let targets = property.kind.targets, found[property.name] == nil { found[property.name] = targets }
                collect(property.kind.members)
            }
        }
        collect(properties + extensions.values.flatMap(\.self))
        return found
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
    /// The allowed target types of a reference.
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
