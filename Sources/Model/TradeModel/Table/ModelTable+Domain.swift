internal import StrictJSON

// The other domain and relationship objects of STIX 2.1 (sections 4 and 5), and language content (section 7.1).

extension ModelTable {
    static let domainTypes: [ModelType] =
        [
            attackPattern, campaign, courseOfAction, grouping, incident, indicator, infrastructure, intrusionSet,
            malware, malwareAnalysis, observedData, opinion, threatActor, tool, vulnerability, sighting,
            languageContent,
        ]

    private static let title = ModelProperty.text(
        "name", summary: "What it is called.", example: "Example", required: true)
    private static let optionalTitle = ModelProperty.text("name", summary: "What it is called.", example: "Example")
    private static let description = ModelProperty.text(
        "description", summary: "What is to be said of it.", example: "An example")
    private static let aliases = ModelProperty.texts("aliases", summary: "Other names of it.", example: ["Sample"])
    private static let firstSeen = ModelProperty.time("first_seen", "When it was first seen.")
    private static let lastSeen = ModelProperty.time("last_seen", "When it was last seen.")

    private static let killChainPhases = ModelProperty(
        "kill_chain_phases",
        kind: .list(
            .object([
                .text("kill_chain_name", summary: "The sequence of steps that the step is of.", required: true),
                .text("phase_name", summary: "The step.", required: true),
            ])), summary: "The steps of an intrusion that it belongs to.",
        example: [["kill_chain_name": "example-chain", "phase_name": "example-step"]])

    private static let levels = ["individual", "club", "contest", "team", "organization", "government"]
    private static let motives = [
        "accidental", "coercion", "dominance", "ideology", "notoriety", "organizational-gain", "personal-gain",
        "personal-satisfaction", "revenge", "unpredictable",
    ]

    private static let attackPattern = ModelType(
        "attack-pattern", origin: .core, summary: "A way in which targets are attacked.",
        properties: [title, description, aliases, killChainPhases], strong: ["id"])

    private static let campaign = ModelType(
        "campaign", origin: .core, summary: "Doings over a time that belong together.",
        properties: [
            title, description, aliases, firstSeen, lastSeen,
            .text("objective", summary: "What it is meant to reach.", example: "none known"),
        ], strong: ["id"])

    private static let courseOfAction = ModelType(
        "course-of-action", origin: .core, summary: "What is to be done against something.",
        properties: [title, description],
        strong: ["id"])

    private static let grouping = ModelType(
        "grouping", origin: .core, summary: "Objects that somebody says share a context.",
        properties: [
            optionalTitle, description,
            .word(
                "context", values: ["suspicious-activity", "malware-analysis", "unspecified"],
                summary: "What they share.",
                example: "suspicious-activity", required: true),
            ModelProperty("object_refs", kind: .references(.anyExcept([])), required: true, summary: "The objects."),
        ], strong: ["id"])

    private static let incident = ModelType(
        "incident", origin: .core, summary: "Something that happened; STIX 2.1 defines no more than its name.",
        properties: [title, description], strong: ["id"])

    private static let indicator = ModelType(
        "indicator", origin: .core, summary: "A pattern by which something is found.",
        properties: [
            optionalTitle, description,
            .words(
                "indicator_types",
                values: [
                    "anomalous-activity", "anonymization", "benign", "compromised", "malicious-activity", "attribution",
                    "unknown",
                ], summary: "What it points to.", example: ["unknown"]),
            .text("pattern", summary: "The pattern.", example: "[url:value = 'https://example.com/']", required: true),
            .word(
                "pattern_type", values: ["stix", "pcre", "sigma", "snort", "suricata", "yara"],
                summary: "The language that the pattern is written in.", example: "stix", required: true),
            .text("pattern_version", summary: "The version of that language.", example: "2.1"),
            .time("valid_from", "Since when it is of use.", required: true),
            .laterTime("valid_until", "Until when it is of use."),
            killChainPhases,
        ], strong: ["id"])

    private static let infrastructure = ModelType(
        "infrastructure", origin: .core, summary: "Systems and services that are used for something.",
        properties: [
            title, description,
            .words(
                "infrastructure_types",
                values: [
                    "amplification", "anonymization", "botnet", "command-and-control", "exfiltration",
                    "hosting-malware", "hosting-target-lists", "phishing", "reconnaissance", "staging", "unknown",
                ], summary: "What it is used for.", example: ["unknown"]),
            aliases, killChainPhases, firstSeen, lastSeen,
        ], strong: ["id"])

