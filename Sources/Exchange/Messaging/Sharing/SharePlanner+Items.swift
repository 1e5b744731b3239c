internal import CaseFile
internal import Packages
internal import StrictJSON
internal import TradeModel
internal import X509

/// What a plan says of an object, and what goes with one.
extension SharePlanner {
    /// The definitions and the creator that a shown object names.
    static func companions(of object: STIXObject, shown extent: DisclosedExtent) -> Set<String> {
        var ids: Set<String> = []
        func isShown(_ pointer: String) -> Bool {
            switch extent {
            case .whole: true
            case .without(let pointers): !pointers.contains { ShareView.covers($0, pointer) }
            }
        }
        for reference in object.references where isShown(reference.pointer) {
            switch reference.property {
            case "object_marking_refs", "marking_ref", "created_by_ref": ids.insert(reference.target)
            default: continue
            }
        }
        for key in object.json["extensions"]?.object?.keys ?? [] where isShown("/extensions/" + JSONPointer.escape(key))
        {
            ids.insert(key)
        }
        return ids
    }

    func item(_ object: STIXObject, _ seen: ShareView.ObjectView, by party: PartyID) -> SharePlan.Item {
        let extent: SharePlan.Item.Extent =
            switch seen.extent {
            case .whole: .whole
            case .without: .partial
            case nil: .withheld
            }
        return SharePlan.Item(
            id: object.id, name: object.name, originator: party, extent: extent,
            withheld: seen.withheld.map { SharePlan.Withheld(pointer: $0.pointer, reasons: $0.reasons) })
    }

    func withheld(_ object: STIXObject, by party: PartyID, because reason: String) -> SharePlan.Item {
        SharePlan.Item(
            id: object.id, name: object.name, originator: party, extent: .withheld,
            withheld: [SharePlan.Withheld(pointer: "", reasons: [reason])])
    }

    /// The names of the fields that go of an object, for the ledger.
    static func fields(_ seen: ShareView.ObjectView) -> LedgerFields {
        seen.withheld.isEmpty ? .whole : .without(Set(seen.withheld.map(\.pointer)).sorted())
    }

    /// The names of the fields that go of an object of which perhaps only parts are here.
    static func fields(_ seen: ShareView.ObjectView, of shown: DisclosedObject) -> LedgerFields {
        guard case .partial = shown.extent else { return fields(seen) }
        let withheld = Set(seen.withheld.map(\.pointer))
        return .only(shown.object.json.keys.filter { !withheld.contains("/" + JSONPointer.escape($0)) }.sorted())
    }

    /// What the recipient learns of what is withheld of an object that it gets: where, and not what.
    func told(
        _ seen: ShareView.ObjectView, entry: String, index: Int
    ) -> [DisclosureEntry.Withheld] {
        guard request.namesWithheld, seen.extent != nil, !seen.withheld.isEmpty else { return [] }
        return [
            DisclosureEntry.Withheld(entry: entry, index: index, pointers: Set(seen.withheld.map(\.pointer)).sorted())
        ]
    }
}
