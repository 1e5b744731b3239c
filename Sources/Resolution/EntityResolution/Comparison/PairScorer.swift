internal import Glibc
internal import RecordLinkage
internal import TextNormalization

/// Compares two rows of a normalised table field by field and weighs the levels.
struct PairScorer: Sendable {
    let prepared: NormalizedTable
    let parameters: ResolutionParameters
    private let rules: [RecordKind: [UInt32: SchemeRule]]

    private var table: RecordTable { prepared.table }

    init(_ prepared: NormalizedTable, _ parameters: ResolutionParameters) {
        self.prepared = prepared
        self.parameters = parameters
        var rules: [RecordKind: [UInt32: SchemeRule]] = [:]
        for (kind, values) in parameters.kinds {
            for rule in values.strongSchemes {
                if let number = prepared.table.pool.existingNumber(of: rule.scheme) {
                    rules[kind, default: [:]][number] = rule
                }
            }
        }
        self.rules = rules
    }

    /// Compares two rows of one kind.
    func compare(_ left: Int, _ right: Int) -> PairComparison {
        let kind = table.kinds[left]
        let kindParameters = parameters.parameters(of: kind)
        var fields: [FieldComparison] = []
        var conflict: UInt32?
        var holdsBirthDate = false
        for field in EvidenceField.allCases where kindParameters.levels[field] != nil {
            switch field {
            case .name: fields.append(kind == .person ? personName(left, right) : organisationName(left, right))
            case .identifier:
                let found = identifier(left, right: right, rules: rules[kind] ?? [:])
                fields.append(found.comparison)
                conflict = found.conflict
                holdsBirthDate = found.holdsBirthDate
            case .birthDate: fields.append(birthDate(left, right))
            case .birthPlace:
                fields.append(values(.birthPlace, left: prepared.birthPlaces[left], right: prepared.birthPlaces[right]))
            case .country:
                fields.append(values(.country, left: prepared.countries[left], right: prepared.countries[right]))
            case .address: fields.append(address(left, right))
            case .position: fields.append(position(left, right))
            case .phone: fields.append(values(.phone, left: prepared.phones[left], right: prepared.phones[right]))
            case .email: fields.append(values(.email, left: prepared.emails[left], right: prepared.emails[right]))
            }
        }
        var total = kindParameters.prior
        var contact = 0.0
        for index in fields.indices {
            weigh(&fields[index], kindParameters)
            let field = fields[index]
            if field.field == .birthDate, holdsBirthDate, field.weight > 0 {
                fields[index].weight = 0
                fields[index].isCountedElsewhere = true
            } else if field.field.isContact, field.weight > 0 {
                let room = max(0, kindParameters.contactCap - contact)
                if field.weight > room {
                    fields[index].weight = room
                    fields[index].isCountedElsewhere = true
                }
                contact += fields[index].weight
            }
            total += fields[index].weight
        }
        return PairComparison(
            left: left, right: right, fields: fields, total: total, conflictingScheme: conflict,
            identifierHoldsBirthDate: holdsBirthDate,
            isByAliasOnly: kind == .person && isByAliasOnly(left, right: right, fields: fields))
    }

    private func weigh(_ comparison: inout FieldComparison, _ parameters: KindParameters) {
        guard comparison.level != .missing, let likelihood = parameters.levels[comparison.field]?[comparison.level]
        else { return }
        comparison.weight = likelihood.bits(comparison.field, comparison.level)
        if comparison.level.isWeighedByRarity(in: comparison.field) {
            comparison.weight += min(parameters.nameCap, comparison.bits)
        }
    }

    // MARK: Fields

    private static let rank: [AgreementLevel: Int] = [
        .same: 9, .alike: 8, .withoutPlace: 7, .partial: 6, .branch: 5, .initials: 4, .weak: 4, .building: 4, .near: 3,
        .different: 2, .conflicting: 1, .missing: 0,
    ]

    private func isBetter(_ one: FieldComparison, than other: FieldComparison) -> Bool {
        let (a, b) = (Self.rank[one.level] ?? 0, Self.rank[other.level] ?? 0)
        return a != b ? a > b : one.bits > other.bits
    }

    private func personName(_ left: Int, _ right: Int) -> FieldComparison {
        var best = FieldComparison(.name, .missing)
        for (i, a) in prepared.nameForms[left].enumerated() {
            for (j, b) in prepared.nameForms[right].enumerated() {
                let found = PersonNameComparison(prepared.personNames[a], prepared.personNames[b])
                let next = FieldComparison(.name, found.level, bits: found.bits, left: i, right: j)
                if isBetter(next, than: best) { best = next }
            }
        }
        return best
    }

    private func isByAliasOnly(_ left: Int, right: Int, fields: [FieldComparison]) -> Bool {
        guard let name = fields.first(where: { $0.field == .name }), name.left >= 0, name.right >= 0 else {
            return false
        }
        let (leftKinds, rightKinds) = (table.names[left].map(\.kind), table.names[right].map(\.kind))
        let agreesByAlias = leftKinds[name.left].isByName && rightKinds[name.right].isByName
        guard agreesByAlias else { return false }
        var hasProperNames = false
        for (i, a) in prepared.nameForms[left].enumerated() where !leftKinds[i].isByName {
            for (j, b) in prepared.nameForms[right].enumerated() where !rightKinds[j].isByName {
                hasProperNames = true
                let level = PersonNameComparison(prepared.personNames[a], prepared.personNames[b]).level
                if [.same, .alike, .partial, .initials, .missing].contains(level) { return false }
            }
        }
        return hasProperNames
    }

