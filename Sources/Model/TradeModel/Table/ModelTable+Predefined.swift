internal import StrictJSON

// The extensions of cyber-observable objects that STIX 2.1 itself defines (section 6).

extension ModelTable {
    static let fileExtensions: [String: PropertyKind] = [
        "ntfs-ext": .object(
            [
                .text("sid", "The security id of the file's owner."),
                ModelProperty(
                    "alternate_data_streams",
                    .list(
                        .object([
                            .text("name", "The stream's name.", required: true), .hashes(),
                            .count("size", "The stream's size in bytes."),
                        ])), "The file's other streams."),
            ], rules: [.anyOf([["sid"], ["alternate_data_streams"]])]),
        "raster-image-ext": .object(
            [
                .whole("image_height", "The height in pixels."), .whole("image_width", "The width in pixels."),
                .whole("bits_per_pixel", "The bits of a pixel."),
                ModelProperty("exif_tags", .dictionary(), "Data of the camera, by name."),
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
                .text("version", "The version of the format."),
                .flag("is_optimized", "Whether it is made for the Web."),
                ModelProperty("document_info_dict", .dictionary(.string), "What the document says of itself."),
                .text("pdfid0", "The first id."), .text("pdfid1", "The second id."),
            ],
            rules: [.anyOf(["version", "is_optimized", "document_info_dict", "pdfid0", "pdfid1"].map { [$0] })]),
        "archive-ext": .object([
            .references("contains_refs", ["file", "directory"], "What is in the archive.", required: true),
            .text("comment", "What it says of itself."),
        ]),
        "windows-pebinary-ext": .object(
            [.word("pe_type", ["exe", "dll", "sys"], "What kind of program it is.", required: true)] + binary,
            rules: [
                .anyOf(binary.map { [$0.name] }),
                .schema(
                    ["properties": ["time_date_stamp": ["format": "date-time"]]],
                    "`time_date_stamp` a day that there was"),
            ]),
    ]

    private static let binary: [ModelProperty] = [
        .text("imphash", "The digest of its imports."), .hex("machine_hex", "The processor."),
        .count("number_of_sections", "The number of its sections."),
        ModelProperty(
            "time_date_stamp",
            .pattern(
                "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z$",
                "timestamp in whole seconds"), "When it was built."),
        .hex("pointer_to_symbol_table_hex", "Where its symbols are."),
        .count("number_of_symbols", "The number of its symbols."),
        .count("size_of_optional_header", "The size of its optional header."),
        .hex("characteristics_hex", "Its flags."), .hashes("file_header_hashes", "The digests of its header."),
        ModelProperty(
            "optional_header",
            .object(
                header,
                rules: [
                    .schema(
                        ["minProperties": 1, "propertyNames": ["enum": .array(header.map { .string($0.name) })]],
                        "at least one of its fields, and no others")
                ]), "Its optional header."),
        ModelProperty(
            "sections",
            .list(
                .object([
                    .text("name", "The section's name.", required: true), .count("size", "Its size in bytes."),
                    ModelProperty("entropy", .number(), "How random its bytes are."), .hashes(),
                ])), "Its sections."),
    ]

    private static let header: [ModelProperty] =
        [
            "magic_hex", "win32_version_value_hex", "checksum_hex", "subsystem_hex", "dll_characteristics_hex",
            "loader_flags_hex",
        ]
        .map { .hex($0, "The field of this name.") }
        + [
            "major_linker_version", "minor_linker_version", "address_of_entry_point", "base_of_code", "base_of_data",
            "image_base", "section_alignment", "file_alignment", "major_os_version", "minor_os_version",
            "major_image_version", "minor_image_version", "major_subsystem_version", "minor_subsystem_version",
            "number_of_rva_and_sizes",
        ].map { .whole($0, "The field of this name.") }
        + [
            "size_of_code", "size_of_initialized_data", "size_of_uninitialized_data", "size_of_image",
            "size_of_headers", "size_of_stack_reserve", "size_of_stack_commit", "size_of_heap_reserve",
            "size_of_heap_commit",
        ].map { .count($0, "The field of this name.") } + [.hashes()]

