import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// A mapping that is suggested makes the objects that a person's mapping makes.
struct MappingSuggestionTests {
    static let examples = [
        "eastern-post/cn23-items", "port-targeting-unit/subjects", "port-targeting-unit/seizures",
        "aduana-del-norte/operadores",
    ]

    @Test(arguments: examples) func theSuggestionForAnExampleMakesTheObjectsOfItsMapping(_ name: String) throws {
        let table = Fixture.example(name + ".csv")
        let written = try JSONValue(parsing: try File.bytes(at: Fixture.example(name + ".map.json")))
        try compare(table, with: written)
    }

    @Test(.needsShared("tools/generate-declarations.py"), .needsTool("python3"))
    func theSuggestionForGeneratedDeclarationsMakesTheObjectsOfTheirMapping() throws {
        let folder = try TemporaryFolder()
        let script = try #require(SharedData.path("tools/generate-declarations.py"))
        let run = try Tool.run("python3", [script, "200", folder.path, "--watch", "50"])
        #expect(run.status == 0, "\(run.errorText)")
        let map = try #require(SharedData.path("tools/declarations.map.json"))
        let written = try withMaster(try JSONValue(parsing: try File.bytes(at: map)), column: "mawb")
        try compare(folder.file("declarations.csv"), with: written)
        // The watch list of the same generator has no mapping beside it: its parties are told by its columns.
        let watch = try MappingSuggestion(for: try SourceFile(path: folder.file("watch.csv")))
        let targets = Dictionary(
            uniqueKeysWithValues: watch.columns.compactMap { column in column.target.map { (column.name, $0) } })
        #expect(
            targets == [
                "kind": "identity_class", "name": "name", "native_name": "name.transliteration", "alias": "name.alias",
                "birth_date": "birth_date", "phone": "phone", "street": "address.street", "city": "address.city",
                "postcode": "address.postal_code", "country": "address.country", "listed_on": "note:listed_on",
            ])
        let parties = try read(folder.file("watch.csv"), watch.mapping).all("identity")
        #expect(parties.count { $0.json["identity_class"]?.string == "individual" } > 5)
    }

    // MARK: comparing

    private func compare(_ table: String, with written: JSONValue) throws {
        let suggestion = try MappingSuggestion(for: try SourceFile(path: table))
        let suggested = description(of: try read(table, suggestion.mapping))
        let expected = description(of: try read(table, try withoutKnowledge(try #require(written.object))))
        #expect(suggested.objects == expected.objects)
        #expect(suggested.notes == expected.notes)
        #expect(!expected.objects.isEmpty)
    }

    /// A mapping whose houses name their master, as the suggestion does.
    private func withMaster(_ mapping: JSONValue, column: String) throws -> JSONValue {
        var mapping = try #require(mapping.object)
        var objects = JSONObject()
        for member in try #require(mapping["objects"]?.object).members {
            var body = try #require(member.value.object)
            if body["type"] == "consignment" {
                var references = body["refs"]?.object ?? JSONObject()
                references["master_ref"] = "master"
                body["refs"] = .object(references)
            }
            objects[member.key] = .object(body)
        }
        var columns = JSONObject()
        columns[column] = "identifier:awb"
        objects["master"] = [
            "type": "consignment", "record": .string(column), "set": ["consignment_kind": "master"],
            "columns": .object(columns),
        ]
        mapping["objects"] = .object(objects)
        return .object(mapping)
    }

    /// A mapping without what is in no column: that addressees are persons.
    private func withoutKnowledge(_ mapping: JSONObject) throws -> JSONObject {
        var mapping = mapping
        var objects = JSONObject()
        for member in mapping["objects"]?.object?.members ?? [] {
            var body = try #require(member.value.object)
            if var set = body["set"]?.object {
                set["identity_class"] = nil
                body["set"] = .object(set)
            }
            objects[member.key] = .object(body)
        }
        if !objects.isEmpty { mapping["objects"] = .object(objects) }
        return mapping
    }

    private func read(_ table: String, _ mapping: JSONObject) throws -> SourceReadingResult {
        let mapping = try MappingFile(.object(mapping), named: "map.json")
        return try SourceReader.read(
            inputs: [try SourceFile(path: table)], as: .csv, options: try Fixture.options(mapping: mapping))
    }

    /// Objects without ids, places in files and what follows from the names of a mapping; references are replaced by what
    /// they name. The lines of notes are compared without their labels, wherever they stand, and relationships are left
    /// out: those between sender and addressee say what the consignment says.
    private func description(of result: SourceReadingResult) -> (objects: [String], notes: [String]) {
        let byID = Dictionary(result.objects.map { ($0.id, $0) }) { first, _ in first }
        func plain(_ value: JSONValue) -> JSONValue {
            if let list = value.array { return .array(list.map(plain)) }
            if let text = value.string, let object = byID[text] { return described(object) }
            if let object = value.object {
                var copy = JSONObject()
                for member in object.members { copy[member.key] = plain(member.value) }
                return .object(copy)
            }
            return value
        }
        func described(_ object: STIXObject) -> JSONValue {
            var body = object.json
            for key in [
                "id", "created", "modified", "external_references", "object_marking_refs", "created_by_ref",
                "spec_version",
            ] {
                body[key] = nil
            }
            return plain(.object(body))
        }
        let own = result.objects.filter { !$0.externalReferences.isEmpty }
        let types: Set<String> = ["note", "relationship", "extension-definition"]
        let objects = own.filter { !types.contains($0.type) }.map {
            String(decoding: described($0).canonical(), as: UTF8.self)
        }
        let notes = own.filter { $0.type == "note" }.flatMap { note in
            (note.json["content"]?.string ?? "").split(separator: "\n").map { line in
                line.firstRange(of: ": ").map { String(line[$0.upperBound...]) } ?? String(line)
            }
        }
        return (objects.sorted(), notes.sorted())
    }

    // MARK: languages, forms, encodings

    static let english = """
        Tracking No,Ship Date,Master AWB,Shipper Name,Shipper Address 1,Shipper City,Shipper Zip,Shipper Country,Shipper Tel,Consignee Name,Consignee Address,Consignee City,Consignee State,Consignee Zip,Consignee Country,Consignee Phone,Consignee Email,Commodity,HTS Code,Pcs,Gross Wt (kg),Declared Value (USD),Country of Origin,Service
        ZX10001,05/21/2026,888-55501423,Example Trading,1 Example Road,Yantai,264000,China,+86 138 0000 0142,Ann Example,2 Example Street,San Diego,CA,92154,USA,+1 619 555 0142,ann@people.example,machine parts,8479.90,1,1.86,35.00,CN,priority
        ZX10002,05/22/2026,888-55501423,Example Trading,1 Example Road,Yantai,264000,China,+86 138 0000 0142,Bo Example,3 Example Street,San Diego,CA,92154,USA,+1 619 555 0143,bo@people.example,keyboards,8471.60,2,2.5,18.00,CN,economy

        """

    static let spanish = """
        Número de guía;Fecha de envío;Nombre del remitente;Domicilio del remitente;Ciudad remitente;País remitente;Teléfono remitente;Nombre del destinatario;Calle destinatario;Ciudad del destinatario;Estado destinatario;C.P. destinatario;País destinatario;Teléfono destinatario;RFC destinatario;Descripción de la mercancía;Fracción arancelaria;Bultos;Peso bruto (kg);Valor declarado;Moneda;País de origen;Ruta;Observaciones
        ZX20001;21/05/2026;Comercial Ejemplo;Calle Uno 1;Tijuana;México;+52 664 555 0118;Ana Ejemplo;Calle Dos 2;San Diego;California;92154;Estados Unidos;+1 619 555 0142;;refacciones;8479.90;1;1,86;35,00;USD;MX;norte;frágil
        ZX20002;30/05/2026;Comercial Ejemplo;Calle Uno 1;Tijuana;México;+52 664 555 0118;Transportes Ejemplo;Calle Tres 3;Mexicali;Baja California;21000;México;+52 686 555 0119;TRB010101AA4;teclados;8471.60;2;2,5;18,00;USD;CN;norte;

        """

    static let chinese = """
        运单号,寄件日期,发件人姓名,发件人地址,发件人城市,发件人国家,发件人电话,收件人姓名,收件人地址,收件人城市,收件人州,收件人邮编,收件人国家,收件人电话,货物名称,海关编码,件数,毛重(公斤),申报价值,币种,原产国,备注
        ZX30001,2026/5/21,烟台示例贸易有限公司,长江路18号,烟台,中国,+86 138 0000 0142,安娜,示例街2号,圣迭戈,CA,92154,美国,+1 619 555 0142,机械配件,8479.90,1,1.86,35.00,人民币,中国,易碎
        ZX30002,2026/5/22,烟台示例贸易有限公司,长江路18号,烟台,中国,+86 138 0000 0142,李娜,示例街3号,墨西哥城,CDMX,06000,墨西哥,+52 55 5555 0119,键盘,8471.60,2,2.5,18.00,人民币,中国,

        """

    @Test(arguments: [("english", english, 2), ("spanish", spanish, 1), ("chinese", chinese, 0)])
    func anUnknownTableIsUnderstoodInThreeLanguages(_ name: String, table: String, notUnderstood: Int) throws {
        let input = SourceFile(name: name + ".csv", source: Array(table.utf8))
        let suggestion = try MappingSuggestion(for: input)
        let left = suggestion.columns.filter { $0.target == nil }
        #expect(left.count == notUnderstood - (name == "english" ? 1 : 0), "\(left.map(\.name))")
        let mapping = try MappingFile(.object(suggestion.mapping), named: "map.json")
        var options = try Fixture.options(mapping: mapping)
        options.scheme = .two
        let result = try SourceReader.read(inputs: [input], as: .csv, options: options)
        #expect(result.findings.isEmpty, "\(result.findings)")
        let consignments = result.all("consignment").filter { $0.property("consignment_kind") != "master" }
        #expect(consignments.count == 2)
        #expect(result.all("consignment").count == (name == "english" ? 3 : 2))
        for consignment in consignments {
            #expect(result.object(consignment.property("consignor_ref")?.string)?.name != nil)
            #expect(result.object(consignment.property("consignee_ref")?.string)?.name != nil)
            #expect(consignment.json["declared_at"]?.string?.hasPrefix("2026-05") == true)
            let goods = result.object(consignment.json["goods_refs"]?.array?.first?.string)
            #expect(goods?.json["gross_weight"]?["unit_code"]?.string == "KGM")
            #expect(goods?.json["declared_value"]?["currency"]?.string == (name == "chinese" ? "CNY" : "USD"))
        }
        let countries = Set(result.all("location").compactMap { $0.json["country"]?.string })
        #expect(countries.isSubset(of: ["CN", "US", "MX"]) && countries.count > 1)
    }

    @Test(arguments: [
        ("Partida arancelaria", "848340", "goods: hs_code"), ("税则号列", "848340", "goods: hs_code"),
        ("税号", "8483400000", "goods: hs_code"), ("发件人税号", "91110000MA01ABCD2E", "sender: identifier:tax-id"),
        ("收件人省州", "IL", "receiver: address.administrative_area"),
    ])
    func aNameOfAColumnIsReadWithItsRole(_ name: String, value: String, as expected: String) throws {
        let table = "运单号,发件人,收件人,收件人国家,\(name)\nZX1,示例贸易,Ann Example,US,\(value)\nZX2,示例贸易,Bo Example,US,\(value)\n"
        let suggestion = try MappingSuggestion(for: SourceFile(name: "a.csv", source: Array(table.utf8)))
        let column = try #require(suggestion.columns.last)
        #expect("\(column.label): \(column.target ?? "")" == expected, "\(column.reason)")
    }

    @Test func whatAThingHasOnceIsTakenFromTheColumnWhoseNameSaysIt() throws {
        let table = "waybill,consignee,consignee code,consignee country\nZX1,Ann Example,IL,US\nZX2,Bo Example,CA,US\n"
        let suggestion = try MappingSuggestion(for: SourceFile(name: "a.csv", source: Array(table.utf8)))
        let countries = suggestion.columns.filter { $0.target == "address.country" }
        #expect(countries.map(\.name) == ["consignee country"])
    }

    @Test(arguments: [
        ("gb18030", "gb18030"), ("utf-16", "utf-16"), ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"),
    ])
    func theEncodingIsFoundOut(_ written: String, as expected: String) throws {
        let folder = try TemporaryFolder()
        let source = try folder.write(Self.chinese, "table.csv")
        let made = folder.file("made.csv")
        let run = try Tool.run(
            "python3",
            ["-c", "open('\(made)','wb').write(open('\(source)',encoding='utf-8').read().encode('\(written)'))"])
        try #require(run.status == 0, "\(run.errorText)")
        let suggestion = try MappingSuggestion(for: try SourceFile(path: made))
        #expect(suggestion.mapping["encoding"]?.string == expected)
        let mapping = try MappingFile(.object(suggestion.mapping), named: "map.json")
        let result = try SourceReader.read(
            inputs: [try SourceFile(path: made)], as: .csv, options: try Fixture.options(mapping: mapping))
        #expect(!result.named("李娜").isEmpty)
    }

    @Test func latinTextOfBeforeUnicodeIsNotTakenForChinese() throws {
        let bytes = Self.spanish.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let suggestion = try MappingSuggestion(for: SourceFile(name: "guias.csv", source: bytes))
        #expect(suggestion.encoding == "iso-8859-1")
        #expect(suggestion.mapping["delimiter"]?.string == ";" && suggestion.mapping["decimal"]?.string == ",")
        #expect(!suggestion.doubts.filter { $0.contains("iso-8859-1") }.isEmpty)
    }

    @Test func withoutAHeaderColumnsAreToldByTheirValuesAndEveryOneIsDoubted() throws {
        let table = """
            LZ000055018CN,2026-04-21,Example Trading,+86 138 0000 0142,CN,Ann Example,+1 619 555 0142,US,8479.90,1.86 kg
            LZ000055021CN,2026-04-23,Example Factory,+86 138 0000 0143,CN,Bo Example,+1 619 555 0143,US,8471.60,0.94 kg

            """
        let input = SourceFile(name: "items.csv", source: Array(table.utf8))
        let suggestion = try MappingSuggestion(for: input)
        #expect(!suggestion.hasHeader && suggestion.rowCount == 2)
        let targets = suggestion.columns.map { $0.target.map { $0 } ?? "" }
        #expect(
            targets == [
                "identifier:s10", "declared_at", "name", "phone", "address.country", "name", "phone",
                "address.country", "hs_code", "gross_weight",
            ])
        #expect(suggestion.columns.allSatisfy { $0.certainty == .unsure })
        let mapping = try MappingFile(.object(suggestion.mapping), named: "map.json")
        let result = try SourceReader.read(
            inputs: [input], as: .csv, options: try Fixture.options(mapping: mapping))
        let goods = try #require(result.all("goods-item").first)
        #expect(goods.json["gross_weight"] == ["value": "1.86", "unit_code": "KGM"])
    }

    @Test func aDateThatFitsTwoPatternsIsDoubtedAndBothAreNamed() throws {
        let table = "guia,fecha de envio,remitente,destinatario\nA1,03/04/2026,Ana,Bo\nA2,05/06/2026,Ana,Cy\n"
        let suggestion = try MappingSuggestion(for: SourceFile(name: "g.csv", source: Array(table.utf8)))
        let date = try #require(suggestion.columns.first { $0.name == "fecha de envio" })
        #expect(date.certainty == .unsure && date.reason.contains("dd/MM/yyyy") && date.reason.contains("MM/dd/yyyy"))
    }

    @Test func aNumberIsOfWhatItsNameSaysAndOneWaybillIsEnough() throws {
        let table = "订单号,快递单号,寄件时间,寄件人姓名,收件人姓名\nD1,SF1,2026年1月1日,安娜,李娜\nD2,SF2,2026年11月21日,安娜,李娜\n"
        let suggestion = try MappingSuggestion(for: SourceFile(name: "t.csv", source: Array(table.utf8)))
        #expect(
            suggestion.columns.map(\.target) == ["note:订单号", "identifier:hawb", "declared_at", "name", "name"])
        #expect(suggestion.mapping["dates"]?.string == "yyyy年M月d日")
        let english =
            "Shipment Ref,HAWB Number,Consignor,Consignor Contact No,Recipient\nS1,E1,Ann,+86 532 5550 142,Bo\nS2,E2,Ann,+86 532 5550 142,Cy\n"
        let other = try MappingSuggestion(for: SourceFile(name: "e.csv", source: Array(english.utf8)))
        #expect(other.columns.map(\.target) == ["note:Shipment Ref", "identifier:hawb", "name", "phone", "name"])
    }

    @Test(arguments: ["MAWB", "Air Waybill", "guia master", "主单号"])
    func theMasterOfHousesIsAConsignmentOfItsOwn(_ column: String) throws {
        let table = "hawb,\(column),shipper,consignee\nH1,176-12345675,Ann,Bo\nH2,176-12345675,Ann,Cy\nH3,,Ann,Di\n"
        let input = SourceFile(name: "day.csv", source: Array(table.utf8))
        let suggestion = try MappingSuggestion(for: input)
        #expect(suggestion.columns[1].target == "identifier:awb" && suggestion.columns[1].label == "master")
        #expect(suggestion.mapping["objects"]?["master"]?["record"]?.string == column)
        let mapping = try MappingFile(.object(suggestion.mapping), named: "map.json")
        let result = try SourceReader.read(
            inputs: [input], as: .csv, options: try Fixture.options(mapping: mapping))
        #expect(result.findings.filter { $0.severity == .error } == [] && result.dangling == [])
        let masters = result.all("consignment").filter { $0.property("consignment_kind") == "master" }
        #expect(masters.map { $0.identifiers.map(\.value) } == [["176-12345675"]])
        let houses = result.all("consignment").filter { $0.property("consignment_kind") == "house" }
        let named = houses.filter { $0.property("master_ref")?.string == masters.first?.id }
        #expect(houses.count == 3 && named.count == 2)
    }

    @Test func checkDigitsOverruleNames() throws {
        let table = "number,company\n91370600MA3FAKE04J,Example\n"
        let suggestion = try MappingSuggestion(for: SourceFile(name: "c.csv", source: Array(table.utf8)))
        #expect(suggestion.columns[0].target == "identifier:uscc")
    }

    @Test(arguments: [
        "formats/event.misp.json", "formats/designations.uk-list.csv", "formats/ship-notice.x12",
        "formats/persons.un-list.xml", "formats/entities.ftm.jsonl",
    ])
    func aFileThatNeedsNoMappingIsNamed(_ name: String) throws {
        let fault = Fixture.fault { _ = try MappingSuggestion(for: try SourceFile(path: Fixture.example(name))) }
        #expect(fault?.code == .mappingUnneeded && fault?.finding.place.entry == Paths.name(of: name))
    }

    @Test(arguments: ["one column only\n1\n", "", "\n\n"]) func whatIsNoTableIsRefused(_ text: String) {
        let fault = Fixture.fault {
            _ = try MappingSuggestion(for: SourceFile(name: "x.csv", source: Array(text.utf8)))
        }
        #expect(["table-unreadable", "file-empty", "csv-no-rows"].contains(fault.map { "\($0.code)" } ?? ""))
    }
}
