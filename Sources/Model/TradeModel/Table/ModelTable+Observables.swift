internal import StrictJSON

// The cyber-observable objects of STIX 2.1 (section 6).

extension ModelTable {
    static let observableTypes: [ModelType] =
        [artifact, autonomousSystem, directory, domainName, emailAddress, emailMessage, file, ipv4, ipv6, macAddress]
        + [mutex, networkTraffic, process, software, url, userAccount, registryKey, certificate]

    private static let encoding = PropertyKind.pattern("^[a-zA-Z0-9/\\.+_:-]{2,250}$", "name of a character set")
    private static let fileTimes: [ModelProperty] = [
        .time("ctime", "When it was made."), .time("mtime", "When it was last written."),
        .time("atime", "When it was last read."),
    ]

    private static let artifact = ModelType(
        "artifact", origin: .core, summary: "Bytes, or where they are.", family: .observable,
        properties: [
            ModelProperty(
                "mime_type",
                kind: .pattern(
                    "^(application|audio|font|image|message|model|multipart|text|video)/[a-zA-Z0-9.+_-]+", "media type"),
                summary: "What kind of content it is.", example: "text/plain"),
            ModelProperty("payload_bin", kind: .binary, summary: "The bytes.", example: "ZXhhbXBsZQ=="),
            ModelProperty("url", kind: .format("uri"), summary: "Where the bytes are, when they are not here."),
            .hashes(),
            ModelProperty(
                "encryption_algorithm", kind: .vocabulary(["AES-256-GCM", "ChaCha20-Poly1305", "mime-type-indicated"]),
                summary: "How the bytes are encrypted.", example: "mime-type-indicated"),
            .text("decryption_key", summary: "The key, where it is no secret.", example: "example"),
        ],
        rules: [
            .exactlyOne(["payload_bin", "url"]), .requires("url", ["hashes"]),
            .requires("decryption_key", ["encryption_algorithm"]),
        ])

    private static let autonomousSystem = ModelType(
        "autonomous-system", origin: .core, summary: "A network under one routing policy.", family: .observable,
        properties: [
            .whole("number", summary: "Its number.", example: 64496, required: true),
            .text("name", summary: "Its name.", example: "Example network"),
            .text("rir", summary: "The registry that gave it the number.", example: "EXAMPLE"),
        ])

    private static let directory = ModelType(
        "directory", origin: .core, summary: "A folder of a file system.", family: .observable,
        properties: [
            .text("path", summary: "Its path.", example: "/example", required: true),
            ModelProperty("path_enc", kind: encoding, summary: "The character set of the path.", example: "UTF-8"),
        ] + fileTimes + [.references("contains_refs", types: ["file", "directory"], summary: "What is in it.")])

    private static let domainName = ModelType(
        "domain-name", origin: .core, summary: "A name of the Internet's domain name system.", family: .observable,
        properties: [
            ModelProperty(
                "value", kind: .format("idn-hostname"), required: true, summary: "The name.", example: "example.com"),
            .references(
                "resolves_to_refs", types: ["ipv4-addr", "ipv6-addr", "domain-name"], summary: "What it stood for."),
        ])

    private static let emailAddress = ModelType(
        "email-addr", origin: .core, summary: "An e-mail address.", family: .observable,
        properties: [
            ModelProperty(
                "value", kind: .format("email"), required: true, summary: "The address.", example: "a.clerk@example.com"
            ),
            .text("display_name", summary: "The name shown beside it.", example: "A. Clerk"),
            .reference("belongs_to_ref", types: ["user-account"], summary: "Whose it is."),
        ])

    private static let emailMessage = ModelType(
        "email-message", origin: .core, summary: "An e-mail message.", family: .observable,
        properties: [
            .flag("is_multipart", summary: "Whether its body has parts.", example: false, required: true),
            .time("date", "When it was sent."),
            .text("content_type", summary: "Its content type.", example: "text/plain"),
            .reference("from_ref", types: ["email-addr"], summary: "Who it says it is from."),
            .reference("sender_ref", types: ["email-addr"], summary: "Who it says sent it."),
            .references("to_refs", types: ["email-addr"], summary: "To whom."),
            .references("cc_refs", types: ["email-addr"], summary: "With copies to."),
            .references("bcc_refs", types: ["email-addr"], summary: "With hidden copies to."),
            .text("message_id", summary: "Its message id.", example: "<1@example.com>"),
            .text("subject", summary: "Its subject.", example: "Example"),
            .texts("received_lines", summary: "Its lines of receipt, the last first.", example: ["from example.com"]),
            ModelProperty(
                "additional_header_fields", kind: .dictionary(), summary: "Other header fields, by name.",
                example: ["X-Example": "1"]),
            .text("body", summary: "Its body.", example: "Example"),
            ModelProperty(
                "body_multipart",
                kind: .list(
                    .object(
                        [
                            .text("body", summary: "The part's text."),
                            .reference("body_raw_ref", types: ["artifact", "file"], summary: "The part's bytes."),
                            .text("content_type", summary: "The part's content type."),
                            .text("content_disposition", summary: "How the part is to be shown."),
                        ], rules: [.exactlyOne(["body", "body_raw_ref"])])), summary: "The parts of its body."),
            .reference("raw_email_ref", types: ["artifact"], summary: "The whole message."),
        ],
        rules: [
            .when("is_multipart", false, requires: [], excludes: ["body_multipart"]),
            .when("is_multipart", true, requires: [], excludes: ["body"]),
            .schema(
                [
                    "properties": [
                        "additional_header_fields": [
                            "additionalProperties": [
                                "oneOf": [
                                    ["type": "string"],
                                    ["type": "array", "items": ["type": "string"], "minItems": 2],
                                ]
                            ],
                            // As in OASIS's schema: an object of nothing but fields that have properties here is
                            // refused.
                            "not": [
                                "propertyNames": [
                                    "pattern":
                                        "^date|received_lines|content_type|from_ref|sender_ref|to_refs|cc_refs|bcc_refs|subject$"
                                ]
                            ],
                        ]
                    ]
                ], "header fields that have a property of their own do not stand alone among the additional ones"),
        ])

