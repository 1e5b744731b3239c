internal import StrictJSON

// The cyber-observable objects of STIX 2.1 about systems and networks (section 6).

extension ModelTable {
    static let networkTraffic = ModelType(
        "network-traffic", origin: .core, summary: "Traffic between two ends of a network.", family: .observable,
        properties: [
            .time("start", "When it began."), .laterTime("end", "When it ended."),
            .flag("is_active", summary: "Whether it goes on.", example: false),
            .reference(
                "src_ref", types: ["ipv4-addr", "ipv6-addr", "mac-addr", "domain-name"], summary: "From where."),
            .reference("dst_ref", types: ["ipv4-addr", "ipv6-addr", "mac-addr", "domain-name"], summary: "To where."),
            ModelProperty("src_port", kind: .integer(0, 65535), summary: "From which port.", example: 49152),
            ModelProperty("dst_port", kind: .integer(0, 65535), summary: "To which port.", example: 443),
            ModelProperty(
                "protocols", kind: .list(.string), required: true, summary: "The protocols, the outermost first.",
                example: ["ipv4", "tcp"]),
            .whole("src_byte_count", summary: "How many bytes went there.", example: 1),
            .whole("dst_byte_count", summary: "How many bytes came back.", example: 1),
            .whole("src_packets", summary: "How many packets went there.", example: 1),
            .whole("dst_packets", summary: "How many packets came back.", example: 1),
            ModelProperty(
                "ipfix", kind: .dictionary(), summary: "Data of IP flow information export.",
                example: ["minimumIpTotalLength": 32]),
            .reference("src_payload_ref", types: ["artifact"], summary: "The bytes that went there."),
            .reference("dst_payload_ref", types: ["artifact"], summary: "The bytes that came back."),
            .references("encapsulates_refs", types: ["network-traffic"], summary: "The traffic inside it."),
            .reference("encapsulated_by_ref", types: ["network-traffic"], summary: "The traffic it is inside."),
        ],
        rules: [
            .anyOf([["src_ref"], ["dst_ref"]]), .when("is_active", true, requires: [], excludes: ["end"]),
            .schema(
                ["properties": ["ipfix": ["additionalProperties": ["type": ["string", "integer"]]]]],
                "`ipfix` has texts and whole numbers only"),
        ], predefined: networkExtensions)

    static let process = ModelType(
        "process", origin: .core, summary: "A running program.", family: .observable,
        properties: [
            .flag("is_hidden", summary: "Whether it hides.", example: false),
            .whole("pid", summary: "Its number.", example: 1),
            .time("created_time", "When it was started."),
            .text("cwd", summary: "The folder it works in.", example: "/example"),
            .text("command_line", summary: "How it was called.", example: "example --help"),
            ModelProperty(
                "environment_variables", kind: .dictionary(), summary: "The settings it was given, by name.",
                example: ["LANG": "C"]),
            .references("opened_connection_refs", types: ["network-traffic"], summary: "The connections it opened."),
            .reference("creator_user_ref", types: ["user-account"], summary: "Who started it."),
            .reference("image_ref", types: ["file"], summary: "The program."),
            .reference("parent_ref", types: ["process"], summary: "The process that started it."),
            .references("child_refs", types: ["process"], summary: "The processes that it started."),
        ],
        rules: [
            .anyOf(
                [
                    "extensions", "is_hidden", "pid", "name", "created", "cwd", "arguments", "command_line",
                    "environment_variables", "opened_connection_refs", "creator_user_ref", "image_ref", "parent_ref",
                    "child_refs",
                ].map { [$0] })
        ], predefined: processExtensions)

    static let userAccount = ModelType(
        "user-account", origin: .core, summary: "An account by which somebody uses a system.", family: .observable,
        properties: [
            .text("user_id", summary: "Its number.", example: "1001"),
            .text("credential", summary: "What opens it, where it is no secret.", example: "none"),
            .text("account_login", summary: "The name to log in with.", example: "clerk"),
            .word(
                "account_type",
                values: [
                    "unix", "windows local", "windows domain", "ldap", "tacacs", "radius", "nis", "openid", "facebook",
                    "skype", "twitter", "kavi",
                ], summary: "What system it is of.", example: "unix"),
            .text("display_name", summary: "The name shown.", example: "A. Clerk"),
            .flag("is_service_account", summary: "Whether a service uses it.", example: false),
            .flag("is_privileged", summary: "Whether it may do more than others.", example: false),
            .flag("can_escalate_privs", summary: "Whether it can come to do more.", example: false),
            .flag("is_disabled", summary: "Whether it is closed.", example: false),
            .time("account_created", "When it was made."), .laterTime("account_expires", "When it ends."),
            .time("credential_last_changed", "When what opens it was last changed."),
            .time("account_first_login", "When it was first used."),
            .time("account_last_login", "When it was last used."),
        ],
        rules: [
            .anyOf(
                [
                    "extensions", "user_id", "credential", "account_login", "account_type", "display_name",
                    "is_service_account", "is_privileged", "can_escalate_privs", "is_disabled", "account_created",
                    "account_expires", "credential_last_changed", "account_first_login", "account_last_login",
                ].map { [$0] })
        ],
        predefined: [
            "unix-account-ext": .object(
                [
                    ModelProperty("gid", kind: .number(), summary: "Its group's number."),
                    .texts("groups", summary: "Its groups."),
                    .text("home_dir", summary: "Its folder."), .text("shell", summary: "The program it starts with."),
                ], rules: [.anyOf([["gid"], ["groups"], ["home_dir"], ["shell"]])])
        ])

