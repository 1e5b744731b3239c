package import ReportValues
package import EntityResolution
internal import Identifiers
internal import RecordLinkage
internal import TradeModel

/// The entities and proposals of a report, as cards.
package struct ReportEntities {
    private let view: any MergedObjects
    private let ties: ReportTies

    package init(_ view: any MergedObjects) {
        self.view = view
        ties = ReportTies(view)
    }

    package func card(_ entity: Entity) -> EntityCard {
        var card = EntityCard(
            id: entity.id, kind: Self.kind(entity.kind), displayName: entity.displayName, state: state(entity))
        card.why = entity.merges.map(\.explanation.words).joined(separator: " ")
        card.uncertainty = entity.note
        card.members = entity.members.map { id in
            EntityMember(
                source: source(of: id), verbatimName: view.object(id)?.name ?? "", objectID: id)
        }
        card.names = names(entity)
        card.identifiers = identifiers(entity)
        card.values = values(entity, besides: card.identifiers)
        card.evidence = entity.merges.map { evidence($0.explanation) }
        let ties = ties[entity.id]
        card.links = ties.contacts
        card.references = ties.references
        if ties.more > 0 { card.omitted.append("\(ties.more) more ties") }
        return card
    }

    package func proposal(_ pair: CandidatePair) -> ProposalCard {
        ProposalCard(
            id: pair.left + " " + pair.right, kind: Self.kind(pair.explanation.kind),
            left: side(pair.left, pair.leftEntity),
            right: side(pair.right, pair.rightEntity), evidence: evidence(pair.explanation), words: pair.words,
            status: pair.explanation.decision.map { .decided(Self.decision($0)) } ?? .waiting)
    }

    private func side(_ record: String, _ entity: String) -> ProposalCard.Side {
        ProposalCard.Side(
            entityID: entity, name: name(record), sources: [source(of: record)])
    }

    /// How the records of an entity were merged.
    package func state(_ entity: Entity) -> EntityCard.State {
        if entity.members.count < 2 { return .single }
        let decisions = entity.merges.compactMap { join -> DecisionSummary? in
            if case .decision(let decision) = join.basis { return Self.decision(decision) }
            return nil
        }
        return decisions.isEmpty ? .mergedAutomatically : .joinedByDecision(decisions)
    }

    private func names(_ entity: Entity) -> [EntityName] {
        var found: [EntityName] = []
        for id in entity.members {
            for name in view.object(id)?.names ?? [] {
                if let index = found.firstIndex(where: { $0.value == name.value }) {
                    found[index].sources.append(source(of: id))
                } else {
                    found.append(
                        EntityName(name.value, script: name.script, kind: name.kind, sources: [source(of: id)]))
                }
            }
        }
        return found
    }

    private func identifiers(_ entity: Entity) -> [EntityIdentifier] {
        var found: [EntityIdentifier] = []
        for id in entity.members {
            for identifier in view.object(id)?.identifiers ?? [] {
                let country = identifier.country ?? ""
                let same = { (other: EntityIdentifier) in
                    other.scheme == identifier.scheme && other.value == identifier.value && other.country == country
                }
                if let index = found.firstIndex(where: same) {
                    found[index].sources.append(source(of: id))
                } else {
                    found.append(
                        EntityIdentifier(
                            scheme: identifier.scheme, value: identifier.value, country: country,
                            check: Self.check(identifier), sources: [source(of: id)]))
                }
            }
        }
        return found
    }

    /// The values other than names and stated identifiers, which have lists of their own.
    private func values(_ entity: Entity, besides stated: [EntityIdentifier]) -> [EntityAttribute] {
        let schemes = Set(stated.map(\.scheme))
        return entity.values.compactMap { value in
            let scheme = value.property.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init)
            guard value.property != "name", scheme.map({ !schemes.contains($0) }) ?? true else { return nil }
            let note = value.note.isEmpty ? "" : " (\(value.note))"
            return EntityAttribute(
                (scheme ?? value.property) + note, value.value, sources: value.records.map(source))
        }
    }

    func evidence(_ explanation: PairExplanation) -> EvidenceSummary {
        EvidenceSummary(
            left: label(explanation.left), right: label(explanation.right), priorBits: explanation.prior,
            lines: explanation.fields.filter { $0.level != .missing || $0.weight != 0 }.map { field in
                EvidenceLine(
                    field.field.rawValue, left: field.left, right: field.right, level: field.level.rawValue,
                    bits: field.weight)
            }, reviewBits: EvidenceSummary.bits(posterior: explanation.reviewThreshold),
            mergeBits: EvidenceSummary.bits(posterior: explanation.mergeThreshold))
    }

    /// The display name of a record: its name, else its first identifier, else its id.
    package func name(_ id: String) -> String {
        guard let object = view.object(id) else { return id }
        return object.name ?? object.identifiers.first.map { "\($0.scheme) \($0.value)" } ?? id
    }

    private func label(_ id: String) -> String {
        "\(name(id)) (\(view.sources(of: id).joined(separator: ", ")))"
    }

    func source(of id: String) -> ValueSource {
        ValueSource(view.sources(of: id).joined(separator: ", "), record: view.sourceRecord(of: id))
    }

    private static func decision(_ decision: Decision) -> DecisionSummary {
        let answer: DecisionSummary.Answer =
            switch decision.verdict {
            case .same: .same
            case .different: .different
            case .unsure, .withdrawn: .unsure
            }
        return DecisionSummary(answer, by: decision.author, at: decision.time, because: decision.reason)
    }

    private static func check(_ identifier: STIXObject.Identifier) -> EntityIdentifier.Check {
        switch IdentifierScheme.named(identifier.scheme)?.check(identifier.value) {
        case .valid: .valid
        case .failed: .failed
        case .placeholder: .placeholder
        case .unchecked, nil: .unchecked
        }
    }

    package static func kind(_ kind: RecordKind) -> EntityKind {
        switch kind {
        case .person: .person
        case .organisation: .organization
        case .place: .place
        case .consignment: .consignment
        case .substance: .substance
        case .equipment, .transportUnit: .equipment
        case .conveyance: .conveyance
        }
    }
}