    private static let intrusionSet = ModelType(
        "intrusion-set", origin: .core, summary: "Doings and means that are thought to be of one organisation.",
        properties: [
            title, description, aliases, firstSeen, lastSeen,
            .texts("goals", summary: "What it is after.", example: ["none known"]),
            .word("resource_level", values: levels, summary: "What it can call upon.", example: "team"),
            .word("primary_motivation", values: motives, summary: "Why, first of all.", example: "personal-gain"),
            .words("secondary_motivations", values: motives, summary: "Why else.", example: ["notoriety"]),
        ], strong: ["id"])

    private static let malware = ModelType(
        "malware", origin: .core, summary: "Software made to do harm.",
        properties: [
            optionalTitle, description,
            .texts("malware_types", summary: "What kind it is, such as `ransomware`.", example: ["unknown"]),
            .flag("is_family", summary: "Whether it is a family and no single sample.", example: false, required: true),
            aliases, killChainPhases, firstSeen, lastSeen,
            .references("operating_system_refs", types: ["software"], summary: "The systems it runs on."),
            .texts("architecture_execution_envs", summary: "The processors it runs on.", example: ["x86"]),
            .texts("implementation_languages", summary: "What it was written in.", example: ["c"]),
            .texts("capabilities", summary: "What it can do.", example: ["evades-av"]),
            .references("sample_refs", types: ["file", "artifact"], summary: "Samples of it."),
        ], rules: [.when("is_family", true, requires: ["name"], excludes: [])], strong: ["id"])

    private static let malwareAnalysis = ModelType(
        "malware-analysis", origin: .core, summary: "What an analysis of a sample showed.",
        properties: [
            .text("product", summary: "What analysed it.", example: "example-scanner", required: true),
            .text("version", summary: "The version of the product.", example: "1.0"),
            .reference("host_vm_ref", types: ["software"], summary: "The virtual machine it ran in."),
            .reference("operating_system_ref", types: ["software"], summary: "The system it ran on."),
            .references("installed_software_refs", types: ["software"], summary: "What else was installed there."),
            .text("configuration_version", summary: "The version of the product's settings.", example: "1"),
            .texts("modules", summary: "The parts of the product that were used.", example: ["static"]),
            .text("analysis_engine_version", summary: "The version of the engine.", example: "1"),
            .text("analysis_definition_version", summary: "The version of the definitions.", example: "1"),
            .time("submitted", "When the sample was handed in."),
            .time("analysis_started", "When the analysis began."),
            .time("analysis_ended", "When it ended."),
            .text("result_name", summary: "What the product calls the sample.", example: "none"),
            .word(
                "result", values: ["malicious", "suspicious", "benign", "unknown"], summary: "What it found.",
                example: "benign"),
            ModelProperty(
                "analysis_sco_refs", kind: .references(.types(["file", "url", "artifact"])),
                summary: "What was observed."),
            .reference("sample_ref", types: ["artifact", "file", "network-traffic"], summary: "The sample."),
        ], rules: [.anyOf([["result"], ["analysis_sco_refs"]])], strong: ["id"])

    private static let observedData = ModelType(
        "observed-data", origin: .core, summary: "What was seen on systems and networks, and how often.",
        properties: [
            .time("first_observed", "When it was first seen.", required: true),
            .time("last_observed", "When it was last seen.", required: true),
            ModelProperty(
                "number_observed", kind: .integer(1, 999_999_999), required: true,
                summary: "How many times it was seen.", example: 1),
            ModelProperty("objects", kind: .dictionary(.anyObject), summary: "What was seen, in the form of STIX 2.0."),
            ModelProperty("object_refs", kind: .references(.anyExcept(domain)), summary: "What was seen."),
        ], rules: [.exactlyOne(["objects", "object_refs"])], strong: ["id"])

    /// The types that are not observables.
    private static let domain =
        [
            "attack-pattern", "campaign", "course-of-action", "grouping", "identity", "incident", "indicator",
            "infrastructure", "intrusion-set", "location", "malware-analysis", "malware", "note", "observed-data",
            "opinion", "report", "threat-actor", "tool", "vulnerability", "marking-definition", "extension-definition",
            "language-content", "bundle",
        ] + tradeTypes.map(\.name)

