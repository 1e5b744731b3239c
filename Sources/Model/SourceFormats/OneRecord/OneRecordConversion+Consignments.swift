internal import Platform
internal import StrictJSON

/// Waybills and shipments: one consignment where they belong together.
extension OneRecordConversion {
    mutating func describeConsignment(_ node: LinkedNode) {
        let isWaybill = shape(of: node) == .waybill
        // A shipment of several waybills is included in each.
        let owners = consignments[ObjectIdentifier(node)] ?? [ObjectIdentifier(node)]
        for owner in owners {
            guard var draft = drafts[owner] else { continue }
            if isWaybill { describeWaybill(node, &draft) }
            describeShipment(node, &draft)
            drafts[owner] = draft
        }
    }

    private mutating func describeWaybill(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        let type = code(node, "waybillType")
        let kinds = ["HOUSE": "house", "MASTER": "master", "DIRECT": "simple"]
        if let type {
            if let kind = kinds[type] {
                draft.set("consignment_kind", .string(kind))
            } else {
                draft.note("waybillType", type)
            }
        }
        let prefix = text(node, "waybillPrefix")
        if let number = text(node, "waybillNumber") {
            if type == "HOUSE" {
                assembly.addIdentifier("hawb", number, to: &draft)
                if let prefix { draft.note("waybillPrefix", prefix) }
            } else {
                let whole = prefix.map { number.hasPrefix($0) ? number : $0 + "-" + number } ?? number
                assembly.addIdentifier("awb", whole, to: &draft)
            }
        } else if let prefix {
            draft.note("waybillPrefix", prefix)
        }
        for (local, property) in [("departureLocation", "origin_ref"), ("arrivalLocation", "destination_ref")] {
            if let place = reference(node, local, type: "location") { draft.set(property, .string(place)) }
        }
        if let text = text(node, "carrierDeclarationDate") {
            if let time = LocalTime.time(text) { draft.set("declared_at", .string(time.rfc3339)) }
            if !LocalTime.hasOffset(text) || draft.value("declared_at") == nil {
                draft.note("carrierDeclarationDate", text)
            }
        }
        if let master = reference(node, "masterWaybill", type: "consignment") {
            draft.set("master_ref", .string(master))
        }
        for house in nodes(node, "houseWaybills") where shape(of: house) == .waybill {
            drafts[ObjectIdentifier(house)]?.set("master_ref", .string(assembly.id(of: draft)))
        }
        if !nodes(node, "shipment").allSatisfy({ shape(of: $0) == .shipment }) {
            node.markUnread(OneRecordTerms.cargo + "shipment")
        }
    }

    private mutating func describeShipment(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        for local in ["involvedParties", "parties"] {
            for party in nodes(node, local) { addParty(party, &draft) }
        }
        for local in ["waybill", "waybills"] where shape(of: node) == .shipment { _ = nodes(node, local) }
        addCustomsNotes(node, &draft)
        for piece in pieces(below: node) {
            guard let goods = self.draft(of: piece) else { continue }
            draft.append("goods_refs", .string(assembly.id(of: goods)))
        }
        _ = nodes(node, "pieces")
        guard shape(of: node) == .shipment, draft.value("goods_refs") == nil else { return }
        // A shipment without pieces is itself a goods item.
        var goods = self.draft("goods-item", node, part: "goods")
        if let text = text(node, "goodsDescription") { goods.set("description", .string(SourceText.oneLine(text))) }
        if let weight = quantity(node, "totalGrossWeight") { goods.set("gross_weight", weight) }
        guard !goods.isEmpty else { return }
        goods.set("basis", "declared")
        assembly.add(goods)
        draft.append("goods_refs", .string(assembly.id(of: goods)))
    }

    /// The pieces of a waybill or shipment, at any depth.
    private func pieces(below node: LinkedNode) -> [LinkedNode] {
        var found: [LinkedNode] = []
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(node)]
        var rest = [node]
        while let next = rest.popLast() {
            for (_, values) in next.properties {
                for case .node(let inner) in values {
                    let whole = graph.resolved(inner)
                    guard seen.insert(ObjectIdentifier(whole)).inserted else { continue }
                    switch shape(of: whole) {
                    case .piece?:
                        found.append(whole)
                        rest.append(whole)
                    case nil: rest.append(whole)
                    default: continue
                    }
                }
            }
        }
        // In the order of the document.
        return found.sorted { number(of: $0) < number(of: $1) }
    }

    private mutating func addParty(_ party: LinkedNode, _ consignment: inout ObjectDraft) {
        guard let details = nodes(party, "partyDetails").first, let other = draft(of: details),
            other.type == "identity"
        else { return }
        fold(party)
        let code = code(party, "partyRole") ?? ""
        let (role, property) = OneRecordTerms.roles[code] ?? ("party-" + code.lowercased(), nil)
        if OneRecordTerms.roles[code] == nil { consignment.note("partyRole", code) }
        let key = ObjectIdentifier(graph.resolved(details))
        drafts[key]?.append("roles", .string(role))
        if var draft = drafts[key] {
            for identifier in nodes(party, "otherIdentifiers") {
                guard let value = text(identifier, "textualValue") else { continue }
                fold(identifier)
                let kind = self.code(identifier, "otherIdentifierType") ?? ""
                draft.note("identifier " + kind, value)
                assembly.addIdentifier(
                    kind.lowercased().contains("account") ? "account" : "trader-id", value, to: &draft)
            }
            drafts[key] = draft
        }
        let id = assembly.id(of: other)
        assembly.relate(party: id, to: &consignment, as: property, role: role)
    }
}