    private static let file = ModelType(
        "file", origin: .core, summary: "A file.", family: .observable,
        properties: [
            .hashes(), .count("size", summary: "Its size in bytes.", example: 7),
            .text("name", summary: "Its name.", example: "example.txt"),
            ModelProperty("name_enc", kind: encoding, summary: "The character set of the name.", example: "UTF-8"),
            .hex("magic_number_hex", summary: "The bytes by which its format is known.", example: "25504446"),
            .text("mime_type", summary: "Its media type.", example: "text/plain"),
        ] + fileTimes + [
            .reference("parent_directory_ref", types: ["directory"], summary: "The folder it is in."),
            .references("contains_refs", types: ["file", "directory", "artifact"], summary: "What is inside it."),
            .reference("content_ref", types: ["artifact"], summary: "Its bytes."),
        ], rules: [.anyOf([["hashes"], ["name"]])], predefined: fileExtensions)

    private static let ipv4 = ModelType(
        "ipv4-addr", origin: .core, summary: "An address or range of IPv4.", family: .observable,
        properties: [
            ModelProperty(
                "value",
                kind: .pattern(
                    "^((\(octet))\\.){3}(\(octet))(/(3[0-2]|[1-2][0-9]|[0-9]))?$",
                    "IPv4 address, with or without a range"),
                required: true, summary: "The address.", example: "192.0.2.1"),
            .references("resolves_to_refs", types: ["mac-addr"], summary: "The hardware address it stood for."),
            .references("belongs_to_refs", types: ["autonomous-system"], summary: "The networks it is in."),
        ])

    private static let octet = "[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]"

    private static let ipv6 = ModelType(
        "ipv6-addr", origin: .core, summary: "An address or range of IPv6.", family: .observable,
        properties: [
            ModelProperty(
                "value",
                kind: .pattern(
                    "^[0-9A-Fa-f:]{2,39}([0-9.]{7,15})?(%[^/]+)?(/(12[0-8]|1[01][0-9]|[1-9][0-9]|[0-9]))?$",
                    "IPv6 address, with or without a range"),
                required: true, summary: "The address.", example: "2001:db8::1"),
            .references("resolves_to_refs", types: ["mac-addr"], summary: "The hardware address it stood for."),
            .references("belongs_to_refs", types: ["autonomous-system"], summary: "The networks it is in."),
        ])

    private static let macAddress = ModelType(
        "mac-addr", origin: .core, summary: "A hardware address.", family: .observable,
        properties: [
            ModelProperty(
                "value", kind: .pattern("^([0-9a-f]{2}[:]){5}([0-9a-f]{2})$", "six bytes in hexadecimal, with colons"),
                required: true, summary: "The address.", example: "00:00:5e:00:53:01")
        ])

    private static let mutex = ModelType(
        "mutex", origin: .core, summary: "A lock by which programs exclude each other.", family: .observable,
        properties: [.text("name", summary: "Its name.", example: "example", required: true)])

    private static let software = ModelType(
        "software", origin: .core, summary: "A program.", family: .observable,
        properties: [
            .text("name", summary: "Its name.", example: "Example", required: true),
            ModelProperty(
                "cpe", kind: .pattern("cpe:2\\.3:[aho*-](:[^:]+){10}", "CPE 2.3 name"),
                summary: "Its name in the dictionary of products.",
                example: "cpe:2.3:a:example:example:1.0:*:*:*:*:*:*:*"),
            .text("swid", summary: "Its software identification tag.", example: "example"),
            ModelProperty(
                "languages",
                kind: .list(
                    .pattern(
                        "^([a-z]{2}(-[A-Z]{2})?(-[a-z]{4})?(-[A-Z]{2}|[0-9]{3})?(-[a-z0-9]{5,8}|[0-9][a-z0-9]{3})*(-[a-z0-9]{1,8})*|[a-z]{3})$",
                        "language")), summary: "The languages it speaks.", example: ["en"]),
            .text("vendor", summary: "Who makes it.", example: "Example"),
            .text("version", summary: "Its version.", example: "1.0"),
        ])

    private static let url = ModelType(
        "url", origin: .core, summary: "An address of the Web.", family: .observable,
        properties: [
            ModelProperty(
                "value", kind: .format("uri"), required: true, summary: "The address.", example: "https://example.com/")
        ])
}