    private static let opinion = ModelType(
        "opinion", origin: .core, summary: "Whether somebody agrees with what others say.",
        properties: [
            .text("explanation", summary: "Why.", example: "known otherwise"),
            .texts("authors", summary: "Whose opinion it is.", example: ["A. Clerk"]),
            ModelProperty(
                "opinion", kind: .vocabulary(["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"]),
                required: true, summary: "How much.", example: "agree"),
            ModelProperty(
                "object_refs", kind: .references(.anyExcept([])), required: true, summary: "What it is about."),
        ], strong: ["id"])

    private static let threatActor = ModelType(
        "threat-actor", origin: .core, summary: "Somebody who is thought to act with ill intent.",
        properties: [
            title, description,
            .words(
                "threat_actor_types",
                values: [
                    "activist", "competitor", "crime-syndicate", "criminal", "hacker", "insider-accidental",
                    "insider-disgruntled", "nation-state", "sensationalist", "spy", "terrorist", "unknown",
                ], summary: "What they are.", example: ["crime-syndicate"]),
            aliases, firstSeen, lastSeen,
            .words(
                "roles",
                values: [
                    "agent", "director", "independent", "sponsor", "infrastructure-operator",
                    "infrastructure-architect", "malware-author",
                ], summary: "What they do.", example: ["director"]),
            .texts("goals", summary: "What they are after.", example: ["none known"]),
            .word(
                "sophistication",
                values: ["none", "minimal", "intermediate", "advanced", "strategic", "expert", "innovator"],
                summary: "What they are able to do.", example: "minimal"),
            .word("resource_level", values: levels, summary: "What they can call upon.", example: "team"),
            .word("primary_motivation", values: motives, summary: "Why, first of all.", example: "personal-gain"),
            .words("secondary_motivations", values: motives, summary: "Why else.", example: ["notoriety"]),
            .words(
                "personal_motivations", values: motives, summary: "Why each of them joins in.",
                example: ["personal-gain"]),
        ], strong: ["id"])

    private static let tool = ModelType(
        "tool", origin: .core, summary: "Software that was made for good and can be used for ill.",
        properties: [
            title, description,
            .words(
                "tool_types",
                values: [
                    "denial-of-service", "exploitation", "information-gathering", "network-capture",
                    "credential-exploitation", "remote-access", "vulnerability-scanning", "unknown",
                ], summary: "What it is for.", example: ["unknown"]),
            aliases, killChainPhases, .text("tool_version", summary: "Its version.", example: "1.0"),
        ], strong: ["id"])

    private static let vulnerability = ModelType(
        "vulnerability", origin: .core, summary: "A flaw that can be used against a system.",
        properties: [title, description],
        strong: ["id"])

    private static let sighting = ModelType(
        "sighting", origin: .core, summary: "That something was seen, by whom and how often.",
        properties: [
            description, firstSeen, lastSeen,
            ModelProperty("count", kind: .integer(0, 999_999_999), summary: "How many times.", example: 1),
            ModelProperty(
                "sighting_of_ref", kind: .reference(.anyExcept(metaOfSightings)), required: true,
                summary: "What was seen."),
            .references("observed_data_refs", types: ["observed-data"], summary: "The data it was seen in."),
            .references("where_sighted_refs", types: ["identity", "location"], summary: "Who saw it, or where."),
            .flag("summary", summary: "Whether it sums up others.", example: false),
        ], strong: ["id"])

    private static let metaOfSightings = [
        "sighting", "relationship", "bundle", "marking-definition", "language-content",
    ]

    private static let languageContent = ModelType(
        "language-content", origin: .core, summary: "The texts of another object in other languages.",
        properties: [
            ModelProperty(
                "object_ref", kind: .reference(.anyExcept(["bundle", "language-content"])), required: true,
                summary: "The object whose texts they are."),
            .time("object_modified", "The version of that object."),
            ModelProperty(
                "contents", kind: .dictionary(), required: true, summary: "By language, by property, the text.",
                example: ["es": ["name": "Ejemplo"]]),
        ], strong: ["id"])
}
