internal import StrictJSON

// The cyber-observable objects of STIX 2.1 that are about systems and networks (section 6).

extension ModelTable {
    static let networkTraffic = ModelType(
        "network-traffic", .core, "Traffic between two ends of a network.", family: .observable,
        properties: [
            .time("start", "When it began."), .laterTime("end", "When it ended."),
            .flag("is_active", "Whether it goes on.", false),
            .reference("src_ref", ["ipv4-addr", "ipv6-addr", "mac-addr", "domain-name"], "From where."),
            .reference("dst_ref", ["ipv4-addr", "ipv6-addr", "mac-addr", "domain-name"], "To where."),
            ModelProperty("src_port", .integer(0, 65535), "From which port.", example: 49152),
            ModelProperty("dst_port", .integer(0, 65535), "To which port.", example: 443),
            ModelProperty(
                "protocols", .list(.string), required: true, "The protocols, the outermost first.",
                example: ["ipv4", "tcp"]),
            .whole("src_byte_count", "How many bytes went there.", 1),
            .whole("dst_byte_count", "How many bytes came back.", 1),
            .whole("src_packets", "How many packets went there.", 1),
            .whole("dst_packets", "How many packets came back.", 1),
            ModelProperty(
                "ipfix", .dictionary(), "Data of IP flow information export.", example: ["minimumIpTotalLength": 32]),
            .reference("src_payload_ref", ["artifact"], "The bytes that went there."),
            .reference("dst_payload_ref", ["artifact"], "The bytes that came back."),
            .references("encapsulates_refs", ["network-traffic"], "The traffic inside it."),
            .reference("encapsulated_by_ref", ["network-traffic"], "The traffic it is inside."),
        ],
        rules: [
            .anyOf([["src_ref"], ["dst_ref"]]), .when("is_active", true, requires: [], excludes: ["end"]),
            .schema(
                ["properties": ["ipfix": ["additionalProperties": ["type": ["string", "integer"]]]]],
                "`ipfix` has texts and whole numbers only"),
        ], predefined: networkExtensions)

    static let process = ModelType(
        "process", .core, "A running program.", family: .observable,
        properties: [
            .flag("is_hidden", "Whether it hides.", false), .whole("pid", "Its number.", 1),
            .time("created_time", "When it was started."), .text("cwd", "The folder it works in.", "/example"),
            .text("command_line", "How it was called.", "example --help"),
            ModelProperty(
                "environment_variables", .dictionary(), "The settings it was given, by name.", example: ["LANG": "C"]),
            .references("opened_connection_refs", ["network-traffic"], "The connections it opened."),
            .reference("creator_user_ref", ["user-account"], "Who started it."),
            .reference("image_ref", ["file"], "The program."),
            .reference("parent_ref", ["process"], "The process that started it."),
            .references("child_refs", ["process"], "The processes that it started."),
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
        "user-account", .core, "An account by which somebody uses a system.", family: .observable,
        properties: [
            .text("user_id", "Its number.", "1001"),
            .text("credential", "What opens it, where it is no secret.", "none"),
            .text("account_login", "The name to log in with.", "clerk"),
            .word(
                "account_type",
                [
                    "unix", "windows local", "windows domain", "ldap", "tacacs", "radius", "nis", "openid", "facebook",
                    "skype", "twitter", "kavi",
                ], "What system it is of.", "unix"),
            .text("display_name", "The name shown.", "A. Clerk"),
            .flag("is_service_account", "Whether a service uses it.", false),
            .flag("is_privileged", "Whether it may do more than others.", false),
            .flag("can_escalate_privs", "Whether it can come to do more.", false),
            .flag("is_disabled", "Whether it is closed.", false),
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
                    ModelProperty("gid", .number(), "Its group's number."), .texts("groups", "Its groups."),
                    .text("home_dir", "Its folder."), .text("shell", "The program it starts with."),
                ], rules: [.anyOf([["gid"], ["groups"], ["home_dir"], ["shell"]])])
        ])

    static let registryKey = ModelType(
        "windows-registry-key", .core, "A key of the Windows registry.", family: .observable,
        properties: [
            .text("key", "Its path, written in full.", "HKEY_LOCAL_MACHINE\\Software\\Example"),
            ModelProperty(
                "values",
                .list(
                    .object(
                        [
                            .text("name", "The value's name."), .text("data", "What it holds."),
                            ModelProperty("data_type", .vocabulary(registryTypes), "What kind of data that is."),
                        ], rules: [.anyOf([["name"], ["data"], ["data_type"]])])), "Its values.",
                example: [["name": "Example", "data": "1", "data_type": "REG_SZ"]]),
            .time("modified_time", "When it was last changed."),
            .reference("creator_user_ref", ["user-account"], "Who made it."),
            .whole("number_of_subkeys", "How many keys it has below it.", 0),
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
        ].map { .text($0, "The extension of this name (RFC 5280), as text.") }
        + [
            .time("private_key_usage_period_not_before", "Since when the key may be used."),
            .time("private_key_usage_period_not_after", "Until when the key may be used."),
        ]

    static let certificate = ModelType(
        "x509-certificate", .core, "A certificate (X.509).", family: .observable,
        properties: certificateProperties,
        rules: [.anyOf(certificateProperties.map { [$0.name] })])

    private static let certificateProperties: [ModelProperty] = [
        .flag("is_self_signed", "Whether it signed itself.", true), .hashes(), .text("version", "Its version.", "3"),
        .text("serial_number", "Its serial number.", "01"),
        .text("signature_algorithm", "How it is signed.", "ecdsa-with-SHA256"),
        .text("issuer", "Who issued it.", "CN=Example"), .time("validity_not_before", "Since when it is good."),
        .laterTime("validity_not_after", "Until when it is good."), .text("subject", "Whom it is about.", "CN=Example"),
        .text("subject_public_key_algorithm", "What kind of key it is for.", "rsa"),
        .text("subject_public_key_modulus", "The modulus of an RSA key.", "c5"),
        .whole("subject_public_key_exponent", "The exponent of an RSA key.", 65537),
        ModelProperty(
            "x509_v3_extensions",
            .object(certificateExtensions, rules: [.anyOf(certificateExtensions.map { [$0.name] })]), "Its extensions.",
            example: ["basic_constraints": "CA:FALSE"]),
    ]
}
