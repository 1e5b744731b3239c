internal import Platform
internal import RecordLinkage
internal import TextNormalization

/// What a merge found, as bytes of the index of a case file: entities, proposed pairs and shared contact data.
extension MemoryWriter {
    /// Writes an entity.
    package mutating func write(_ entity: Entity) {
        write([entity.id, entity.kind.rawValue, entity.displayName, entity.note])
        write(entity.originators)
        write(entity.members)
        write(entity.values) { writer, value in
            writer.write([value.property, value.value, value.note])
            writer.write(value.records)
            writer.write(value.originators)
        }
        write(entity.merges) { writer, join in
            switch join.basis {
            case .evidence: writer.write(0)
            case .decision(let decision):
                writer.write(1)
                writer.write(decision)
            }
            writer.write(join.explanation)
        }
    }

    /// Writes a proposed pair.
    package mutating func write(_ pair: CandidatePair) {
        write([pair.leftEntity, pair.rightEntity])
        write(pair.explanation)
        write(pair.clusterVeto.map { [$0] } ?? []) { $0.write($1) }
    }

    /// Writes shared contact data.
    package mutating func write(_ link: ContactLink) {
        write([link.field.rawValue, link.value])
        write(link.entities)
        write(link.records)
    }

    private mutating func write(_ explanation: PairExplanation) {
        write([
            explanation.left, explanation.right, explanation.kind.rawValue, explanation.verdict.rawValue,
            explanation.words, explanation.parametersVersion,
        ])
        for number in [
            explanation.prior, explanation.total, explanation.posterior, explanation.mergeThreshold,
            explanation.reviewThreshold,
        ] { write(number.bitPattern) }
        write(explanation.fields) { writer, field in
            writer.write([field.field.rawValue, field.left, field.right, field.level.rawValue, field.note])
            writer.write(field.weight.bitPattern)
        }
        write(explanation.guardrails.map(\.rawValue))
        write(explanation.veto.map { [$0] } ?? []) { $0.write($1) }
        write(explanation.decision.map { [$0] } ?? []) { $0.write($1) }
    }

    private mutating func write(_ decision: Decision) {
        write([
            decision.left, decision.right, decision.verdict.rawValue, decision.author, decision.time.rfc3339,
            decision.reason,
        ])
    }

    private mutating func write(_ veto: Veto) {
        switch veto {
        case .identifierConflict(let scheme, let left, let right):
            write(0)
            write(scheme)
            write(left)
            write(right)
        case .decision(let decision):
            write(1)
            write(decision)
        case .declaredAndListed: write(2)
        case .birthDateConflict(let left, let right):
            write(3)
            write(left) { $0.write($1) }
            write(right) { $0.write($1) }
        case .kindsDiffer: write(4)
        }
    }

    private mutating func write(_ date: PartialDate) {
        write(date.year)
        write(date.month ?? 0)
        write(date.day ?? 0)
    }
}

extension MemoryReader {
    /// Reads an entity.
    package mutating func readEntity() throws(Malformed) -> Entity {
        let texts = try readTexts(4)
        guard let kind = RecordKind(rawValue: texts[1]) else { throw Malformed() }
        let originators = try readNumber()
        return Entity(
            id: texts[0], kind: kind, members: try readTexts(), displayName: texts[2],
            values: try readList { reader throws(Malformed) in
                let texts = try reader.readTexts(3)
                return EntityValue(
                    property: texts[0], value: texts[1], note: texts[2], records: try reader.readTexts(),
                    originators: try reader.readNumber())
            },
            merges: try readList { reader throws(Malformed) in
                let basis: Join.Basis =
                    try reader.readNumber() == 0 ? .evidence : .decision(try reader.readDecision())
                return Join(basis: basis, explanation: try reader.readExplanation())
            }, originators: originators, note: texts[3])
    }

    /// Reads a proposed pair.
    package mutating func readPair() throws(Malformed) -> CandidatePair {
        let texts = try readTexts(2)
        return CandidatePair(
            explanation: try readExplanation(), leftEntity: texts[0], rightEntity: texts[1],
            clusterVeto: try readList { reader throws(Malformed) in try reader.readVeto() }.first)
    }

    /// Reads shared contact data.
    package mutating func readContactLink() throws(Malformed) -> ContactLink {
        let texts = try readTexts(2)
        guard let field = EvidenceField(rawValue: texts[0]) else { throw Malformed() }
        return ContactLink(field: field, value: texts[1], entities: try readTexts(), records: try readTexts())
    }

    private mutating func readExplanation() throws(Malformed) -> PairExplanation {
        let texts = try readTexts(6)
        guard let kind = RecordKind(rawValue: texts[2]), let verdict = PairExplanation.Verdict(rawValue: texts[3])
        else { throw Malformed() }
        let (prior, total, posterior) = (try readDouble(), try readDouble(), try readDouble())
        let (merge, review) = (try readDouble(), try readDouble())
        return PairExplanation(
            left: texts[0], right: texts[1], kind: kind,
            fields: try readList { reader throws(Malformed) in
                let texts = try reader.readTexts(5)
                guard let field = EvidenceField(rawValue: texts[0]), let level = AgreementLevel(rawValue: texts[3])
                else { throw Malformed() }
                return FieldEvidence(
                    field: field, left: texts[1], right: texts[2], level: level, weight: try reader.readDouble(),
                    note: texts[4])
            }, prior: prior, total: total, posterior: posterior, mergeThreshold: merge, reviewThreshold: review,
            guardrails: try readList { reader throws(Malformed) in
                guard let guardrail = Guardrail(rawValue: try reader.readText()) else { throw Malformed() }
                return guardrail
            }, veto: try readList { reader throws(Malformed) in try reader.readVeto() }.first,
            decision: try readList { reader throws(Malformed) in try reader.readDecision() }.first, verdict: verdict,
            words: texts[4], parametersVersion: texts[5])
    }

    private mutating func readDecision() throws(Malformed) -> Decision {
        let texts = try readTexts(6)
        guard let verdict = Decision.Verdict(rawValue: texts[2]), let time = Timestamp(texts[4]) else {
            throw Malformed()
        }
        return Decision(
            left: texts[0], right: texts[1], verdict: verdict, author: texts[3], time: time, reason: texts[5])
    }

    private mutating func readVeto() throws(Malformed) -> Veto {
        switch try readNumber() {
        case 0: .identifierConflict(scheme: try readText(), left: try readTexts(), right: try readTexts())
        case 1: .decision(try readDecision())
        case 2: .declaredAndListed
        case 3: .birthDateConflict(left: try readDates(), right: try readDates())
        case 4: .kindsDiffer
        default: throw Malformed()
        }
    }

    private mutating func readDates() throws(Malformed) -> [PartialDate] {
        try readList { reader throws(Malformed) in
            let (year, month, day) = (try reader.readNumber(), try reader.readNumber(), try reader.readNumber())
            return PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
        }
    }

    private mutating func readDouble() throws(Malformed) -> Double { Double(bitPattern: try readWord()) }

    /// Reads texts of which there are this many.
    private mutating func readTexts(_ count: Int) throws(Malformed) -> [String] {
        let texts = try readTexts()
        guard texts.count == count else { throw Malformed() }
        return texts
    }
}
