internal import BundleFormats
package import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import StrictJSON
internal import TradeModel
internal import X509

/// The ground on which a person opens what its originator retracted, for the log.
package struct RetractedGround: Sendable {
    /// The ground.
    package let text: String
    /// Who opens it.
    package let actor: LogActor

    /// A ground.
    package init(_ text: String, by actor: LogActor) {
        self.text = text
        self.actor = actor
    }
}

/// Messages whose objects were retracted: views leave these out, and so their files give them out only on a ground.
struct RetractedContent {
    private let home: Home

    init(_ home: Home) { self.home = home }

    /// Makes sure that nothing of a package is retracted, or that there is a ground, which is logged before anything is
    /// written.
    ///
    /// - Throws: `Fault` `content-retracted` of kind `.policy`, and errors of reading and of the log.
    func require(_ package: VerifiedPackage, on ground: RetractedGround?) throws(Fault) {
        var (hidden, all) = (0, 0)
        for one in [package] + package.enclosed {
            for name in one.bundles {
                let counts = try count(one.source(of: name), named: name, by: one.manifest.originator)
                (hidden, all) = (hidden + counts.hidden, all + counts.all)
            }
            for disclosure in one.disclosures {
                let counts = try count(
                    disclosure.bundle(), named: disclosure.entry.entry, by: disclosure.originator)
                (hidden, all) = (hidden + counts.hidden, all + counts.all)
            }
        }
        guard hidden > 0 else { return }
        let message = package.manifest.messageID.description
        guard let ground else {
            throw Fault(
                .contentRetracted, kind: .policy, ["message": message, "hidden": "\(hidden)", "count": "\(all)"])
        }
        var details = JSONObject()
        details["ground"] = .string(ground.text)
        details["objects"] = .number(JSONNumber(hidden))
        try home.caseFile.record(.retractedShown, of: message, by: ground.actor, details)
    }

    private func count(
        _ source: any ByteSource, named name: String, by originator: PartyID
    ) throws(Fault) -> (hidden: Int, all: Int) {
        guard try home.caseFile.hasHidden(of: originator.text) else { return (0, 0) }
        var ids: [String] = []
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            if !BundleSubjects.isDefinition(object.type) { ids.append(object.id) }
        }
        let hidden = try home.caseFile.hidden(ids)
        return (ids.count { hidden[$0]?.contains(originator.text) == true }, ids.count)
    }
}
