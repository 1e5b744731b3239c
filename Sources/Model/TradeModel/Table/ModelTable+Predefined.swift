internal import StrictJSON

// The extensions of cyber-observable objects that STIX 2.1 itself defines (section 6).

extension ModelTable {
    static let fileExtensions: [String: PropertyKind] = [
        "ntfs-ext": .object(
            [
                .text("sid", summary: "The security id of the file's owner."),
                ModelProperty(
                    "alternate_data_streams",
                    kind: .list(
                        .object([
                            .text("name", summary: "The stream's name.", required: true), .hashes(),
                            .count("size", summary: "The stream's size in bytes."),
                        ])), summary: "The file's other streams."),
            ], rules: [.anyOf([["sid"], ["alternate_data_streams"]])]),
        "raster-image-ext": .object(
            [
                .whole("image_height", summary: "The height in pixels."),
                .whole("image_width", summary: "The width in pixels."),
                .whole("bits_per_pixel", summary: "The bits of a pixel."),
                ModelProperty("exif_tags", kind: .dictionary(), summary: "Data of the camera, by name."),
            ],
            rules: [
                .anyOf(
                    ["image_height", "image_width", "bits_per_pixel", "image_compression_algorithm", "exif_tags"].map {
                        [$0]
                    }),
                .schema(
                    [
                        "properties": [
                            "exif_tags": [
                                "propertyNames": ["pattern": "^[A-Z][a-zA-Z0-9_-]+$"],
                                "additionalProperties": ["type": ["string", "integer"]],
                            ]
                        ]
                    ], "`exif_tags` has texts and whole numbers only"),
            ]),
        "pdf-ext": .object(
            [
                .text("version", summary: "The version of the format."),
                .flag("is_optimized", summary: "Whether it is made for the Web."),
                ModelProperty(
                    "document_info_dict", kind: .dictionary(.string), summary: "What the document says of itself."),
                .text("pdfid0", summary: "The first id."), .text("pdfid1", summary: "The second id."),
            ],
            rules: [.anyOf(["version", "is_optimized", "document_info_dict", "pdfid0", "pdfid1"].map { [$0] })]),
        "archive-ext": .object([
            .references(
                "contains_refs", types: ["file", "directory"], summary: "What is in the archive.", required: true),
            .text("comment", summary: "What it says of itself."),
        ]),
        "windows-pebinary-ext": .object(
            [.word("pe_type", values: ["exe", "dll", "sys"], summary: "What kind of program it is.", required: true)]
                + binary,
            rules: [
                .anyOf(binary.map { [$0.name] }),
                .schema(
                    ["properties": ["time_date_stamp": ["format": "date-time"]]],
                    "`time_date_stamp` a day that there was"),
            ]),
    ]

    private static let binary: [ModelProperty] = [
        .text("imphash", summary: "The digest of its imports."), .hex("machine_hex", summary: "The processor."),
        .count("number_of_sections", summary: "The number of its sections."),
        ModelProperty(
            "time_date_stamp",
            kind: .pattern(
                "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z$",
                "timestamp in whole seconds"), summary: "When it was built."),
        .hex("pointer_to_symbol_table_hex", summary: "Where its symbols are."),
        .count("number_of_symbols", summary: "The number of its symbols."),
        .count("size_of_optional_header", summary: "The size of its optional header."),
        .hex("characteristics_hex", summary: "Its flags."), .hashes("file_header_hashes", "The digests of its header."),
        ModelProperty(
            "optional_header",
            kind: .object(
                header,
                rules: [
                    .schema(
                        ["minProperties": 1, "propertyNames": ["enum": .array(header.map { .string($0.name) })]],
                        "at least one of its fields, and no others")
                ]), summary: "Its optional header."),
        ModelProperty(
            "sections",
            kind: .list(
                .object([
                    .text("name", summary: "The section's name.", required: true),
                    .count("size", summary: "Its size in bytes."),
                    ModelProperty("entropy", kind: .number(), summary: "How random its bytes are."), .hashes(),
                ])), summary: "Its sections."),
    ]

    private static let header: [ModelProperty] =
        [
            "magic_hex", "win32_version_value_hex", "checksum_hex", "subsystem_hex", "dll_characteristics_hex",
            "loader_flags_hex",
        ]
        .map { .hex($0, summary: "The field of this name.") }
        + [
            "major_linker_version", "minor_linker_version", "address_of_entry_point", "base_of_code", "base_of_data",
            "image_base", "section_alignment", "file_alignment", "major_os_version", "minor_os_version",
            "major_image_version", "minor_image_version", "major_subsystem_version", "minor_subsystem_version",
            "number_of_rva_and_sizes",
        ].map { .whole($0, summary: "The field of this name.") }
        + [
            "size_of_code", "size_of_initialized_data", "size_of_uninitialized_data", "size_of_image",
            "size_of_headers", "size_of_stack_reserve", "size_of_stack_commit", "size_of_heap_reserve",
            "size_of_heap_commit",
        ].map { .count($0, summary: "The field of this name.") } + [.hashes()]