    static let registryKey = ModelType(
        "windows-registry-key", origin: .core, summary: "A key of the Windows registry.", family: .observable,
        properties: [
            .text("key", summary: "Its path, written in full.", example: "HKEY_LOCAL_MACHINE\\Software\\Example"),
            ModelProperty(
                "values",
                kind: .list(
                    .object(
                        [
                            .text("name", summary: "The value's name."), .text("data", summary: "What it holds."),
                            ModelProperty(
                                "data_type", kind: .vocabulary(registryTypes), summary: "What kind of data that is."),
                        ], rules: [.anyOf([["name"], ["data"], ["data_type"]])])), summary: "Its values.",
                example: [["name": "Example", "data": "1", "data_type": "REG_SZ"]]),
            .time("modified_time", "When it was last changed."),
            .reference("creator_user_ref", types: ["user-account"], summary: "Who made it."),
            .whole("number_of_subkeys", summary: "How many keys it has below it.", example: 0),
        ],
        rules: [
            .anyOf([["key"], ["values"], ["modified"], ["creator_user_ref"], ["number_of_subkeys"]]),
            .schema(
                ["properties": ["key": ["not": ["pattern": "^HKLM|HKCC|HKCR|HKCU|HKU|hklm|hkcc|hkcr|hkcu|hku"]]]],
                "the names of hives in `key` are not abbreviated"),
        ])

    private static let registryTypes = [
        "REG_NONE", "REG_SZ", "REG_EXPAND_SZ", "REG_BINARY", "REG_DWORD", "REG_DWORD_BIG_ENDIAN",
        "REG_DWORD_LITTLE_ENDIAN", "REG_LINK", "REG_MULTI_SZ", "REG_RESOURCE_LIST", "REG_FULL_RESOURCE_DESCRIPTION",
        "REG_RESOURCE_REQUIREMENTS_LIST", "REG_QWORD", "REG_INVALID_TYPE",
    ]

    private static let certificateExtensions: [ModelProperty] =
        [
            "basic_constraints", "name_constraints", "policy_constraints", "key_usage", "extended_key_usage",
            "subject_key_identifier", "authority_key_identifier", "subject_alternative_name",
            "issuer_alternative_name", "subject_directory_attributes", "crl_distribution_points", "inhibit_any_policy",
            "certificate_policies", "policy_mappings",
        ].map { .text($0, summary: "The extension of this name (RFC 5280), as text.") }
        + [
            .time("private_key_usage_period_not_before", "Since when the key may be used."),
            .time("private_key_usage_period_not_after", "Until when the key may be used."),
        ]

    static let certificate = ModelType(
        "x509-certificate", origin: .core, summary: "A certificate (X.509).", family: .observable,
        properties: certificateProperties,
        rules: [.anyOf(certificateProperties.map { [$0.name] })])

    private static let certificateProperties: [ModelProperty] = [
        .flag("is_self_signed", summary: "Whether it signed itself.", example: true), .hashes(),
        .text("version", summary: "Its version.", example: "3"),
        .text("serial_number", summary: "Its serial number.", example: "01"),
        .text("signature_algorithm", summary: "How it is signed.", example: "ecdsa-with-SHA256"),
        .text("issuer", summary: "Who issued it.", example: "CN=Example"),
        .time("validity_not_before", "Since when it is good."),
        .laterTime("validity_not_after", "Until when it is good."),
        .text("subject", summary: "Whom it is about.", example: "CN=Example"),
        .text("subject_public_key_algorithm", summary: "What kind of key it is for.", example: "rsa"),
        .text("subject_public_key_modulus", summary: "The modulus of an RSA key.", example: "c5"),
        .whole("subject_public_key_exponent", summary: "The exponent of an RSA key.", example: 65537),
        ModelProperty(
            "x509_v3_extensions",
            kind: .object(certificateExtensions, rules: [.anyOf(certificateExtensions.map { [$0.name] })]),
            summary: "Its extensions.",
            example: ["basic_constraints": "CA:FALSE"]),
    ]
}
