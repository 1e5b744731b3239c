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
        "artifact", .core, "Bytes, or where they are.", family: .observable,
        properties: [
            ModelProperty(
                "mime_type",
                .pattern(
                    "^(application|audio|font|image|message|model|multipart|text|video)/[a-zA-Z0-9.+_-]+", "media type"),
                "What kind of content it is.", example: "text/plain"),
            ModelProperty("payload_bin", .binary, "The bytes.", example: "ZXhhbXBsZQ=="),
            ModelProperty("url", .format("uri"), "Where the bytes are, when they are not here."),
            .hashes(),
            ModelProperty(
                "encryption_algorithm", .vocabulary(["AES-256-GCM", "ChaCha20-Poly1305", "mime-type-indicated"]),
                "How the bytes are encrypted.", example: "mime-type-indicated"),
            .text("decryption_key", "The key, where it is no secret.", "example"),
        ],
        rules: [
            .exactlyOne(["payload_bin", "url"]), .requires("url", ["hashes"]),
            .requires("decryption_key", ["encryption_algorithm"]),
        ])

    private static let autonomousSystem = ModelType(
        "autonomous-system", .core, "A network under one routing policy.", family: .observable,
        properties: [
            .whole("number", "Its number.", 64496, required: true), .text("name", "Its name.", "Example network"),
            .text("rir", "The registry that gave it the number.", "EXAMPLE"),
        ])

    private static let directory = ModelType(
        "directory", .core, "A folder of a file system.", family: .observable,
        properties: [
            .text("path", "Its path.", "/example", required: true),
            ModelProperty("path_enc", encoding, "The character set of the path.", example: "UTF-8"),
        ] + fileTimes + [.references("contains_refs", ["file", "directory"], "What is in it.")])

    private static let domainName = ModelType(
        "domain-name", .core, "A name of the Internet's domain name system.", family: .observable,
        properties: [
            ModelProperty("value", .format("idn-hostname"), required: true, "The name.", example: "example.com"),
            .references("resolves_to_refs", ["ipv4-addr", "ipv6-addr", "domain-name"], "What it stood for."),
        ])

    private static let emailAddress = ModelType(
        "email-addr", .core, "An e-mail address.", family: .observable,
        properties: [
            ModelProperty("value", .format("email"), required: true, "The address.", example: "a.clerk@example.com"),
            .text("display_name", "The name shown beside it.", "A. Clerk"),
            .reference("belongs_to_ref", ["user-account"], "Whose it is."),
        ])

    private static let emailMessage = ModelType(
        "email-message", .core, "An e-mail message.", family: .observable,
        properties: [
            .flag("is_multipart", "Whether its body has parts.", false, required: true),
            .time("date", "When it was sent."), .text("content_type", "Its content type.", "text/plain"),
            .reference("from_ref", ["email-addr"], "Who it says it is from."),
            .reference("sender_ref", ["email-addr"], "Who it says sent it."),
            .references("to_refs", ["email-addr"], "To whom."),
            .references("cc_refs", ["email-addr"], "With copies to."),
            .references("bcc_refs", ["email-addr"], "With hidden copies to."),
            .text("message_id", "Its message id.", "<1@example.com>"), .text("subject", "Its subject.", "Example"),
            .texts("received_lines", "Its lines of receipt, the last first.", ["from example.com"]),
            ModelProperty(
                "additional_header_fields", .dictionary(), "Other header fields, by name.",
                example: ["X-Example": "1"]),
            .text("body", "Its body.", "Example"),
            ModelProperty(
                "body_multipart",
                .list(
                    .object(
                        [
                            .text("body", "The part's text."),
                            .reference("body_raw_ref", ["artifact", "file"], "The part's bytes."),
                            .text("content_type", "The part's content type."),
                            .text("content_disposition", "How the part is to be shown."),
                        ], rules: [.exactlyOne(["body", "body_raw_ref"])])), "The parts of its body."),
            .reference("raw_email_ref", ["artifact"], "The whole message."),
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
                            // What OASIS's schema refuses: an object of nothing but fields that have properties here.
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
        "file", .core, "A file.", family: .observable,
        properties: [
            .hashes(), .count("size", "Its size in bytes.", 7), .text("name", "Its name.", "example.txt"),
            ModelProperty("name_enc", encoding, "The character set of the name.", example: "UTF-8"),
            .hex("magic_number_hex", "The bytes by which its format is known.", "25504446"),
            .text("mime_type", "Its media type.", "text/plain"),
        ] + fileTimes + [
            .reference("parent_directory_ref", ["directory"], "The folder it is in."),
            .references("contains_refs", ["file", "directory", "artifact"], "What is inside it."),
            .reference("content_ref", ["artifact"], "Its bytes."),
        ], rules: [.anyOf([["hashes"], ["name"]])], predefined: fileExtensions)

    private static let ipv4 = ModelType(
        "ipv4-addr", .core, "An address or range of IPv4.", family: .observable,
        properties: [
            ModelProperty(
                "value",
                .pattern(
                    "^((\(octet))\\.){3}(\(octet))(/(3[0-2]|[1-2][0-9]|[0-9]))?$",
                    "IPv4 address, with or without a range"),
                required: true, "The address.", example: "192.0.2.1"),
            .references("resolves_to_refs", ["mac-addr"], "The hardware address it stood for."),
            .references("belongs_to_refs", ["autonomous-system"], "The networks it is in."),
        ])

    private static let octet = "[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]"

    private static let ipv6 = ModelType(
        "ipv6-addr", .core, "An address or range of IPv6.", family: .observable,
        properties: [
            ModelProperty(
                "value",
                .pattern(
                    "^[0-9A-Fa-f:]{2,39}([0-9.]{7,15})?(%[^/]+)?(/(12[0-8]|1[01][0-9]|[1-9][0-9]|[0-9]))?$",
                    "IPv6 address, with or without a range"),
                required: true, "The address.", example: "2001:db8::1"),
            .references("resolves_to_refs", ["mac-addr"], "The hardware address it stood for."),
            .references("belongs_to_refs", ["autonomous-system"], "The networks it is in."),
        ])

    private static let macAddress = ModelType(
        "mac-addr", .core, "A hardware address.", family: .observable,
        properties: [
            ModelProperty(
                "value", .pattern("^([0-9a-f]{2}[:]){5}([0-9a-f]{2})$", "six bytes in hexadecimal, with colons"),
                required: true, "The address.", example: "00:00:5e:00:53:01")
        ])

    private static let mutex = ModelType(
        "mutex", .core, "A lock by which programs exclude each other.", family: .observable,
        properties: [.text("name", "Its name.", "example", required: true)])

    private static let software = ModelType(
        "software", .core, "A program.", family: .observable,
        properties: [
            .text("name", "Its name.", "Example", required: true),
            ModelProperty(
                "cpe", .pattern("cpe:2\\.3:[aho*-](:[^:]+){10}", "CPE 2.3 name"),
                "Its name in the dictionary of products.",
                example: "cpe:2.3:a:example:example:1.0:*:*:*:*:*:*:*"),
            .text("swid", "Its software identification tag.", "example"),
            ModelProperty(
                "languages",
                .list(
                    .pattern(
                        "^([a-z]{2}(-[A-Z]{2})?(-[a-z]{4})?(-[A-Z]{2}|[0-9]{3})?(-[a-z0-9]{5,8}|[0-9][a-z0-9]{3})*(-[a-z0-9]{1,8})*|[a-z]{3})$",
                        "language")), "The languages it speaks.", example: ["en"]),
            .text("vendor", "Who makes it.", "Example"), .text("version", "Its version.", "1.0"),
        ])

    private static let url = ModelType(
        "url", .core, "An address of the Web.", family: .observable,
        properties: [
            ModelProperty("value", .format("uri"), required: true, "The address.", example: "https://example.com/")
        ])
}
