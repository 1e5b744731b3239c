internal import EntityResolution
internal import Platform
internal import RecordLinkage
internal import TextNormalization

/// Builds fictional records briefly.
enum Scenario {
    static func table(_ records: [Record]) -> RecordTable {
        var builder = RecordTableBuilder()
        builder.add(contentsOf: records)
        return builder.build().table
    }

    static func resolve(_ records: [Record], _ decisions: [Decision] = []) -> ResolvedTable {
        Resolver().resolve(table(records), decisions: decisions)
    }

    static func decision(
        _ left: String, right: String, verdict: Decision.Verdict, at second: Int64 = 0, author: String = "analyst"
    ) -> Decision {
        Decision(
            left: left, right: right, verdict: verdict, author: author, time: Timestamp(seconds: second),
            reason: "looked at it")
    }

    static func person(
        _ id: String, _ name: String, standing: SourceAuthority = .recorded, originator: String = "",
        identifiers: [Record.Identifier] = [], born: String? = nil, birthPlace: String? = nil,
        address: Record.Address? = nil, phone: String? = nil, email: String? = nil, country: String? = nil
    ) -> Record {
        Record(
            id: id, kind: .person, standing: standing, originator: originator.isEmpty ? "o-" + id : originator,
            names: [Record.Name(name)], identifiers: identifiers,
            birthDates: [born.flatMap { PartialDate($0) }].compactMap { $0 },
            birthPlaces: [birthPlace].compactMap { $0 }, countries: [country].compactMap { $0 },
            addresses: [address].compactMap { $0 }, phones: [phone].compactMap { $0 },
            emails: [email].compactMap { $0 })
    }

    static func company(
        _ id: String, _ names: String..., standing: SourceAuthority = .recorded, identifiers: [Record.Identifier] = [],
        address: Record.Address? = nil, phone: String? = nil, email: String? = nil
    ) -> Record {
        Record(
            id: id, kind: .organisation, standing: standing, originator: "o-" + id,
            names: names.enumerated().map { Record.Name($1, kind: $0 == 0 ? .original : .alias) },
            identifiers: identifiers, addresses: [address].compactMap { $0 }, phones: [phone].compactMap { $0 },
            emails: [email].compactMap { $0 })
    }

    static func exclusive(_ scheme: String, _ value: String) -> Record.Identifier {
        Record.Identifier(scheme: scheme, value: value, isExclusive: true)
    }

    /// The parties of the reference scenario in four sources.
    static let reference: [Record] = {
        let phone = "+86 138 0000 0142"
        let uscc = exclusive("uscc", "91370600MA3FAKE04J")
        let rfc = exclusive("rfc", "TRB010101AA4")
        let suite = Record.Address(
            street: "Suite 12, 4400 Example Border Plaza", city: "San Diego", region: "CA", postcode: "92154",
            country: "US")
        let yantai = Record.Address(city: "Yantai", country: "CN")
        var post = company(
            "seller-2", "烟台海龙模具有限公司", standing: .declared,
            address: Record.Address(street: "长江路18号", city: "烟台", postcode: "264000", country: "CN"), phone: phone)
        post.names.append(Record.Name("Yantai Hailong Muju Youxian Gongsi", kind: .transliteration))
        var broker = person(
            "broker-2", "李娜", standing: .declared,
            address: Record.Address(street: "解放路示例小区5号楼301", city: "烟台", postcode: "264001", country: "CN"),
            phone: phone)
        broker.names.append(Record.Name("Li Na", kind: .transliteration))
        var namesake = person(
            "namesake", "李娜", standing: .declared,
            address: Record.Address(street: "锦江示例街88号", city: "成都", postcode: "610000", country: "CN"),
            phone: "+86 139 0000 0288")
        namesake.names.append(Record.Name("Li Na", kind: .transliteration))
        return [
            company(
                "seller-1", "YANTAI HAILONG MOLD CO LTD", standing: .declared,
                address: Record.Address(street: "18 CHANGJIANG RD", city: "YANTAI", postcode: "264000", country: "CN"),
                phone: "8613800000142"),
            post,
            company(
                "seller-3", "Yantai Hai Long Mould Co., Ltd.", "HLMOLD", standing: .listed, identifiers: [uscc],
                address: Record.Address(
                    street: "18 Changjiang Road", city: "Yantai", postcode: "264000", country: "CN"),
                phone: phone, email: "sales@hlmold.example"),
            company("seller-4", "HAI LONG MOLDES", identifiers: [uscc], phone: phone),
            person("broker-1", "L. NA", standing: .declared, phone: "8613800000142"),
            broker,
            person("broker-3", "LI, Na", standing: .listed, born: "1988", address: yantai, phone: phone),
            person("broker-4", "NA LI", address: yantai, phone: phone, email: "na.li@hlmold.example"),
            namesake,
            company(
                "forwarder-1", "TRANSPORTES RIO BRAVO SA DE CV", standing: .declared, identifiers: [rfc],
                address: Record.Address(
                    street: "BLVD EJEMPLO 250", city: "TIJUANA", postcode: "22435", country: "MX"),
                phone: "526645550118"),
            company(
                "forwarder-3", "TRANSP. RÍO BRAVO", standing: .listed, identifiers: [rfc], phone: "+52 664 555 0118"),
            company("forwarder-4", "Transportes Río Bravo, S.A. de C.V.", identifiers: [rfc]),
            person(
                "consignee-1", "J. RAMIREZ", standing: .declared,
                address: Record.Address(
                    street: "C/O SUITE 12, 4400 EXAMPLE BORDER PLAZA", city: "SAN DIEGO", postcode: "92154",
                    country: "US"),
                phone: "16195550142"),
            person("consignee-2", "Jose Ramírez", standing: .declared, address: suite, phone: "+1 619 555 0142"),
            person("consignee-3", "RAMIREZ LOPEZ, Jose", standing: .listed, address: suite, phone: "+1 619 555 0142"),
            person(
                "consignee-4", "RAMÍREZ LÓPEZ José", identifiers: [exclusive("curp", "RALJ850315HBCMPS96")],
                address: Record.Address(street: "Calle Muestra 14", city: "Tijuana", postcode: "22010", country: "MX")),
        ]
    }()
}
