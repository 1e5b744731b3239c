internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Checks that accusations of persons state the person's category, whether they are fact or judgement, and their basis
/// (Directive (EU) 2016/680, articles 6 and 7).
struct PersonChecks {
    /// The objects of the bundle.
    let others: OtherObjects

    func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        switch object.type {
        case "identity" where object.member("identity_class")?.string == "individual":
            return person(object, pointer)
        case "relationship": return relationship(object, pointer)
        default: return []
        }
    }

    private func person(_ object: ObjectView, _ pointer: String) -> [Finding] {
        let category = object.property("subject_category")?.string
        var reason = category.flatMap { ["suspect", "convicted"].contains($0) ? "it is called \($0)" : nil }
        if reason == nil {
            let words = Self.labelling.flatMap { object.property($0)?.array?.compactMap(\.string) ?? [] }
            reason = words.first { Self.words.contains($0.lowercased()) }.map { "it is labelled \($0)" }
        }
        guard let reason else { return [] }
        return Self.findings(
            reason, missing: category == nil ? "what the person is to the matter" : nil, object: object,
            pointer: pointer)
    }

    private func relationship(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard let kind = object.member("relationship_type")?.string, Self.relationships.contains(kind) else {
            return []
        }
        let ends = Self.ends.compactMap { object.member($0)?.withString { Fingerprint(utf8: $0) } }
        guard ends.contains(where: { others.havePerson($0) }) else { return [] }
        return Self.findings(kind, missing: nil, object: object, pointer: pointer)
    }

    private static func findings(
        _ reason: String, missing: String?, object: ObjectView, pointer: String
    ) -> [Finding] {
        let lacks = [missing, object.property("statement") == nil ? "whether that is a fact or an assessment" : nil]
            .compactMap(\.self)
        var findings: [Finding] = []
        if !lacks.isEmpty {
            findings.append(
                Finding(
                    .personStatementUnclassified, at: Place(pointer: pointer),
                    ["reason": reason, "missing": lacks.joined(separator: ", nor ")]))
        }
        if object.property("statement_basis") == nil {
            findings.append(Finding(.personBasisMissing, at: Place(pointer: pointer), ["reason": reason]))
        }
        return findings
    }

    /// The lists of labels and roles.
    private static let labelling: [StaticString] = ["labels", "roles", "party_roles"]
    /// What a relationship joins.
    private static let ends: [StaticString] = ["source_ref", "target_ref"]

    /// Accusing labels and roles.
    private static let words: Set<String> = [
        "suspect", "convicted", "sanctioned", "wanted", "offender", "trafficker", "smuggler", "person-of-interest",
        "watch-listed", "criminal", "fugitive",
    ]

    /// Relationships that accuse the objects that they join.
    private static let relationships: Set<String> = ["interdicted", "misdeclared-as"]
}
