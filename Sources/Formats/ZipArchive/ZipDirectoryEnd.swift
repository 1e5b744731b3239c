internal import Diagnostics
internal import Files

/// The end of an archive: the position of the directory according to the end record and the ZIP64 records.
struct ZipDirectoryEnd {
    let count: Int
    let directory: Range<Int>
    /// Whether the archive has a comment.
    let hasComment: Bool
    /// Whether its last records are as `ZipWriter` writes them.
    let isInOurForm: Bool

    /// The only comment that ETSI EN 319 162-1 (annex A) defines.
    private static let mediaTypeComment = Array("mimetype=application/vnd.etsi.asic-e+zip".utf8)

    init(_ source: any ByteSource) throws(Fault) {
        let end = try Self.find(source)
        let record = LittleEndianReader(bytes: try source.bytes(end..<end + ZipRecords.endLength))
        guard record.u16(4) == 0, record.u16(6) == 0, record.u16(8) == record.u16(10) else {
            throw Self.structure("it is one of several volumes")
        }
        let said = (count: Int(record.u16(10)), size: Int(record.u32(12)), offset: Int(record.u32(16)))
        let is64 = said.count == 0xFFFF || said.size == Int(ZipRecords.see64) || said.offset == Int(ZipRecords.see64)
        let truth: (count: Int, size: Int, offset: Int)
        var directoryEnd = end
        if is64 || said.offset + said.size != end {
            guard let large = try Self.read64(source, before: end) else {
                if is64 { throw Self.invalid64("they are missing") }
                throw Self.stray(said.offset + said.size, end)
            }
            directoryEnd = large.start
            truth = (large.count, large.size, large.offset)
            guard said.count == 0xFFFF || said.count == truth.count,
                said.size == Int(ZipRecords.see64) || said.size == truth.size,
                said.offset == Int(ZipRecords.see64) || said.offset == truth.offset
            else { throw Self.invalid64("the number of entries or the directory's place differs") }
        } else {
            truth = said
        }
        guard truth.offset <= directoryEnd, truth.size == directoryEnd - truth.offset else {
            throw Self.stray(truth.offset + truth.size, directoryEnd)
        }
        count = truth.count
        directory = truth.offset..<directoryEnd
        hasComment = source.count > end + ZipRecords.endLength
        let expected = ZipRecords.end(
            count: count, directoryOffset: directory.lowerBound, directorySize: directory.count)
        if expected.count == source.count - directoryEnd {
            isInOurForm = try source.bytes(directoryEnd..<source.count) == expected
        } else {
            isInOurForm = false
        }
    }

    /// The position of the end record. It must be at its exact position; it is not searched for.
    private static func find(_ source: any ByteSource) throws(Fault) -> Int {
        for comment in [[], mediaTypeComment] where source.count >= ZipRecords.endLength + comment.count {
            let start = source.count - ZipRecords.endLength - comment.count
            let record = LittleEndianReader(bytes: try source.bytes(start..<source.count))
            guard record.u32(0) == ZipRecords.endSignature, record.u16(20) == UInt16(comment.count) else { continue }
            guard Array(record.bytes[ZipRecords.endLength...]) == comment else { continue }
            return start
        }
        throw try explain(source)
    }

    /// The error for an archive whose end record is not at its end.
    private static func explain(_ source: any ByteSource) throws(Fault) -> Fault {
        let start = max(0, source.count - ZipRecords.endLength - 0xFFFF)
        let tail = LittleEndianReader(bytes: try source.bytes(start..<source.count))
        var index = tail.bytes.count - ZipRecords.endLength
        while index >= 0 {
            if tail.bytes[index] == 0x50, tail.u32(index) == ZipRecords.endSignature {
                let rest = tail.bytes.count - index - ZipRecords.endLength
                return Int(tail.u16(index + 20)) == rest
                    ? Fault(.zipComment, kind: .badData)
                    : Fault(.zipStrayBytes, kind: .badData, ["count": "\(rest)", "position": "after its end"])
            }
            index -= 1
        }
        return Fault(.zipNotAnArchive, kind: .badData)
    }

    private static func read64(
        _ source: any ByteSource, before end: Int
    ) throws(Fault) -> (count: Int, size: Int, offset: Int, start: Int)? {
        let locatorStart = end - ZipRecords.locator64Length
        let start = locatorStart - ZipRecords.end64Length
        guard locatorStart >= 0 else { return nil }
        let locator = LittleEndianReader(bytes: try source.bytes(locatorStart..<end))
        guard locator.u32(0) == ZipRecords.locator64Signature else { return nil }
        guard start >= 0, locator.u32(4) == 0, locator.u32(16) == 1, locator.size(8) == start else {
            throw invalid64("the first is not where the second says")
        }
        let record = LittleEndianReader(bytes: try source.bytes(start..<locatorStart))
        guard record.u32(0) == ZipRecords.end64Signature, record.size(4) == ZipRecords.end64Length - 12,
            record.u32(16) == 0, record.u32(20) == 0, record.u64(24) == record.u64(32),
            let count = record.size(32), let size = record.size(40), let offset = record.size(48),
            size <= start, offset <= start
        else { throw invalid64("the first is damaged") }
        return (count, size, offset, start)
    }

    private static func structure(_ what: String) -> Fault { Fault(.zipStructure, kind: .badData, ["what": what]) }

    private static func invalid64(_ what: String) -> Fault { Fault(.zip64Invalid, kind: .badData, ["what": what]) }

    private static func stray(_ found: Int, _ expected: Int) -> Fault {
        found < expected
            ? Fault(.zipStrayBytes, kind: .badData, ["count": "\(expected - found)", "position": "before its end"])
            : structure("its directory reaches past its end")
    }
}
