internal import StrictJSON

/// The goods of an FWB: one item for each line of the rate description, with its inner lines.
struct CargoIMPGoods {
    let reading: CargoIMPConversion

    func add(_ segments: [CargoIMPMessage.Segment], to consignment: inout ObjectDraft) {
        var goods: ObjectDraft?
        var words: [String] = []
        var number = 0
        func finish(_ consignment: inout ObjectDraft) {
            guard var made = goods else { return }
            if !words.isEmpty { made.set("description", .string(words.joined(separator: " "))) }
            reading.assembly.add(made)
            consignment.append("goods_refs", .string(reading.assembly.id(of: made)))
            words = []
        }
        for line in segments.flatMap(\.lines) {
            if line.label == "RTD" || goods == nil || Self.isRateLine(line) {
                finish(&consignment)
                number += 1
                goods = begin(line, number: number, consignment: consignment)
            } else {
                guard var made = goods else { continue }
                describe(line, goods: &made, words: &words)
                goods = made
            }
        }
        finish(&consignment)
    }

    /// Whether a line begins another item: a line number and a number of pieces.
    private static func isRateLine(_ line: CargoIMPLine) -> Bool {
        guard line.label.isEmpty, let pieces = line.peek(1) else { return false }
        return pieces.first == "P" && Int(pieces.dropFirst()) != nil
    }

    private func begin(_ line: CargoIMPLine, number: Int, consignment: ObjectDraft) -> ObjectDraft {
        var goods = reading.draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}\(number)",
            id: (consignment.record?.record ?? "") + "/item \(number)", line: line.number)
        goods.set("basis", "declared")
        goods.set("sequence", .number(JSONNumber(number)))
        if line.peek(0) == "\(number)" { _ = line.take(0) }
        for index in line.fields.indices {
            guard let text = line.peek(index) else { continue }
            if index == 1, text.first == "P", let pieces = SourceText.decimal(String(text.dropFirst())),
                Int(pieces) != nil
            {
                _ = line.take(index)
                goods.set("quantity", ["value": .string(pieces), "unit_code": "H87"])
            } else if index <= 3, goods.value("gross_weight") == nil, let weight = CargoIMPQuantity.weight(text) {
                _ = line.take(index)
                goods.set("gross_weight", ["value": .string(weight.value), "unit_code": .string(weight.unit)])
            }
        }
        // Some senders put the goods in the line itself.
        describeInner(line, from: 2, &goods)
        return goods
    }

    /// A description in the first line: `RTD/1/P2/K79.4/CQ/NG/KEYBOARD PARTS`.
    private func describeInner(_ line: CargoIMPLine, from start: Int, _ goods: inout ObjectDraft) {
        guard
            let index = line.fields.indices.first(where: {
                $0 >= start && (line.peek($0) == "NG" || line.peek($0) == "NC")
            }),
            let text = line.take(index + 1)
        else { return }
        _ = line.take(index)
        goods.set("description", .string(text))
    }

    /// A line of the goods data: `/2/NG/KEYBOARD PARTS`, `/NH/847160`.
    private func describe(_ line: CargoIMPLine, goods: inout ObjectDraft, words: inout [String]) {
        if line.label == "+" {
            if !words.isEmpty, let text = line.take(0) { words.append(text) }
            return
        }
        let start = line.peek(0).flatMap { Int($0) } == nil ? 0 : 1
        guard let kind = line.peek(start), let text = line.peek(start + 1) else { return }
        switch kind {
        case "NG", "NC":
            if words.isEmpty, let already = goods.value("description")?.string { words.append(already) }
            words.append(text)
        case "NH" where goods.value("hs_code") == nil && text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }):
            goods.set("hs_code", .string(text))
        case "NO" where goods.value("country_of_origin") == nil && CountryCode.isCode(text):
            goods.set("country_of_origin", .string(text))
        default: return
        }
        for index in 0...(start + 1) { _ = line.take(index) }
    }
}
