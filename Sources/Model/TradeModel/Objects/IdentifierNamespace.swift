public import Digests

/// The namespace from which ids of objects are derived: secret and random for each home, so that the key of an object
/// (a waybill number, which can be enumerated) cannot be recovered from its id.
public struct IdentifierNamespace: Hashable, Sendable {
    private let uuid: UUID

    /// The namespace of a UUID.
    public init(_ uuid: UUID) { self.uuid = uuid }

    /// The id of the object with this type and key: `type--` and a UUID of version 5. It is always the same in one
    /// home.
    public func identifier(type: String, key: [UInt8]) -> String {
        "\(type)--\(UUID.v5(namespace: uuid, name: key))"
    }
}
