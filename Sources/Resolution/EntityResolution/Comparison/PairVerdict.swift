internal import RecordLinkage
internal import TextNormalization

/// The verdict on a compared pair by its own evidence: the guardrails of "Safe for people", which no weight overrules.
struct PairVerdict: Sendable {
    /// The guardrails that keep the pair from merging automatically.
    let guardrails: [Guardrail]
    /// Whether it merges automatically.
    let isAutomatic: Bool
    /// Whether it is above the review threshold.
    let isProposed: Bool
    /// Whether no guardrail applies except that identity needs more than its kind of evidence.
    let isPlain: Bool

    /// Judges a pair.
    init(_ pair: PairComparison, in table: RecordTable, _ parameters: ResolutionParameters) {
        let kind = table.kinds[pair.left]
        let kindParameters = parameters.parameters(of: kind)
        switch kind {
        case .person: guardrails = Self.person(pair, table, parameters: kindParameters)
        case .organisation: guardrails = Self.organisation(pair, table)
        case .place: guardrails = Self.place(pair)
        case .consignment, .substance, .equipment, .transportUnit, .conveyance: guardrails = Self.thing(pair)
        }
        isPlain = guardrails.allSatisfy { $0 == .tooLittleForAPerson || $0 == .tooLittleForAMerge }
        let isForbidden = pair.conflictingScheme != nil
        isAutomatic = !isForbidden && guardrails.isEmpty && pair.posterior >= kindParameters.mergeThreshold
        isProposed = !isForbidden && pair.posterior >= kindParameters.reviewThreshold
    }

    private static func person(
        _ pair: PairComparison, _ table: RecordTable, parameters: KindParameters
    ) -> [Guardrail] {
        var found: [Guardrail] = []
        let standings = [table.standings[pair.left], table.standings[pair.right]]
        if standings.contains(.declared), standings.contains(.listed) { found.append(.declaredAndListed) }
        if areBirthDatesApart(table.birthDates[pair.left], table.birthDates[pair.right]) {
            found.append(.birthDatesDiffer)
        }
        let nameAgrees = [.same, .alike, .partial].contains(pair.level(.name))
        let hasStrongIdentifier = pair.level(.identifier) == .same
        // Contact data is no independent class of evidence, nor is an identifier that contains the birth date, nor a
        // nationality, which most namesakes share.
        let hasFurtherClass =
            pair.level(.birthPlace) == .same || pair.level(.identifier) == .weak && !pair.identifierHoldsBirthDate
        let hasBirthDate = pair.level(.birthDate) == .same
        let hasConfirmedNumber = isNumberConfirmed(pair, table, parameters: parameters)
        let identifies = hasStrongIdentifier || hasConfirmedNumber
        // A name that is abbreviated agrees only beside a full birth date and a long number: more than a whole name needs.
        let abbreviationAgrees = pair.level(.name) == .initials && hasBirthDate && hasConfirmedNumber
        if !(nameAgrees && (identifies || hasBirthDate && hasFurtherClass) || abbreviationAgrees) {
            found.append(.tooLittleForAPerson)
        }
        if pair.isByAliasOnly { found.append(.namesContradict) }
        if !hasStrongIdentifier, haveIdentifiersApart(pair, table) { found.append(.identifiersDiffer) }
        return found
    }

    /// Whether a number of a strong scheme agrees whose issuer is not stated on both sides, and is confirmed: it is too
    /// long to be the same by chance under one name, something else that is known of both agrees, and nothing differs.
    private static func isNumberConfirmed(
        _ pair: PairComparison, _ table: RecordTable, parameters: KindParameters
    ) -> Bool {
        guard let number = longNumber(pair, table), pair.level(.country) != .different,
            parameters.strongSchemes.contains(where: {
                $0.scheme.utf8.elementsEqual(table.pool.bytes(number.scheme))
            })
        else { return false }
        switch pair.level(.birthDate) {
        case .different, .near: return false
        case .same, .partial: return true
        default: break
        }
        guard pair.level(.birthPlace) != .different else { return false }
        // The same town confirms a number only under the same name.
        let isInOneTown = pair.level(.name) == .same && [.near, .building].contains(pair.level(.address))
        return pair.level(.birthPlace) == .same || isInOneTown
            || [.address, .phone, .email].contains { (field: EvidenceField) in pair.level(field) == .same }
    }

    /// The identifier that agrees weakly, if its value has at least eight characters, six of them digits.
    private static func longNumber(_ pair: PairComparison, _ table: RecordTable) -> RecordTable.IdentifierEntry? {
        guard let field = pair[.identifier], field.level == .weak, field.left >= 0 else { return nil }
        let entries = table.identifiers[pair.left]
        let entry = entries[entries.startIndex + field.left]
        let value = table.pool.bytes(entry.value)
        return value.count >= 8 && value.count(where: { (48...57).contains($0) }) >= 6 ? entry : nil
    }

    private static func organisation(_ pair: PairComparison, _ table: RecordTable) -> [Guardrail] {
        let name = pair.level(.name)
        if name == .branch { return [.branchOfACompany] }
        if pair.level(.identifier) == .same { return name == .different ? [.namesContradict] : [] }
        // Name and address: the same building, and no other unit in it. Or the name and a long number.
        let nameAgrees = [.same, .alike].contains(name)
        let isConfirmed = pair.level(.address) == .same || longNumber(pair, table) != nil
        return nameAgrees && isConfirmed ? [] : [.tooLittleForAMerge]
    }

    private static func place(_ pair: PairComparison) -> [Guardrail] {
        let address = pair.level(.address)
        if address == .same { return pair.level(.name) == .different ? [.namesContradict] : [] }
        let hasCode = pair.level(.identifier) == .same && address != .different && address != .building
        guard hasCode else { return [.tooLittleForAMerge] }
        return pair.level(.name) == .different ? [.namesContradict] : []
    }

    private static func thing(_ pair: PairComparison) -> [Guardrail] {
        guard pair.level(.identifier) == .same else { return [.tooLittleForAMerge] }
        return pair.level(.name) == .different ? [.namesContradict] : []
    }

    /// Whether both have identifiers of one scheme, from one issuer as far as known, and no value in common.
    private static func haveIdentifiersApart(_ pair: PairComparison, _ table: RecordTable) -> Bool {
        let (left, right) = (table.identifiers[pair.left], table.identifiers[pair.right])
        guard !left.isEmpty, !right.isEmpty else { return false }
        var apart: Set<UInt32> = []
        var common: Set<UInt32> = []
        for a in left {
            for b in right where a.scheme == b.scheme && (a.issuer == b.issuer || a.issuer == 0 || b.issuer == 0) {
                if a.value == b.value { common.insert(a.scheme) } else { apart.insert(a.scheme) }
            }
        }
        return !apart.isSubset(of: common)
    }

    /// Whether both have full birth dates and none in common.
    static func areBirthDatesApart(
        _ left: some Sequence<PartialDate>, _ right: some Sequence<PartialDate>
    ) -> Bool {
        var areApart = false
        for a in left where a.isFull {
            for b in right where b.isFull {
                if a == b { return false }
                areApart = true
            }
        }
        return areApart
    }
}