    static let networkExtensions: [String: PropertyKind] = [
        "http-request-ext": .object(
            [
                .text("request_method", "The method.", required: true),
                .text("request_value", "What was asked for.", required: true),
                .text("request_version", "The version of HTTP."),
                ModelProperty("request_header", .dictionary(.list(.string)), "The header fields, by name."),
                .whole("message_body_length", "The size of the body in bytes."),
                .reference("message_body_data_ref", ["artifact"], "The body."),
            ]),
        "icmp-ext": .object([
            ModelProperty("icmp_type_hex", .hex, required: true, "The type."),
            ModelProperty("icmp_code_hex", .hex, required: true, "The code."),
        ]),
        "socket-ext": .object(
            [
                ModelProperty(
                    "address_family",
                    .vocabulary([
                        "AF_UNSPEC", "AF_INET", "AF_IPX", "AF_APPLETALK", "AF_NETBIOS", "AF_INET6", "AF_IRDA", "AF_BTH",
                    ]), required: true, "The family of its addresses."),
                .flag("is_blocking", "Whether it waits."), .flag("is_listening", "Whether it listens."),
                ModelProperty("options", .dictionary(.integer()), "Its options, by name."),
                ModelProperty(
                    "socket_type",
                    .vocabulary(["SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "SOCK_RDM", "SOCK_SEQPACKET"]),
                    "What kind it is."),
                .count("socket_descriptor", "Its descriptor."), .whole("socket_handle", "Its handle."),
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
            [.hex("src_flags_hex", "The flags that went there."), .hex("dst_flags_hex", "The flags that came back.")],
            rules: [.anyOf([["src_flags_hex"], ["dst_flags_hex"]])]),
    ]

    static let processExtensions: [String: PropertyKind] = [
        "windows-process-ext": .object(
            [
                .flag("aslr_enabled", "Whether its addresses are random."),
                .flag("dep_enabled", "Whether its data cannot be run."), .text("priority", "Its priority."),
                .text("owner_sid", "The security id of its owner."), .text("window_title", "The title of its window."),
                ModelProperty("startup_info", .anyObject, "What it was started with."),
                ModelProperty(
                    "integrity_level", .vocabulary(["low", "medium", "high", "system"]), "How far it is trusted."),
            ],
            rules: [
                .anyOf(
                    ["aslr_enabled", "dep_enabled", "priority", "owner_sid", "window_title", "startup_info"].map {
                        [$0]
                    })
            ]),
        "windows-service-ext": .object(
            [
                .text("service_name", "The service's name."), .texts("descriptions", "What it says of itself."),
                .text("display_name", "The name shown."), .text("group_name", "Its group."),
                ModelProperty(
                    "start_type",
                    .vocabulary([
                        "SERVICE_AUTO_START", "SERVICE_BOOT_START", "SERVICE_DEMAND_START", "SERVICE_DISABLED",
                        "SERVICE_SYSTEM_ALERT",
                    ]), "When it starts."),
                .references("service_dll_refs", ["file"], "Its libraries."),
                ModelProperty(
                    "service_type",
                    .vocabulary([
                        "SERVICE_KERNEL_DRIVER", "SERVICE_FILE_SYSTEM_DRIVER", "SERVICE_WIN32_OWN_PROCESS",
                        "SERVICE_WIN32_SHARE_PROCESS",
                    ]), "What kind it is."),
                ModelProperty(
                    "service_status",
                    .vocabulary([
                        "SERVICE_CONTINUE_PENDING", "SERVICE_PAUSE_PENDING", "SERVICE_PAUSED", "SERVICE_RUNNING",
                        "SERVICE_START_PENDING", "SERVICE_STOP_PENDING", "SERVICE_STOPPED",
                    ]), "How it was."),
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
