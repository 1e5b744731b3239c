internal import Identifiers
internal import SafeXML
internal import StrictJSON

/// The goods of a declaration.
extension WCODeclaration {
    /// The kinds of classification that begin with the six digits of the Harmonized System, the longest first.
    private static let classifications = ["TSP", "SRZ", "HS", "SSH"]

    func add(item element: XMLElement, number: Int, to consignment: inout ObjectDraft) {
        let sequence = element.value("SequenceNumeric").flatMap { Int($0) } ?? number
        var goods = draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}\(number)", id: reference + "/item \(sequence)",
            at: element)
        goods.set("basis", "declared")
        goods.set("sequence", .number(JSONNumber(sequence)))
        if element.value("SequenceNumeric") == "\(sequence)" { _ = reader.text("SequenceNumeric", of: element) }
        let commodity = element.first("Commodity")
        if let text = reader.text("Description", of: commodity) {
            goods.set("description", .string(SourceText.oneLine(text)))
        }
        addCode(commodity, to: &goods)
        let measures = [commodity, element].compactMap { $0?.first("GoodsMeasure") }
        for (local, property) in [("GrossMassMeasure", "gross_weight"), ("NetNetWeightMeasure", "net_weight")] {
            for measure in measures where goods.value(property) == nil {
                guard let weight = amount(measure.first(local), unit: "unitCode", key: "unit_code", or: "KGM") else {
                    continue
                }
                goods.set(property, weight)
            }
        }
        if let origin = element.all("Origin").first(where: { ["1", nil].contains($0.value("TypeCode")) }),
            let country = origin.value("CountryCode"), CountryCode.isCode(country)
        {
            _ = (reader.text("CountryCode", of: origin), reader.text("TypeCode", of: origin))
            goods.set("country_of_origin", .string(country))
        }
        let lines = [commodity, element].compactMap { $0?.at("InvoiceLine", "ItemChargeAmount") }
        let amounts = lines + ["CustomsValueAmount", "StatisticalValueAmount"].compactMap { element.first($0) }
        for found in amounts where goods.value("declared_value") == nil {
            if let value = amount(found, unit: "currencyID", key: "currency", or: nil) {
                goods.set("declared_value", value)
            }
        }
        addParties(of: element, to: goods)
        reader.unread(below: element) { goods.note($0, $1) }
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
    }

    private func addCode(_ commodity: XMLElement?, to goods: inout ObjectDraft) {
        let all = commodity?.all("Classification") ?? []
        for kind in Self.classifications {
            guard let found = all.first(where: { $0.value("IdentificationTypeCode") == kind }),
                let code = reader.text("ID", of: found)
            else { continue }
            _ = reader.text("IdentificationTypeCode", of: found)
            goods.set("hs_code", .string(code))
            return
        }
    }

    /// A number with its unit or currency; `nil` for one that has none and needs it.
    private func amount(_ element: XMLElement?, unit: String, key: String, or standard: String?) -> JSONValue? {
        guard let element, let text = element.value, let number = SourceText.decimal(text),
            let code = element.attribute(unit) ?? standard
        else { return nil }
        if number == text { reader.take(element, with: [unit]) }
        var quantity = JSONObject()
        quantity["value"] = .string(number)
        quantity[key] = .string(code)
        return .object(quantity)
    }
}
