internal import BundleFormats
internal import Digests
internal import Files
internal import Packages
internal import Platform
internal import StrictJSON

/// Commitments worked through, bundles in both forms, and ids.
extension VectorSet {
    mutating func addDocuments() throws {
        try addCommitments()
        try addPairs()
        try addIdentifiers()
    }

    /// A bundle with what implementations differ in: names outside the Basic Multilingual Plane, numbers.
    private static let difficult = Array(
        #"""
        {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a70","objects":[{"type":"identity",
        "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a71",
        "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example \u00c5",
        "identity_class":"organization",
        "extensions":{"extension-definition--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a72":{"extension_type":
        "property-extension","numbers":[1.0,9007199254740993,0.1e-6],"\ud83d\ude00":null,"\uff01":true,"a/b~":[[],{}]}}}]}
        """#.utf8)
    private static let nothing = Array(
        #"{"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a73"}"#.utf8)

    private mutating func addCommitments() throws {
        add("commitment/difficult.json", Self.difficult, what: "bundle whose canonical form is easily got wrong")
        add("commitment/no-objects.json", Self.nothing, what: "bundle without objects")
        let plain = Self.bundle("Example Both", number: 8)
        let xml = try Self.xml(plain)
        add("commitment/both.json", plain, what: "bundle in JSON")
        add("commitment/both.xml", xml, what: "the same bundle in XML")
        let seed = [UInt8](0..<32)
        for version in WireVersion.allCases {
            for (name, entry, what) in [
                ("difficult", "data/difficult.json", "one bundle in JSON"),
                ("no-objects", "data/no-objects.json", "a bundle without objects"),
            ] {
                var example = CommitmentExample(version: version, seed: seed)
                let bytes = name == "difficult" ? Self.difficult : Self.nothing
                example.add(try JSONValue(parsing: bytes), entry: entry)
                example.fill()
                add(
                    "commitment/version-\(version.rawValue)-\(name).json",
                    example.json(
                        what, bundles: [(entry, "commitment/\(name).json")],
                        showing: name == "difficult" ? 5 : nil),
                    what: "commitment of version \(version.rawValue), \(what)")
            }
        }
        var both = CommitmentExample(version: .v2, seed: seed)
        both.add(try JSONValue(parsing: plain), entry: "data/both.json")
        both.add(xml: xml, entry: "data/both.xml")
        both.fill()
        add(
            "commitment/version-2-both.json",
            both.json(
                "a bundle in both forms",
                bundles: [("data/both.json", "commitment/both.json"), ("data/both.xml", "commitment/both.xml")],
                showing: 0), what: "commitment of version 2, a bundle in both forms")
        // The same bundles in a package, so that a reader can check the whole of it.
        for version in WireVersion.allCases {
            var draft = PackageDraft(carrier, seed: 400)
            draft.version = version
            draft.recipients = [agency]
            draft.bundles = [
                (Self.entry("data/difficult.json", .json, in: version), Self.difficult),
                (Self.entry("data/no-objects.json", .json, in: version), Self.nothing),
            ]
            let made = try draft.make(signatures)
            good(
                "commitment/version-\(version.rawValue).asice", made.bytes,
                what: "package with bundles that are easily got wrong",
                digest: made.manifestDigest)
        }
    }

    private mutating func addPairs() throws {
        let one = Self.bundle("Example Pair \u{26} \u{3C}Sons\u{3E}", number: 3)
        let two = Array(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a60","objects":[{"type":"location",\
            "spec_version":"2.1","id":"location--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a61",\
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","country":"NL",\
            "city":"Rotterdam","latitude":51.95,"longitude":4.14},{"type":"relationship","spec_version":"2.1",\
            "id":"relationship--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a62","created":"2026-02-01T00:00:00.000Z",\
            "modified":"2026-02-01T00:00:00.000Z","relationship_type":"located-at",\
            "source_ref":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a31",\
            "target_ref":"location--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a61"}]}
            """.utf8)
        for (number, bundle) in [one, two].enumerated() {
            let name = "pairs/pair-\(number + 1)"
            add(name + ".json", bundle, what: "bundle in JSON")
            add(name + ".xml", try Self.xml(bundle), what: "the same bundle in XML")
        }
    }

    /// Ids with their name strings: examples of `specs/ids.md`, which its tests make from files too.
    private mutating func addIdentifiers() throws {
        guard let namespace = UUID("6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1") else { return }
        let waybill = "awb:888-55501423"
        let house = "hawb:MX000142075"
        let rows = "Eastern Post CN23"
        let record = "LZ000055018CN"
        let party = "7f3c5a1d2b4e6f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708"
        let names: [(what: String, scheme: Int?, parts: [String])] = [
            ("the exporting party", nil, ["identity", "party", party]),
            ("Cargo-XML: the consignment of an air waybill", nil, ["consignment", waybill]),
            ("Cargo-XML: a house consignment", nil, ["consignment", waybill, house]),
            ("Cargo-XML: its consignor", nil, ["identity", waybill, house, "consignor"]),
            ("Cargo-XML: the address of its consignee", nil, ["location", waybill, house, "consignee", "address"]),
            ("FollowTheMoney: an entity", nil, ["identity", "ftm", "ex-hailong"]),
            ("a row of a table", 1, ["consignment", "csv", rows, record, "item"]),
            ("a row of a table", 2, ["consignment", rows, "item", record]),
            ("its sender", 2, ["identity", rows, "sender", record]),
            ("the note beside the first", 2, ["note", "consignment", rows, "item", record]),
        ]
        let list = names.map { name -> JSONValue in
            let bytes = Array(name.parts.joined(separator: "\u{1F}").utf8)
            var object = JSONObject()
            object["what"] = .string(name.what)
            object["scheme"] = name.scheme.map { .number(JSONNumber($0)) }
            object["parts"] = .array(name.parts.map(JSONValue.string))
            object["name"] = .string(Hex.encode(bytes))
            object["id"] = .string("\(name.parts[0])--\(UUID.v5(namespace: namespace, name: bytes))")
            return .object(object)
        }
        add(
            "ids.json",
            [
                "namespace": .string(namespace.description),
                "what": """
                An id is its type, -- and the UUID of version 5 of the name in the namespace. The name is the parts, \
                joined by U+001F, in UTF-8; the first is the type. Rows of tables have ids of scheme 1 or 2.
                """,
                "ids": .array(list),
            ], what: "ids with their name strings")
    }
}
