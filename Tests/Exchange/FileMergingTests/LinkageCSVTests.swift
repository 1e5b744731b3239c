@testable internal import FileMerging
import DelimitedText
internal import Files
internal import Platform
internal import RecordLinkage
internal import Testing

@testable internal import CaseWork

/// Clusters are written in the order of the input, by however many workers.
struct LinkageCSVTests {
    private func table(_ count: Int) throws -> LinkageTable {
        let fields: [LinkageField] = [.givenName, .familyName, .phone]
        let builder = LinkageTableBuilder(fields: fields, readers: fields.map { _ in { $0 } })
        let batch = LinkageBatch(fields: fields.count)
        func with(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            Array(text.utf8).withUnsafeBufferPointer(body)
        }
        for row in 0..<count {
            let person = row % 70
            for (field, value) in ["ann\(person)", "example\(person * 7)", "555\(1_000_000 + person)"].enumerated() {
                with(value) { batch.append($0, to: field) }
            }
            with("list, \"A\"") { source in
                with("r\(row)") { record in with("") { batch.end(source: source, record: record, label: $0) } }
            }
        }
        try builder.add(batch) {}
        return builder.build()
    }

    @Test(arguments: [1, 2, 3, 8]) func anyNumberOfWorkersWritesTheSame(_ workers: Int) throws {
        let result = Linkage().link(try table(300))
        let (whole, parts) = (MemorySink(), MemorySink())
        _ = try LinkageCSV.writeClusters(result, form: .marked, to: whole)
        _ = try Concurrent.withWorkers(workers) {
            try LinkageCSV.writeClusters(result, form: .marked, to: parts, rowsOfAPart: 7)
        }
        #expect(parts.bytes == whole.bytes)
        let lines = String(decoding: parts.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 301)
        #expect(lines[1].hasPrefix("\"list, \"\"A\"\"\",r0,") && lines[300].contains(",r299,"))
    }
}
