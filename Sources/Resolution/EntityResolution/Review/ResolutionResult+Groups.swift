package import RecordLinkage

/// The decisions about records that follow from the answer to a whole group.
extension ResolutionResult {
    /// The most entities of a group that can be decided to be all different: each pair of them is a decision.
    package static let mostDifferent = 32

    /// The group with an id.
    package func group(_ id: String) -> ReviewGroup? { groups.first { $0.id == id } }

    /// The proposed pairs of a group, the likeliest first.
    package func pairs(of group: ReviewGroup) -> [CandidatePair] { group.pairs.map { review[$0] } }

    /// The pairs of records whose decisions together answer a group: those that connect all its entities when they are
    /// the same or nobody can tell, and a pair for each two of its entities when all of them are different.
    package func records(deciding group: ReviewGroup, _ verdict: Decision.Verdict) -> [(left: String, right: String)] {
        let pairs = pairs(of: group)
        switch verdict {
        case .same, .withdrawn: return connections(of: group, pairs)
        case .unsure: return pairs.map { ($0.left, $0.right) }
        case .different:
            var listed: [[String]: (left: String, right: String)] = [:]
            for pair in pairs { listed[[pair.leftEntity, pair.rightEntity].sorted()] = (pair.left, pair.right) }
            let first = firstRecords(of: group)
            var found: [(left: String, right: String)] = []
            for (index, left) in group.members.enumerated() {
                for right in group.members[(index + 1)...] {
                    if let pair = listed[[left, right].sorted()] {
                        found.append(pair)
                    } else if let one = first[left], let other = first[right] {
                        found.append((one, other))
                    }
                }
            }
            return found
        }
    }

    private func connections(of group: ReviewGroup, _ pairs: [CandidatePair]) -> [(left: String, right: String)] {
        var joined: [String: String] = [:]
        func root(_ entity: String) -> String {
            var entity = entity
            while let next = joined[entity] { entity = next }
            return entity
        }
        var found: [(left: String, right: String)] = []
        for pair in pairs {
            let (left, right) = (root(pair.leftEntity), root(pair.rightEntity))
            guard left != right else { continue }
            joined[right] = left
            found.append((pair.left, pair.right))
        }
        // Two members may be in the group through a third entity that is accepted with another group.
        let first = firstRecords(of: group)
        for member in group.members.dropFirst() {
            let (left, right) = (root(group.members[0]), root(member))
            guard left != right, let one = first[group.members[0]], let other = first[member] else { continue }
            joined[right] = left
            found.append((one, other))
        }
        return found
    }

    private func firstRecords(of group: ReviewGroup) -> [String: String] {
        let members = Set(group.members)
        return Dictionary(
            entities.compactMap { entity in
                guard members.contains(entity.id), let record = entity.members.first else { return nil }
                return (entity.id, record)
            }
        ) { first, _ in first }
    }
}
