internal import StrictJSON

/// A marking of the Access Control Specification 3.0 (ISA), kept unchanged: the reader's own access control decides who
/// may have what it marks.
public struct AccessControlMarking: Hashable, Sendable {
    /// Its STIX extension.
    public static let extensionID = "extension-definition--3a65884d-005a-4290-8335-cb2d778a83ce"

    /// The markings, each as its canonical JSON.
    public private(set) var contents: Set<String> = []
    /// Whether every one of them is releasable to the public.
    public private(set) var isPublic = true
    /// Their handling controls, such as `CLS:U`, `CVT:NF`, by the names of their control sets.
    public private(set) var controls: Set<String> = []

    init(_ content: JSONValue) {
        contents = [String(decoding: content.canonical(), as: UTF8.self)]
        let set = content["control_set"]?.object
        for member in set?.members ?? [] {
            for value in member.value.array?.compactMap(\.string) ?? [member.value.string].compactMap(\.self) {
                controls.insert(member.key + ":" + value)
            }
        }
        isPublic = controls.contains { $0 == "formal_determination:PUBREL" }
    }

    /// Both combined.
    public func combined(with other: AccessControlMarking) -> AccessControlMarking {
        var result = self
        result.contents.formUnion(other.contents)
        result.controls.formUnion(other.controls)
        result.isPublic = isPublic && other.isPublic
        return result
    }
}