    static let networkExtensions: [String: PropertyKind] = [
        "http-request-ext": .object(
            [
                .text("request_method", summary: "The method.", required: true),
                .text("request_value", summary: "What was asked for.", required: true),
                .text("request_version", summary: "The version of HTTP."),
                ModelProperty(
                    "request_header", kind: .dictionary(.list(.string)), summary: "The header fields, by name."),
                .whole("message_body_length", summary: "The size of the body in bytes."),
                .reference("message_body_data_ref", types: ["artifact"], summary: "The body."),
            ]),
        "icmp-ext": .object([
            ModelProperty("icmp_type_hex", kind: .hex, required: true, summary: "The type."),
            ModelProperty("icmp_code_hex", kind: .hex, required: true, summary: "The code."),
        ]),
        "socket-ext": .object(
            [
                ModelProperty(
                    "address_family",
                    kind: .vocabulary([
                        "AF_UNSPEC", "AF_INET", "AF_IPX", "AF_APPLETALK", "AF_NETBIOS", "AF_INET6", "AF_IRDA", "AF_BTH",
                    ]), required: true, summary: "The family of its addresses."),
                .flag("is_blocking", summary: "Whether it waits."),
                .flag("is_listening", summary: "Whether it listens."),
                ModelProperty("options", kind: .dictionary(.integer()), summary: "Its options, by name."),
                ModelProperty(
                    "socket_type",
                    kind: .vocabulary(["SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "SOCK_RDM", "SOCK_SEQPACKET"]),
                    summary: "What kind it is."),
                .count("socket_descriptor", summary: "Its descriptor."),
                .whole("socket_handle", summary: "Its handle."),
            ],
            rules: [
                .schema(
                    [
                        "properties": [
                            "options": [
                                "propertyNames": ["pattern": "^(SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)(_[A-Z]+)+$"]
                            ]
                        ]
                    ], "options are named as in the sockets interface")
            ]),
        "tcp-ext": .object(
            [
                .hex("src_flags_hex", summary: "The flags that went there."),
                .hex("dst_flags_hex", summary: "The flags that came back."),
            ],
            rules: [.anyOf([["src_flags_hex"], ["dst_flags_hex"]])]),
    ]

    static let processExtensions: [String: PropertyKind] = [
        "windows-process-ext": .object(
            [
                .flag("aslr_enabled", summary: "Whether its addresses are random."),
                .flag("dep_enabled", summary: "Whether its data cannot be run."),
                .text("priority", summary: "Its priority."),
                .text("owner_sid", summary: "The security id of its owner."),
                .text("window_title", summary: "The title of its window."),
                ModelProperty("startup_info", kind: .anyObject, summary: "What it was started with."),
                ModelProperty(
                    "integrity_level", kind: .vocabulary(["low", "medium", "high", "system"]),
                    summary: "How far it is trusted."),
            ],
            rules: [
                .anyOf(
                    ["aslr_enabled", "dep_enabled", "priority", "owner_sid", "window_title", "startup_info"].map {
                        [$0]
                    })
            ]),
        "windows-service-ext": .object(
            [
                .text("service_name", summary: "The service's name."),
                .texts("descriptions", summary: "What it says of itself."),
                .text("display_name", summary: "The name shown."), .text("group_name", summary: "Its group."),
                ModelProperty(
                    "start_type",
                    kind: .vocabulary([
                        "SERVICE_AUTO_START", "SERVICE_BOOT_START", "SERVICE_DEMAND_START", "SERVICE_DISABLED",
                        "SERVICE_SYSTEM_ALERT",
                    ]), summary: "When it starts."),
                .references("service_dll_refs", types: ["file"], summary: "Its libraries."),
                ModelProperty(
                    "service_type",
                    kind: .vocabulary([
                        "SERVICE_KERNEL_DRIVER", "SERVICE_FILE_SYSTEM_DRIVER", "SERVICE_WIN32_OWN_PROCESS",
                        "SERVICE_WIN32_SHARE_PROCESS",
                    ]), summary: "What kind it is."),
                ModelProperty(
                    "service_status",
                    kind: .vocabulary([
                        "SERVICE_CONTINUE_PENDING", "SERVICE_PAUSE_PENDING", "SERVICE_PAUSED", "SERVICE_RUNNING",
                        "SERVICE_START_PENDING", "SERVICE_STOP_PENDING", "SERVICE_STOPPED",
                    ]), summary: "How it was."),
            ],
            rules: [
                .anyOf(
                    [
                        "service_name", "descriptions", "display_name", "group_name", "start_type", "service_dll_refs",
                        "service_type", "service_status",
                    ].map { [$0] })
            ]),
    ]
}
