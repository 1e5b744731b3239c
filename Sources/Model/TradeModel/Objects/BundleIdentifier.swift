internal import Digests
internal import StrictJSON

/// The id of a bundle, derived from its content: the same objects in the same order always have the same one.
///
/// It is a UUID of version 5 of the SHA-256 of the objects' canonical forms, each preceded by its length.
public struct BundleIdentifier: ~Copyable {
    private let digest = DigestStream(.sha256)

    /// The namespace of these ids; it never changes.
    private static let namespace = "8f3c1c0e-5f0b-4f8e-9d1a-6a7c0e2b9d54"

    /// An identifier of no objects.
    public init() {}

    /// Adds the next object.
    public func add(_ object: STIXObject) {
        add(canonical: JSONValue.object(object.json).canonical())
    }

    /// Adds the next object by its canonical form.
    package func add(canonical bytes: [UInt8]) {
        withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { digest.update($0) }
        bytes.withUnsafeBytes { digest.update($0) }
    }

    /// The id, `bundle--` and a UUID.
    public consuming func finish() -> String {
        let name = digest.finish().bytes
        guard let namespace = UUID(Self.namespace) else { preconditionFailure("the namespace is a UUID") }
        return "bundle--\(UUID.v5(namespace: namespace, name: name))"
    }

    /// The id of a bundle of these objects.
    public static func of(_ objects: [STIXObject]) -> String {
        let identifier = BundleIdentifier()
        for object in objects { identifier.add(object) }
        return identifier.finish()
    }
}
