public import Digests

/// Where ids of exported objects are made: a secret random namespace of the home, so that the key of an object (a
/// waybill number, which can be enumerated) cannot be recovered from its id.
public struct IdentifierNamespace: Hashable, Sendable {
    private let uuid: UUID

    /// The namespace of a UUID.
    public init(_ uuid: UUID) { self.uuid = uuid }

    /// The id of the object of this type and key: `type--` and a UUID of version 5. The same in one home, always.
    public func identifier(type: String, key: [UInt8]) -> String {
        "\(type)--\(UUID.v5(namespace: uuid, name: key))"
    }
}
