internal import TestSupport

/// A table with a mapping, made up from a seed: parties that rows share and others, notes, values that cannot be read,
/// rows in no helpful order, masters that many houses refer to.
struct GeneratedTable {
    let mapping: String
    let header: String
    private(set) var rows: [String] = []

    var text: String { header + rows.map { $0 + "\n" }.joined() }

    init(seed: UInt64, rows count: Int) {
        var generator = SeededGenerator(seed)
        func one<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &generator)] }
        let party = one(["", #""key": ["tax"],"#])
        let parties = one(["equal", "row"])
        let others = one(["drop", "note"])
        mapping = """
            { "source_name": "Generated", "record": "hawb", "parties": "\(parties)", "others": "\(others)", "objects": {
              "house": { "type": "consignment", "set": { "consignment_kind": "house" },
                "columns": { "hawb": "identifier:hawb", "date": "declared_at", "pieces": "package_count" },
                "refs": { "consignor_ref": "sender", "consignee_ref": "receiver", "goods_refs": "goods",
                  "master_ref": "master" } },
              "sender": { "type": "identity", \(party) "columns": { "name": "name", "phone": "phone", "tax": "identifier:rfc",
                  "street": "address.street", "city": "address.city", "country": "address.country" } },
              "receiver": { "type": "identity", "columns": { "to": "name", "to_phone": "phone" },
                "refs": { "address_ref": "place" } },
              "place": { "type": "location", "columns": { "to_street": "address.street", "to_city": "address.city",
                  "to_country": "address.country" } },
              "goods": { "type": "goods-item", "set": { "basis": "declared" },
                "columns": { "goods": "description", "weight": { "to": "gross_weight", "unit": "KGM" } } },
              "master": { "type": "consignment", "record": "mawb", "set": { "consignment_kind": "master" },
                "columns": { "mawb": "identifier:awb" } } },
              "relationships": [ { "type": "related-to", "from": "sender", "to": "receiver" } ] }
            """
        header =
            "hawb,mawb,name,phone,tax,street,city,country,to,to_phone,to_street,to_city,to_country,goods,weight,date,pieces,more\n"
        let names = ["Ann Example", "Example Trading", "李 Example", "O’Neil \"\"B\"\" Example", ""]
        func place() -> [String] {
            [
                one(["1 Example St", "2 Example St", ""]), one(["Springfield", "Ciudad Ejemplo"]),
                one(["US", "MX", "xx", ""]),
            ]
        }
        for number in 0..<count {
            let name = one(names)
            var row = ["H\(number)", one(["888-55501423", "888-55501434"]), "\"\(name)\""]
            row += [one(["+1 202 555 0100", "+1 202 555 0101", ""]), one(["", "ABC010101AB1"])]
            row += place()
            row += [one(["Bo Example", "Zoe Example"]), one(["+52 55 5555 0100", ""])]
            row += place()
            row += [one(["lamps", "手机壳", ""]), one(["1.5", "1 lb", "many", ""]), one(["2026-02-01", "soon"])]
            row += [one(["3", "x"]), one(["", "remark \(number % 3)"])]
            rows.append(row.joined(separator: ","))
        }
    }

    /// The table with some of its rows.
    func text(ofRows chosen: [Int]) -> String { header + chosen.map { rows[$0] + "\n" }.joined() }
}
