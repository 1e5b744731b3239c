internal import ASiC
internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON

/// Parts of packages that are shown alone.
extension VectorSet {
    mutating func addDisclosures() throws {
        for version in WireVersion.allCases {
            let (_, value) = try disclosure(version)
            good(
                "disclosures/version-\(version.rawValue).json", value.canonical(),
                what: "disclosure of the name of an identity, version \(version.rawValue)")
        }
    }

    /// A disclosure of the name of the identity in message 1, with its package.
    func disclosure(_ version: WireVersion) throws -> (PackageDraft.Made, JSONValue) {
        let made = try message(1, version: version).make(signatures)
        let example = made.commitment ?? CommitmentExample(version: version, seed: [])
        let leaf = example.leaves.firstIndex { $0.steps.map(\.string) == ["name"] } ?? 0
        let shown = example.leaves[leaf]
        var part = JSONObject()
        part["entry"] = .string(shown.entry)
        part["index"] = 0
        switch version {
        case .v1: part["property"] = "name"
        case .v2: part["steps"] = ["name"]
        }
        part["value"] = shown.value
        part["salt"] = .string(Hex.encode(shown.salt))
        part["leaf"] = .number(JSONNumber(leaf))
        part["path"] = .array(example.path(of: leaf).map { .string(Hex.encode($0)) })
        var object = JSONObject()
        object["format"] = "corridor-disclosure"
        object["version"] = .string(version.rawValue)
        switch version {
        case .v1:
            let signed = try ASiCContainer.open(made.bytes, profile: .corridor).manifests[0]
            object["manifest"] = .string(Base64.encode(made.manifest.bytes))
            object["container_manifest"] = .string(Base64.encode(signed.bytes))
            object["signature"] = .string(Base64.encode(signed.signature))
        case .v2:
            for (member, suffix) in [("head", ".json"), ("signature", ".p7s")] {
                let entry = made.entries.first { $0.name == "data/disclosure-head" + suffix }
                object[member] = .string(Base64.encode(entry?.bytes ?? []))
            }
        }
        object["disclosed"] = [.object(part)]
        return (made, .object(object))
    }

    mutating func addBadDisclosures() throws {
        func changed(_ version: WireVersion, _ change: (inout JSONObject) -> Void) throws -> [UInt8] {
            var object = try disclosure(version).1.object ?? JSONObject()
            change(&object)
            return JSONValue.object(object).canonical()
        }
        func set(_ member: String, to value: JSONValue, in object: inout JSONObject) {
            var part = object["disclosed"]?.array?.first?.object ?? JSONObject()
            part[member] = value
            object["disclosed"] = [.object(part)]
        }
        for version in WireVersion.allCases {
            let name = "disclosure-\(version.rawValue)-"
            bad(
                name + "value.json", try changed(version) { set("value", to: "Example Trading 2", in: &$0) },
                what: "another value is shown", codes: "disclosure-mismatch")
            bad(
                name + "leaf.json", try changed(version) { set("leaf", to: 3, in: &$0) },
                what: "another number of the leaf",
                codes: "disclosure-mismatch")
            bad(
                name + "empty.json", try changed(version) { $0["disclosed"] = [] }, what: "nothing is shown",
                codes: "disclosure-empty")
        }
        let other = try message(2).make(signatures)
        let head = other.entries.first { $0.name == "data/disclosure-head.json" }
        bad(
            "disclosure-head-other.json",
            try changed(.v2) { $0["head"] = .string(Base64.encode(head?.bytes ?? [])) },
            what: "the head is that of another package", codes: "disclosure-mismatch", "signature-digest-mismatch")
    }
}
