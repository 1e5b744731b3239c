internal import RecordLinkage
internal import TextNormalization

/// Compares two rows of a normalised table field by field and weighs the levels.
struct PairScorer: Sendable {
    let prepared: NormalizedTable
    let parameters: ResolutionParameters
    /// The rules of the schemes of each kind, by the number of the scheme; the kinds by their index.
    private let rules: [[UInt32: SchemeRule]]
    private let weights: [LevelWeights]

    /// The records, held here as well: a computed property would copy the references of all columns for each use.
    private let table: RecordTable

    init(_ prepared: NormalizedTable, _ parameters: ResolutionParameters) {
        self.prepared = prepared
        table = prepared.table
        self.parameters = parameters
        rules = RecordKind.allCases.map { kind in
            parameters.parameters(of: kind).strongSchemes.reduce(into: [:]) { rules, rule in
                if let number = prepared.table.pool.existingNumber(of: rule.scheme) { rules[number] = rule }
            }
        }
        weights = RecordKind.allCases.map { LevelWeights(parameters.parameters(of: $0)) }
    }

    /// The tables of a kind.
    func weights(of kind: RecordKind) -> LevelWeights { weights[kind.index] }

    /// Compares two rows of one kind.
    func compare(_ left: Int, _ right: Int) -> PairComparison {
        let kind = table.kinds[left]
        let weights = weights(of: kind)
        var fields: [FieldComparison] = []
        fields.reserveCapacity(weights.fields.count)
        var conflict: UInt32?
        var holdsBirthDate = false
        for field in weights.fields {
            switch field {
            case .name: fields.append(name(left, right, kind: kind))
            case .identifier:
                let found = identifier(left, right: right, rules: rules[kind.index])
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
        var total = weights.prior
        var contact = 0.0
        for index in fields.indices {
            let field = fields[index]
            var weight = weights.weight(field.field, level: field.level, bits: field.bits)
            if field.field == .birthDate, holdsBirthDate, weight > 0 {
                weight = 0
                fields[index].isCountedElsewhere = true
            } else if field.field.isContact, weight > 0 {
                let room = max(0, weights.contactCap - contact)
                if weight > room {
                    weight = room
                    fields[index].isCountedElsewhere = true
                }
                contact += weight
            }
            fields[index].weight = weight
            total += weight
        }
        return PairComparison(
            left: left, right: right, fields: fields, total: total, conflictingScheme: conflict,
            identifierHoldsBirthDate: holdsBirthDate,
            isByAliasOnly: kind == .person && isByAliasOnly(left, right: right, fields: fields))
    }

    /// The sum of prior and weights of two rows of one kind in bits, as `compare` has it; without identifiers where
    /// these conflict. `nil` when the pair is not to be proposed and could not merge.
    func bits(_ left: Int, _ right: Int) -> Double? {
        let kind = table.kinds[left]
        guard table.kinds[right] == kind else { return nil }
        let weights = weights[kind.index]
        var (total, contact) = (weights.prior, 0.0)
        func addContact(_ weight: Double) { if weight > 0 { contact += weight } else { total += weight } }
        var (holdsBirthDate, hasName) = (false, false)
        for field in weights.fields {
            switch field {
            // The name costs most, and is compared last.
            case .name: hasName = true
            case .identifier:
                guard !table.identifiers.isEmpty(left), !table.identifiers.isEmpty(right) else { continue }
                let found = identifier(left, right: right, rules: rules[kind.index])
                holdsBirthDate = found.holdsBirthDate
                if found.conflict == nil { total += weights.weight(.identifier, level: found.comparison.level) }
            case .birthDate:
                let weight = weights.weight(.birthDate, level: birthDate(left, right).level)
                if !holdsBirthDate || weight < 0 { total += weight }
            case .birthPlace:
                total += weights.weight(
                    field, level: level(prepared.birthPlaces[left], prepared.birthPlaces[right]))
            case .country:
                total += weights.weight(field, level: level(prepared.countries[left], prepared.countries[right]))
            case .address: addContact(weights.weight(field, level: address(left, right).level))
            case .position: total += weights.weight(field, level: position(left, right).level)
            case .phone: addContact(weights.weight(field, level: level(prepared.phones[left], prepared.phones[right])))
            case .email: addContact(weights.weight(field, level: level(prepared.emails[left], prepared.emails[right])))
            }
        }
        total += min(contact, weights.contactCap)
        guard hasName else { return total >= weights.leastBits ? total : nil }
        guard total + weights.mostName + weights.nameCap >= weights.leastBits else { return nil }
        let found = name(left, right, kind: kind)
        total += weights.weight(.name, level: found.level, bits: found.bits)
        return total >= weights.leastBits ? total : nil
    }

    // MARK: Fields

    private func isBetter(_ one: FieldComparison, than other: FieldComparison) -> Bool {
        let (a, b) = (one.level.rank, other.level.rank)
        return a != b ? a > b : one.bits > other.bits
    }

    private func name(_ left: Int, _ right: Int, kind: RecordKind) -> FieldComparison {
        var best = FieldComparison(.name, .missing)
        let (lefts, rights) = (prepared.nameForms[left], prepared.nameForms[right])
        let places = (prepared.cities[left], prepared.cities[right])
        for i in 0..<lefts.count {
            let a = Int(lefts[lefts.startIndex + i])
            for j in 0..<rights.count {
                let b = Int(rights[rights.startIndex + j])
                let found =
                    kind == .person
                    ? prepared.persons.compare(a, b) : prepared.organisations.compare(a, b, places: places)
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
        let (lefts, rights) = (table.names[left], table.names[right])
        func isByName(_ names: ArraySlice<RecordTable.NameEntry>, _ index: Int) -> Bool {
            names[names.startIndex + index].kind.isByName
        }
        guard isByName(lefts, name.left), isByName(rights, name.right) else { return false }
        var hasProperNames = false
        for (i, a) in prepared.nameForms[left].enumerated() where !isByName(lefts, i) {
            for (j, b) in prepared.nameForms[right].enumerated() where !isByName(rights, j) {
                hasProperNames = true
                switch prepared.persons.compare(Int(a), Int(b)).level {
                case .same, .alike, .partial, .initials, .missing: return false
                case .withoutPlace, .branch, .weak, .building, .near, .exchanged, .different, .conflicting: continue
                }
            }
        }
        return hasProperNames
    }

    private func identifier(
        _ left: Int, right: Int, rules: [UInt32: SchemeRule]
    ) -> (comparison: FieldComparison, conflict: UInt32?, holdsBirthDate: Bool) {
        var best = FieldComparison(.identifier, .missing)
        guard !table.identifiers.isEmpty(left), !table.identifiers.isEmpty(right) else { return (best, nil, false) }
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

    static func level(_ left: PartialDate, _ right: PartialDate) -> AgreementLevel {
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
        let (lefts, rights) = (prepared.addressForms[left], prepared.addressForms[right])
        for (i, a) in lefts.enumerated() {
            for (j, b) in rights.enumerated() {
                let next = FieldComparison(.address, prepared.addresses.level(Int(a), Int(b)), left: i, right: j)
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

    private func level(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> AgreementLevel {
        var found = AgreementLevel.missing
        for a in left where a != 0 {
            for b in right where b != 0 {
                if a == b { return .same }
                found = .different
            }
        }
        return found
    }

    // Number 0 is no value.
    private func values(
        _ field: EvidenceField, left: ArraySlice<UInt32>, right: ArraySlice<UInt32>
    ) -> FieldComparison {
        var best = FieldComparison(field, .missing)
        for (i, a) in left.enumerated() where a != 0 {
            for (j, b) in right.enumerated() where b != 0 {
                if a == b { return FieldComparison(field, .same, left: i, right: j) }
                if best.level == .missing { best = FieldComparison(field, .different, left: i, right: j) }
            }
        }
        return best
    }
}
