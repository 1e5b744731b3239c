public import Diagnostics
internal import Markings
public import StrictJSON

/// Terms as members of a JSON object (specs/exchange.md, "Agreements").
extension ExchangeTerms {
    /// The most entries of one list.
    public static let listLimit = 200
    /// The most bytes of one entry of a list.
    public static let entryLimit = 200
    /// The days of retention that can be stated: up to a hundred years.
    public static let retentionRange = 0...36_525

    /// Reads the members of terms, each of which may be missing.
    ///
    /// - Throws: `Fault` `field-invalid` of kind `.badData`.
    public init(reading fields: inout JSONFields) throws(Fault) {
        self.init()
        objectTypes = try Self.list(
            &fields, .objectTypes, expected: "types of objects", mayBeEmpty: true, parse: Self.objectType)
        highestTrafficLight = try Self.word(&fields, .trafficLight, of: TrafficLight.allCases)
        purposes = try Self.list(&fields, .purposes, expected: "purposes", parse: Self.plainText)
        legalBases = try Self.list(&fields, .legalBases, expected: "legal bases", parse: Self.plainText)
        if fields.optionalValue(Member.retentionDays.rawValue) != nil {
            retentionDays = try fields.integer(Member.retentionDays.rawValue, in: Self.retentionRange)
        }
        onwardSharing = try Self.word(&fields, .onwardSharing, of: OnwardSharing.allCases) ?? .allowed
        onwardAudiences = try Self.list(
            &fields, .onwardAudiences, expected: "audiences such as country:NL"
        ) { text in Self.plainText(text).flatMap(Audience.init).flatMap { $0.description == text ? $0 : nil } }
        exchangePolicy = try Self.exchangePolicy(&fields)
    }

    private static func exchangePolicy(_ fields: inout JSONFields) throws(Fault) -> InformationExchangePolicy {
        var policy = InformationExchangePolicy()
        policy.mustEncrypt = try choice(&fields, .encryptInTransit, of: ["may", "must"]) == "must"
        policy.actions = try word(&fields, .permittedActions, of: InformationExchangePolicy.Actions.allCases) ?? .direct
        policy.mayNotify = try choice(&fields, .affectedPartyNotifications, of: ["may", "must-not"]) != "must-not"
        policy.attribution = try word(&fields, .attribution, of: InformationExchangePolicy.Attribution.allCases) ?? .may
        policy.mayResell = try choice(&fields, .unmodifiedResale, of: ["may", "must-not"]) != "must-not"
        return policy
    }

    /// Writes the members that restrict something.
    public func write(to object: inout JSONObject) {
        func set(_ member: Member, _ value: JSONValue?) { object[member.rawValue] = value }
        func list(_ items: (some Sequence<String>)?) -> JSONValue? {
            items.map { .array($0.sorted(by: Self.isInOrder).map(JSONValue.string)) }
        }
        set(.objectTypes, list(objectTypes))
        set(.trafficLight, highestTrafficLight.map { .string($0.rawValue) })
        set(.purposes, list(purposes))
        set(.legalBases, list(legalBases))
        set(.retentionDays, retentionDays.map { .number(JSONNumber($0)) })
        set(.onwardSharing, onwardSharing == .allowed ? nil : .string(onwardSharing.rawValue))
        set(.onwardAudiences, list(onwardAudiences?.map(\.description)))
        let policy = exchangePolicy
        set(.encryptInTransit, policy.mustEncrypt ? "must" : nil)
        set(.permittedActions, policy.actions == .direct ? nil : .string(policy.actions.rawValue))
        set(.affectedPartyNotifications, policy.mayNotify ? nil : "must-not")
        set(.attribution, policy.attribution == .may ? nil : .string(policy.attribution.rawValue))
        set(.unmodifiedResale, policy.mayResell ? nil : "must-not")
    }

    private static func word<Word: RawRepresentable<String>>(
        _ fields: inout JSONFields, _ member: Member, of all: [Word]
    ) throws(Fault) -> Word? {
        let expected = "one of " + all.map(\.rawValue).joined(separator: ", ")
        return try fields.optionalParsed(member.rawValue, expected: expected, parse: Word.init(rawValue:))
    }

    private static func choice(
        _ fields: inout JSONFields, _ member: Member, of all: [String]
    ) throws(Fault) -> String? {
        try fields.optionalParsed(member.rawValue, expected: all.joined(separator: " or ")) {
            all.contains($0) ? $0 : nil
        }
    }

    /// A list whose entries stand in the order of their bytes, each once: one set has one form.
    private static func list<Element: Hashable>(
        _ fields: inout JSONFields, _ member: Member, expected: String, mayBeEmpty: Bool = false,
        parse: (String) -> Element?
    ) throws(Fault) -> Set<Element>? {
        let name = member.rawValue
        guard fields.optionalValue(name) != nil else { return nil }
        let texts = try fields.strings(name, expected: "strings") { $0 }
        let elements = texts.compactMap(parse)
        let isSorted = zip(texts, texts.dropFirst()).allSatisfy { $0 != $1 && isInOrder($0, $1) }
        guard elements.count == texts.count, isSorted, texts.count <= listLimit, mayBeEmpty || !texts.isEmpty else {
            let least = mayBeEmpty ? "" : "1 to "
            throw fields.invalid(
                name, "\(expected), \(least)\(listLimit) at most, in the order of their bytes, each once")
        }
        return Set(elements)
    }

    /// Whether the left text comes before the right one by their bytes in UTF-8.
    static func isInOrder(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The type of an object by the rules of STIX 2.1, section 3.1: lower-case letters, digits and hyphens.
    private static func objectType(_ text: String) -> String? {
        let isName = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        return isName && (1...250).contains(text.utf8.count) ? text : nil
    }

    private static func plainText(_ text: String) -> String? { AgreementText.line(text, limit: entryLimit) }
}
