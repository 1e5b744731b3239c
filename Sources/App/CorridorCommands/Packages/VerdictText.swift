internal import ASiC
internal import CMS
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Messaging
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Prints verdicts as text.
enum VerdictText {
    /// Prints a verdict on authenticity.
    static func print(_ authenticity: Authenticity, _ what: String, explain: Bool) {
        let colour = Console.isOutputTerminal
        Console.print("\(what): \(safe: Console.render(authenticity.outcome, colour: colour))")
        if let name = authenticity.signerName {
            Console.print("  signed by    \(name)\(owner(of: authenticity, name))")
        }
        if let container = authenticity.container { printOthers(container) }
        if let time = authenticity.claimedTime { Console.print("  claimed time \(time) (proves nothing)") }
        if let time = authenticity.provenTime { Console.print("  proven time  \(time)") }
        Console.print("  judged at    \(authenticity.judgedTime)")
        show(authenticity.findings)
        guard explain, let container = authenticity.container else { return }
        for (index, signature) in container.signatures.enumerated() {
            let signer = signature.signer.map { " \($0.subject)" } ?? ""
            Console.print(
                "  signature \(index + 1)  \(safe: Console.render(signature.outcome, colour: colour))\(signer)")
            if let certificate = signature.signer {
                Console.print(
                    "    certificate  \(certificate.fingerprint.hex), valid until \(certificate.notAfter.date)")
            }
            if let anchor = signature.chain?.anchor {
                Console.print("    vouched for  \(anchor.name), root \(anchor.root.fingerprint.hex)")
            }
            for stamp in signature.timestamps {
                let authority = stamp.authority?.subject ?? "an unknown authority"
                let stated = stamp.statedTime.map { " says \($0)" } ?? ""
                let proves = stamp.time == nil ? ", which proves nothing here" : ""
                Console.print("    time stamp   \(authority)\(stated)\(proves)")
            }
            show(signature.findings)
        }
        for reference in container.references {
            let numbers = reference.signatures.map { "\($0 + 1)" }.joined(separator: ", ")
            let by = numbers.isEmpty ? "not signed" : "signature \(numbers)"
            Console.print(
                "  reference    \(safe: Console.render(reference.outcome, colour: colour)) \(reference.name) (\(by))")
        }
    }

    /// Prints the co-signers of the package; when no signature covers it all, the parts that each signer covers.
    private static func printOthers(_ container: ContainerVerdict) {
        let whole = Set(container.wholeSignatures)
        let most = 20
        let others = container.signers.filter { whole.isDisjoint(with: $0.signatures) }
        for signer in others.prefix(most) {
            let name = signer.name ?? "a signer without a certificate"
            guard whole.isEmpty || !signer.isWhole else {
                Console.print("  also signed  \(name)")
                continue
            }
            let names = signer.entries.prefix(5).joined(separator: ", ")
            let rest = signer.entries.count > 5 ? " and \(signer.entries.count - 5) more" : ""
            Console.print("  in part by   \(name): \(names.isEmpty ? "nothing valid" : names)\(rest)")
        }
        if others.count > most { Console.print("  … and \(others.count - most) more signers") }
    }

    /// The display name of the signer in this home, if its certificate does not contain it: the name in the certificate
    /// is the party's own choice. A root named by a file has no other name than its own.
    private static func owner(of authenticity: Authenticity, _ name: String) -> String {
        let anchors = authenticity.container?.signatures.compactMap(\.chain?.anchor) ?? []
        guard let anchor = anchors.first(where: { $0.party != nil && $0.party == authenticity.signer }),
            anchor.name != anchor.root.subject, !name.hasPrefix(anchor.name)
        else { return "" }
        return ", for \(anchor.name)"
    }

    /// Prints an enclosed package, and the packages enclosed in it.
    static func print(_ enclosed: EnclosureJudgement, depth: Int) {
        let outcome = Console.render(enclosed.judgement.authenticity.outcome, colour: Console.isOutputTerminal)
        let indent = String(repeating: "  ", count: depth)
        let release = enclosed.enclosure.release.map { ", forwarded because: \($0)" } ?? ""
        // An unverified package only claims its sender.
        let name = enclosed.judgement.authenticity.signerName ?? "an unknown signer"
        Console.print(
            "\(safe: indent)encloses     \(safe: outcome) \(enclosed.enclosure.entry), message \(enclosed.enclosure.messageID), signed by \(name)\(release)"
        )
        for inner in enclosed.judgement.enclosed { print(inner, depth: depth + 1) }
    }

    /// Prints findings below a verdict, indented.
    static func show(_ findings: [Finding]) {
        for group in FindingGroup.groups(of: findings) {
            let text = Console.render(group.first, colour: Console.isOutputTerminal, count: group.count)
            Console.print("\(safe: text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))")
        }
    }
}
