import DelimitedText
import Files
import Diagnostics

/// Any bytes: they are refused with a line, or read: row by row as copies and in place alike. Written again, every field
/// in quotes, they are read as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDelimited(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let copied = Result { () throws(Fault) in try rows(bytes) }
    let inPlace = Result { () throws(Fault) in try rowsInPlace(bytes) }
    switch (copied, inPlace) {
    case (.success(let one), .success(let other)):
        precondition(one == other)
        guard !one.isEmpty, let again = try? rows(written(one)) else {
            precondition(one.isEmpty, "written, not read")
            return 0
        }
        precondition(again == one)
    case (.failure(let one), .failure(let other)):
        precondition(one.finding == other.finding && !one.finding.sentence.isEmpty)
    default: preconditionFailure("one way to read accepts what the other refuses")
    }
    return 0
}

private let options = DelimitedOptions(hasHeader: false)

private func rows(_ bytes: [UInt8]) throws(Fault) -> [[[UInt8]]] {
    let reader = try DelimitedReader(bytes, named: "fuzzed", options: options)
    var rows: [[[UInt8]]] = []
    while let row = try reader.next() { rows.append((0..<row.count).map { Array(row.bytes(at: $0)) }) }
    return rows
}

private func rowsInPlace(_ bytes: [UInt8]) throws(Fault) -> [[[UInt8]]] {
    let reader = try DelimitedReader(bytes, named: "fuzzed", options: options)
    var rows: [[[UInt8]]] = []
    while try reader.withNext(upTo: 2, { row in rows.append((0..<row.count).map { Array(row[$0]) }) }) == 2 {}
    return rows
}

private func written(_ rows: [[[UInt8]]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
        for (number, field) in row.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in field {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(0x0A)
    }
    return bytes
}
