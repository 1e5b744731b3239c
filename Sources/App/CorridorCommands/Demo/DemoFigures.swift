internal import StrictJSON

/// The result of the merge of the reference scenario, read from the program's own JSON output.
struct DemoFigures {
    private let entities: [JSONValue]

    init(_ runner: DemoRunner) throws {
        let run = try runner.ask(["find", "--format", "json"], in: "port-unit")
        entities = try JSONValue(parsing: Array(run.output.utf8)).array ?? []
    }

    /// The entity with all of these names.
    private func entity(named name: String) -> JSONValue? {
        entities.first { members($0).contains { $0.name == name } }
    }

    private func members(_ entity: JSONValue) -> [(id: String, name: String, record: String)] {
        entity["members"]?.array?.map {
            ($0["id"]?.string ?? "", $0["name"]?.string ?? "", $0["record"]?.string ?? "")
        } ?? []
    }

    private func id(_ entity: JSONValue?) -> String { entity?["id"]?.string ?? "" }

    private static let sellerNames = [
        "YANTAI HAILONG MOLD CO LTD", "烟台海龙模具有限公司", "Yantai Hai Long Mould Co., Ltd.", "HAI LONG MOLDES",
    ]

    /// The object in which the carrier names the seller, by its id.
    var sellerOfCarrier: String {
        members(entity(named: Self.sellerNames[1]) ?? .null).first { $0.name == Self.sellerNames[0] }?.id ?? ""
    }

    /// The seller's entity.
    var seller: String { id(entity(named: Self.sellerNames[1])) }

    /// Whether all four spellings of the seller are one entity.
    var sellerIsOne: Bool {
        Set(Self.sellerNames.map { id(entity(named: $0)) }).count == 1 && !seller.isEmpty
    }

    /// Whether the three spellings of the forwarder are one entity.
    var forwarderIsOne: Bool {
        let names = [
            "TRANSPORTES RIO BRAVO SA DE CV", "TRANSP. RÍO BRAVO", "Transportes Río Bravo, S.A. de C.V.",
        ]
        let ids = Set(names.map { id(entity(named: $0)) })
        return ids.count == 1 && !ids.contains("")
    }

    /// The records of the broker, in the order of the parties, without the namesake.
    var brokers: [String] {
        entities.flatMap(members).filter { member in
            ["L. NA", "李娜", "LI, Na", "NA LI"].contains(member.name) && member.id != namesake
        }.map(\.id)
    }

    /// The record of the other person with the broker's name, who lives in Chengdu.
    var namesake: String {
        entities.flatMap(members).first { $0.name == "李娜" && $0.record.hasPrefix("LZ000055035CN") }?.id ?? ""
    }

    private func entity(of record: String) -> String {
        id(entities.first { members($0).contains { $0.id == record } })
    }

    /// Whether no two spellings of the broker were merged without a decision.
    var brokersAreApart: Bool { brokers.count >= 4 && Set(brokers.map(entity(of:))).count == brokers.count }

    /// Whether all spellings of the broker are one entity.
    var brokersAreOne: Bool { Set(brokers.map(entity(of:))).count == 1 }

    /// The broker's entity.
    var broker: String { brokers.first.map(entity(of:)) ?? "" }

    /// Whether the namesake is another entity.
    var namesakeIsApart: Bool { !namesake.isEmpty && !brokers.map(entity(of:)).contains(entity(of: namesake)) }
}
