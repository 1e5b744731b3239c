internal import StrictJSON

// The other domain and relationship objects of STIX 2.1 (sections 4 and 5), and language content (section 7.1).

extension ModelTable {
    static let domainTypes: [ModelType] =
        [
            attackPattern, campaign, courseOfAction, grouping, incident, indicator, infrastructure, intrusionSet,
            malware, malwareAnalysis, observedData, opinion, threatActor, tool, vulnerability, sighting,
            languageContent,
        ]

    private static let title = ModelProperty.text("name", "What it is called.", "Example", required: true)
    private static let optionalTitle = ModelProperty.text("name", "What it is called.", "Example")
    private static let description = ModelProperty.text("description", "What is to be said of it.", "An example")
    private static let aliases = ModelProperty.texts("aliases", "Other names of it.", ["Sample"])
    private static let firstSeen = ModelProperty.time("first_seen", "When it was first seen.")
    private static let lastSeen = ModelProperty.time("last_seen", "When it was last seen.")

    private static let killChainPhases = ModelProperty(
        "kill_chain_phases",
        .list(
            .object([
                .text("kill_chain_name", "The sequence of steps that the step is of.", required: true),
                .text("phase_name", "The step.", required: true),
            ])), "The steps of an intrusion that it belongs to.",
        example: [["kill_chain_name": "example-chain", "phase_name": "example-step"]])

    private static let levels = ["individual", "club", "contest", "team", "organization", "government"]
    private static let motives = [
        "accidental", "coercion", "dominance", "ideology", "notoriety", "organizational-gain", "personal-gain",
        "personal-satisfaction", "revenge", "unpredictable",
    ]

    private static let attackPattern = ModelType(
        "attack-pattern", .core, "A way in which targets are attacked.",
        properties: [title, description, aliases, killChainPhases], strong: ["id"])

    private static let campaign = ModelType(
        "campaign", .core, "Doings over a time that belong together.",
        properties: [
            title, description, aliases, firstSeen, lastSeen,
            .text("objective", "What it is meant to reach.", "none known"),
        ], strong: ["id"])

    private static let courseOfAction = ModelType(
        "course-of-action", .core, "What is to be done against something.", properties: [title, description],
        strong: ["id"])

    private static let grouping = ModelType(
        "grouping", .core, "Objects that somebody says share a context.",
        properties: [
            optionalTitle, description,
            .word(
                "context", ["suspicious-activity", "malware-analysis", "unspecified"], "What they share.",
                "suspicious-activity", required: true),
            ModelProperty("object_refs", .references(.anyExcept([])), required: true, "The objects."),
        ], strong: ["id"])

    private static let incident = ModelType(
        "incident", .core, "Something that happened; STIX 2.1 defines no more than its name.",
        properties: [title, description], strong: ["id"])

    private static let indicator = ModelType(
        "indicator", .core, "A pattern by which something is found.",
        properties: [
            optionalTitle, description,
            .words(
                "indicator_types",
                [
                    "anomalous-activity", "anonymization", "benign", "compromised", "malicious-activity", "attribution",
                    "unknown",
                ], "What it points to.", ["unknown"]),
            .text("pattern", "The pattern.", "[url:value = 'https://example.com/']", required: true),
            .word(
                "pattern_type", ["stix", "pcre", "sigma", "snort", "suricata", "yara"],
                "The language that the pattern is written in.", "stix", required: true),
            .text("pattern_version", "The version of that language.", "2.1"),
            .time("valid_from", "Since when it is of use.", required: true),
            .laterTime("valid_until", "Until when it is of use."),
            killChainPhases,
        ], strong: ["id"])

    private static let infrastructure = ModelType(
        "infrastructure", .core, "Systems and services that are used for something.",
        properties: [
            title, description,
            .words(
                "infrastructure_types",
                [
                    "amplification", "anonymization", "botnet", "command-and-control", "exfiltration",
                    "hosting-malware", "hosting-target-lists", "phishing", "reconnaissance", "staging", "unknown",
                ], "What it is used for.", ["unknown"]),
            aliases, killChainPhases, firstSeen, lastSeen,
        ], strong: ["id"])

    private static let intrusionSet = ModelType(
        "intrusion-set", .core, "Doings and means that are thought to be of one organisation.",
        properties: [
            title, description, aliases, firstSeen, lastSeen,
            .texts("goals", "What it is after.", ["none known"]),
            .word("resource_level", levels, "What it can call upon.", "team"),
            .word("primary_motivation", motives, "Why, first of all.", "personal-gain"),
            .words("secondary_motivations", motives, "Why else.", ["notoriety"]),
        ], strong: ["id"])

    private static let malware = ModelType(
        "malware", .core, "Software made to do harm.",
        properties: [
            optionalTitle, description,
            .texts("malware_types", "What kind it is, such as `ransomware`.", ["unknown"]),
            .flag("is_family", "Whether it is a family and no single sample.", false, required: true),
            aliases, killChainPhases, firstSeen, lastSeen,
            .references("operating_system_refs", ["software"], "The systems it runs on."),
            .texts("architecture_execution_envs", "The processors it runs on.", ["x86"]),
            .texts("implementation_languages", "What it was written in.", ["c"]),
            .texts("capabilities", "What it can do.", ["evades-av"]),
            .references("sample_refs", ["file", "artifact"], "Samples of it."),
        ], rules: [.when("is_family", true, requires: ["name"], excludes: [])], strong: ["id"])