    private func organisationName(_ left: Int, _ right: Int) -> FieldComparison {
        var best = FieldComparison(.name, .missing)
        let places = (prepared.addressForms[left] + prepared.addressForms[right])
            .map { prepared.streetAddresses[$0].city }.filter { !$0.isEmpty }
        for (i, a) in prepared.nameForms[left].enumerated() {
            for (j, b) in prepared.nameForms[right].enumerated() {
                let found = OrganisationNameComparison(
                    prepared.organisationNames[a], prepared.organisationNames[b], places: places)
                let next = FieldComparison(.name, found.level, bits: found.bits, left: i, right: j)
                if isBetter(next, than: best) { best = next }
            }
        }
        return best
    }

    private func identifier(
        _ left: Int, right: Int, rules: [UInt32: SchemeRule]
    ) -> (comparison: FieldComparison, conflict: UInt32?, holdsBirthDate: Bool) {
        var best = FieldComparison(.identifier, .missing)
        var holdsBirthDate = false
        var common: Set<UInt32> = []
        var apart: [UInt32: (Int, Int)] = [:]
        for (i, a) in table.identifiers[left].enumerated() where a.validity == .valid {
            for (j, b) in table.identifiers[right].enumerated() where b.validity == .valid && a.scheme == b.scheme {
                let rule = rules[a.scheme]
                let level = Self.level(a, right: b, rule: rule)
                if a.value == b.value { common.insert(a.scheme) }
                if a.value != b.value, a.isExclusive, b.isExclusive, apart[a.scheme] == nil { apart[a.scheme] = (i, j) }
                let next = FieldComparison(.identifier, level, left: i, right: j)
                if level == .same || level == .weak, rule?.holdsBirthDate == true { holdsBirthDate = true }
                if isBetter(next, than: best) { best = next }
            }
        }
        let conflicts = apart.filter { !common.contains($0.key) }
        if let scheme = conflicts.keys.min(by: { table.pool[$0] < table.pool[$1] }), let (i, j) = conflicts[scheme] {
            return (FieldComparison(.identifier, .conflicting, left: i, right: j), scheme, false)
        }
        return (best, nil, holdsBirthDate)
    }

    private static func level(
        _ left: RecordTable.IdentifierEntry, right: RecordTable.IdentifierEntry, rule: SchemeRule?
    ) -> AgreementLevel {
        func scoped(_ a: UInt32, _ b: UInt32) -> AgreementLevel {
            if a != 0, b != 0 { return a != b ? .missing : left.value == right.value ? .same : .different }
            return left.value == right.value ? .weak : .missing
        }
        switch rule?.scope {
        case .everywhere?: return left.value == right.value ? .same : .different
        case .issuer?: return scoped(left.issuer, right.issuer)
        case .context?:
            let level = scoped(left.context, right.context)
            // The same number under another master waybill, or in another year, is another consignment.
            return level == .missing && left.value == right.value ? .different : level
        case nil:
            guard left.value == right.value else { return .missing }
            return left.issuer == right.issuer || left.issuer == 0 || right.issuer == 0 ? .weak : .missing
        }
    }

    private func birthDate(_ left: Int, _ right: Int) -> FieldComparison {
        var best = FieldComparison(.birthDate, .missing)
        for (i, a) in table.birthDates[left].enumerated() {
            for (j, b) in table.birthDates[right].enumerated() {
                let next = FieldComparison(.birthDate, Self.level(a, b), left: i, right: j)
                if isBetter(next, than: best) { best = next }
            }
        }
        return best
    }

    private static func level(_ left: PartialDate, _ right: PartialDate) -> AgreementLevel {
        if left == right { return left.isFull ? .same : .partial }
        guard left.year == right.year else { return .different }
        guard left.isFull, right.isFull else {
            guard let a = left.month, let b = right.month else { return .partial }
            return a == b ? .partial : .near
        }
        let isExchanged = left.month == right.day && left.day == right.month
        return isExchanged || left.month == right.month || left.day == right.day ? .near : .different
    }

    private func address(_ left: Int, _ right: Int) -> FieldComparison {
        var best = FieldComparison(.address, .missing)
        for (i, a) in prepared.addressForms[left].enumerated() {
            for (j, b) in prepared.addressForms[right].enumerated() {
                let level = AddressComparison.level(prepared.streetAddresses[a], prepared.streetAddresses[b])
                let next = FieldComparison(.address, level, left: i, right: j)
                if isBetter(next, than: best) { best = next }
            }
        }
        return best
    }

    private func position(_ left: Int, _ right: Int) -> FieldComparison {
        guard let a = table.positions[left], let b = table.positions[right] else {
            return FieldComparison(.position, .missing)
        }
        let metres = a.distance(to: b)
        return FieldComparison(
            .position, metres <= 100 ? .same : metres <= 1000 ? .near : .different, left: 0, right: 0)
    }

    private func values<Value: Hashable & Collection>(
        _ field: EvidenceField, left: ArraySlice<Value>, right: ArraySlice<Value>
    ) -> FieldComparison {
        var best = FieldComparison(field, .missing)
        for (i, a) in left.enumerated() where !a.isEmpty {
            for (j, b) in right.enumerated() where !b.isEmpty {
                if a == b { return FieldComparison(field, .same, left: i, right: j) }
                if best.level == .missing { best = FieldComparison(field, .different, left: i, right: j) }
            }
        }
        return best
    }
}
