import Diagnostics
import RecordLinkage

func clustersOfThreeRows() throws(Fault) -> [UInt64] {
    let fields: [LinkageField] = [.givenName, .familyName, .birthDate, .phone, .city]
    let builder = LinkageTableBuilder(fields: fields, readers: fields.map { _ in { $0 } })
    try builder.add(
        rows: [
            ("1", ["Ana", "Quiroga", "1980-02-03", "5550100", "Tijuana"]),
            ("2", ["Ana", "Quiroga", "1980-02-03", "5550100", "Tijuana"]),
            ("3", ["Bruno", "Salas", "1975-11-30", "5550199", "Ensenada"]),
        ],
        from: "customers")
    return Linkage().link(builder.build()).clusterNamesByInput()
}
