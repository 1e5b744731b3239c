internal import RecordLinkage
internal import TextNormalization

/// The sentences of explanations.
enum EvidenceText {
    /// A field's evidence in a few words; `nil` for none.
    static func phrase(_ comparison: FieldComparison, _ evidence: FieldEvidence, scheme: String) -> String? {
        guard comparison.level != .missing else { return nil }
        switch comparison.field {
        case .name: return name(comparison.level, evidence)
        case .identifier: return identifier(comparison.level, scheme)
        case .birthDate: return birthDate(comparison.level)
        case .birthPlace: return comparison.level == .same ? "same place of birth" : "different places of birth"
        case .country: return comparison.level == .same ? "same country" : "different countries"
        case .address: return address(comparison.level)
        case .position:
            switch comparison.level {
            case .same: return "same position within 100 m"
            case .near: return "positions within a kilometre"
            default: return "different positions"
            }
        case .phone: return comparison.level == .same ? "same telephone" : "different telephones"
        case .email: return comparison.level == .same ? "same e-mail address" : "different e-mail addresses"
        }
    }

    private static func name(_ level: AgreementLevel, _ evidence: FieldEvidence) -> String {
        let isAcrossScripts = isLatin(evidence.left) != isLatin(evidence.right)
        switch level {
        case .same:
            if evidence.left == evidence.right { return "same name" }
            return isAcrossScripts ? "names agree after transliteration" : "names agree but for how they are written"
        case .alike: return "names are alike" + (isAcrossScripts ? " after transliteration" : "")
        case .withoutPlace: return "names agree but for the place in one of them"
        case .partial: return "one name says less than the other and contradicts nothing"
        case .initials: return "names agree as far as initials and marks tell"
        case .branch: return "one is named as a branch of the other"
        case .near: return "names have one part in common"
        case .weak, .building, .exchanged, .different, .conflicting, .missing: return "different names"
        }
    }

    private static func identifier(_ level: AgreementLevel, _ scheme: String) -> String {
        switch level {
        case .same: "same \(scheme)"
        case .weak: "same \(scheme), which by itself does not tell who it is"
        case .conflicting: "different valid \(scheme)"
        default: "different \(scheme)"
        }
    }

    private static func birthDate(_ level: AgreementLevel) -> String {
        switch level {
        case .same: "same birth date"
        case .partial: "birth dates agree as far as both are known"
        case .near: "birth dates differ in one part"
        default: "different birth dates"
        }
    }

    private static func address(_ level: AgreementLevel) -> String {
        switch level {
        case .same: "same address"
        case .building: "same building, not the same unit"
        case .near: "same city, not the same street and number as far as known"
        default: "different addresses"
        }
    }

    private static func isLatin(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value < 0x250 || !$0.properties.isAlphabetic }
    }

    /// The outcome of the pair, and the rule behind it.
    static func ruling(
        verdict: PairExplanation.Verdict, posterior: Double, kindParameters: KindParameters, guardrails: [Guardrail],
        veto: Veto?, decision: Decision?, isAutomatic: Bool, isForName: Bool
    ) -> String {
        let probability = "Probability \(percent(posterior))"
        let reasons = guardrails.map(sentence)
        switch verdict {
        case .merged:
            return isAutomatic
                ? "\(probability), bar \(percent(kindParameters.mergeThreshold)): one entity by evidence."
                : "\(probability): in one entity through other records."
        case .joined:
            return "One entity by the decision of \(decision?.author ?? "a reviewer")" + reason(decision) + "."
        case .forbidden:
            return "Kept apart: " + (veto.map(sentence) ?? "by a veto") + "."
        case .proposed:
            var causes = reasons
            if let veto { causes.append(sentence(veto)) }
            if isForName { causes.insert("they bear the same name and little else is known", at: 0) }
            if causes.isEmpty { causes = ["below the bar of \(percent(kindParameters.mergeThreshold))"] }
            return "\(probability): for a person to decide, because " + causes.joined(separator: ", and ") + "."
        case .separate:
            return "\(probability), under the \(percent(kindParameters.reviewThreshold)) from which a pair is proposed."
        }
    }

    private static func reason(_ decision: Decision?) -> String {
        guard let reason = decision?.reason, !reason.isEmpty else { return "" }
        return " (\(reason))"
    }

    private static func sentence(_ guardrail: Guardrail) -> String {
        switch guardrail {
        case .declaredAndListed: "one person was declared by a shipper and the other is listed"
        case .tooLittleForAPerson: "a person is not identified by names and contact data alone"
        case .tooLittleForAMerge: "it takes a strong identifier, or name with address"
        case .namesContradict: "the names contradict what agrees"
        case .branchOfACompany: "a branch is not its company"
        case .birthDatesDiffer: "full birth dates are known and differ"
        case .identifiersDiffer: "identifiers of one kind differ"
        case .reviewerUnsure: "a reviewer could not tell"
        }
    }

    private static func sentence(_ veto: Veto) -> String {
        switch veto {
        case .identifierConflict(let scheme, let left, let right):
            "valid \(scheme.uppercased()) values differ (\(left.joined(separator: ", ")) and "
                + "\(right.joined(separator: ", ")))"
        case .decision(let decision): "\(decision.author) decided that they are different" + reason(decision)
        case .declaredAndListed: "a declared and a listed person would come together through others"
        case .birthDateConflict(let left, let right):
            "birth dates of those they stand with differ (\(left.map(\.description).joined(separator: ", ")) and "
                + "\(right.map(\.description).joined(separator: ", ")))"
        case .kindsDiffer: "they are different kinds of things"
        }
    }

    /// A probability for reading, never rounded up to certainty.
    static func percent(_ probability: Double) -> String {
        if probability > 0.9999 { return "over 99.99 %" }
        if probability < 0.0001 { return "under 0.01 %" }
        let hundredths = Int((probability * 10_000).rounded(.down))
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return rest == 0 ? "\(whole) %" : "\(whole).\(rest < 10 ? "0" : "")\(rest) %"
    }

    /// A number of bits with one decimal.
    static func rounded(_ bits: Double) -> String {
        let tenths = Int((bits * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
