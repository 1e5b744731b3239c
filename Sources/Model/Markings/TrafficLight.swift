internal import StrictJSON
public import TradeModel

/// The Traffic Light Protocol, version 2.0 (FIRST), as STIX marking definitions.
public enum TrafficLight: String, Hashable, Sendable, CaseIterable, Comparable {
    /// TLP:CLEAR
    case clear
    /// TLP:GREEN
    case green
    /// TLP:AMBER
    case amber
    /// TLP:AMBER+STRICT
    case amberStrict = "amber+strict"
    /// TLP:RED
    case red

    /// The STIX extension of TLP 2.0.
    public static let extensionID = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"

    /// The id of the marking definition.
    public var id: String {
        switch self {
        case .clear: "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
        case .green: "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
        case .amber: "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
        case .amberStrict: "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
        case .red: "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
        }
    }

    /// The ids of TLP 1.0 (STIX 2.1, section 7.2.1.4), read as the equivalent colour of 2.0.
    private static let firstVersion: [String: TrafficLight] = [
        "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9": .clear,
        "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da": .green,
        "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82": .amber,
        "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed": .red,
    ]

    /// The ids of the marking definitions of both versions.
    package static var ids: [String] { allCases.map(\.id) + firstVersion.keys.sorted() }

    /// The colour of a marking definition, by its id, of either version.
    public init?(id: String) {
        guard let found = Self.allCases.first(where: { $0.id == id }) ?? Self.firstVersion[id] else { return nil }
        self = found
    }

    /// The colour of a label such as `TLP:AMBER+STRICT`, in either case, with or without `TLP:`; `WHITE` of version 1.0
    /// is CLEAR.
    public init?(label: String) {
        let lower = label.lowercased()
        let word = lower.hasPrefix("tlp:") ? String(lower.dropFirst(4)) : lower
        switch word {
        case "white": self = .clear
        case "amber-strict": self = .amberStrict
        default: self.init(rawValue: word)
        }
    }

    /// The colour that a marking definition states, in the form of either version; the most restrictive of several.
    package init?(definition object: STIXObject) {
        let stated = [
            object.json["extensions"]?[Self.extensionID]?["tlp_2_0"]?.string,
            object.json["definition_type"]?.string == "tlp" ? object.json["definition"]?["tlp"]?.string : nil,
        ].compactMap(\.self)
        // An unreadable colour may be any.
        let lights = stated.map { TrafficLight(label: $0) ?? .red } + [TrafficLight(id: object.id)].compactMap(\.self)
        guard let light = lights.max() else { return nil }
        self = light
    }

    /// The label for people.
    public var label: String { "TLP:" + rawValue.uppercased() }

    /// Whether the left one is less restrictive.
    public static func < (left: TrafficLight, right: TrafficLight) -> Bool { left.rank < right.rank }

    /// The most restrictive of several; `nil` for none.
    public static func combined(_ lights: some Sequence<TrafficLight>) -> TrafficLight? { lights.max() }

    /// The marking definition as an object of a bundle, as FIRST and OASIS publish it.
    public var object: STIXObject {
        var content = JSONObject()
        content["extension_type"] = "property-extension"
        content["tlp_2_0"] = .string(rawValue)
        var extensions = JSONObject()
        extensions[Self.extensionID] = .object(content)
        var object = JSONObject()
        object["type"] = "marking-definition"
        object["spec_version"] = "2.1"
        object["id"] = .string(id)
        object["created"] = "2022-10-01T00:00:00.000Z"
        object["name"] = .string(label)
        object["extensions"] = .object(extensions)
        return STIXObject(object)
    }

    private var rank: Int {
        switch self {
        case .clear: 0
        case .green: 1
        case .amber: 2
        case .amberStrict: 3
        case .red: 4
        }
    }
}