    private static let malwareAnalysis = ModelType(
        "malware-analysis", .core, "What an analysis of a sample showed.",
        properties: [
            .text("product", "What analysed it.", "example-scanner", required: true),
            .text("version", "The version of the product.", "1.0"),
            .reference("host_vm_ref", ["software"], "The virtual machine it ran in."),
            .reference("operating_system_ref", ["software"], "The system it ran on."),
            .references("installed_software_refs", ["software"], "What else was installed there."),
            .text("configuration_version", "The version of the product's settings.", "1"),
            .texts("modules", "The parts of the product that were used.", ["static"]),
            .text("analysis_engine_version", "The version of the engine.", "1"),
            .text("analysis_definition_version", "The version of the definitions.", "1"),
            .time("submitted", "When the sample was handed in."),
            .time("analysis_started", "When the analysis began."),
            .time("analysis_ended", "When it ended."),
            .text("result_name", "What the product calls the sample.", "none"),
            .word("result", ["malicious", "suspicious", "benign", "unknown"], "What it found.", "benign"),
            ModelProperty(
                "analysis_sco_refs", .references(.types(["file", "url", "artifact"])), "What was observed."),
            .reference("sample_ref", ["artifact", "file", "network-traffic"], "The sample."),
        ], rules: [.anyOf([["result"], ["analysis_sco_refs"]])], strong: ["id"])

    private static let observedData = ModelType(
        "observed-data", .core, "What was seen on systems and networks, and how often.",
        properties: [
            .time("first_observed", "When it was first seen.", required: true),
            .time("last_observed", "When it was last seen.", required: true),
            ModelProperty(
                "number_observed", .integer(1, 999_999_999), required: true, "How many times it was seen.", example: 1),
            ModelProperty("objects", .dictionary(.anyObject), "What was seen, in the form of STIX 2.0."),
            ModelProperty("object_refs", .references(.anyExcept(domain)), "What was seen."),
        ], rules: [.exactlyOne(["objects", "object_refs"])], strong: ["id"])

    /// What cannot be observed.
    private static let domain =
        [
            "attack-pattern", "campaign", "course-of-action", "grouping", "identity", "incident", "indicator",
            "infrastructure", "intrusion-set", "location", "malware-analysis", "malware", "note", "observed-data",
            "opinion", "report", "threat-actor", "tool", "vulnerability", "marking-definition", "extension-definition",
            "language-content", "bundle",
        ] + tradeTypes.map(\.name)

    private static let opinion = ModelType(
        "opinion", .core, "Whether somebody agrees with what others say.",
        properties: [
            .text("explanation", "Why.", "known otherwise"), .texts("authors", "Whose opinion it is.", ["A. Clerk"]),
            ModelProperty(
                "opinion", .vocabulary(["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"]),
                required: true, "How much.", example: "agree"),
            ModelProperty("object_refs", .references(.anyExcept([])), required: true, "What it is about."),
        ], strong: ["id"])

    private static let threatActor = ModelType(
        "threat-actor", .core, "Somebody who is thought to act with ill intent.",
        properties: [
            title, description,
            .words(
                "threat_actor_types",
                [
                    "activist", "competitor", "crime-syndicate", "criminal", "hacker", "insider-accidental",
                    "insider-disgruntled", "nation-state", "sensationalist", "spy", "terrorist", "unknown",
                ], "What they are.", ["crime-syndicate"]),
            aliases, firstSeen, lastSeen,
            .words(
                "roles",
                [
                    "agent", "director", "independent", "sponsor", "infrastructure-operator",
                    "infrastructure-architect", "malware-author",
                ], "What they do.", ["director"]),
            .texts("goals", "What they are after.", ["none known"]),
            .word(
                "sophistication",
                ["none", "minimal", "intermediate", "advanced", "strategic", "expert", "innovator"],
                "What they are able to do.", "minimal"),
            .word("resource_level", levels, "What they can call upon.", "team"),
            .word("primary_motivation", motives, "Why, first of all.", "personal-gain"),
            .words("secondary_motivations", motives, "Why else.", ["notoriety"]),
            .words("personal_motivations", motives, "Why each of them joins in.", ["personal-gain"]),
        ], strong: ["id"])

    private static let tool = ModelType(
        "tool", .core, "Software that was made for good and can be used for ill.",
        properties: [
            title, description,
            .words(
                "tool_types",
                [
                    "denial-of-service", "exploitation", "information-gathering", "network-capture",
                    "credential-exploitation", "remote-access", "vulnerability-scanning", "unknown",
                ], "What it is for.", ["unknown"]),
            aliases, killChainPhases, .text("tool_version", "Its version.", "1.0"),
        ], strong: ["id"])

    private static let vulnerability = ModelType(
        "vulnerability", .core, "A flaw that can be used against a system.", properties: [title, description],
        strong: ["id"])

    private static let sighting = ModelType(
        "sighting", .core, "That something was seen, by whom and how often.",
        properties: [
            description, firstSeen, lastSeen,
            ModelProperty("count", .integer(0, 999_999_999), "How many times.", example: 1),
            ModelProperty(
                "sighting_of_ref", .reference(.anyExcept(metaOfSightings)), required: true, "What was seen."),
            .references("observed_data_refs", ["observed-data"], "The data it was seen in."),
            .references("where_sighted_refs", ["identity", "location"], "Who saw it, or where."),
            .flag("summary", "Whether it sums up others.", false),
        ], strong: ["id"])

    private static let metaOfSightings = [
        "sighting", "relationship", "bundle", "marking-definition", "language-content",
    ]

    private static let languageContent = ModelType(
        "language-content", .core, "The texts of another object in other languages.",
        properties: [
            ModelProperty(
                "object_ref", .reference(.anyExcept(["bundle", "language-content"])), required: true,
                "The object whose texts they are."),
            .time("object_modified", "The version of that object."),
            ModelProperty(
                "contents", .dictionary(), required: true, "By language, by property, the text.",
                example: ["es": ["name": "Ejemplo"]]),
        ], strong: ["id"])
}
