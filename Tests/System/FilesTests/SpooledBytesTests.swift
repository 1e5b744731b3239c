import Diagnostics
import Files
import TestSupport
import Testing

/// Bytes that are appended are read again, wherever they are held.
@Suite struct SpooledBytesTests {
    @Test(arguments: [1, 7, 100, 1 << 20]) func whatWasAppendedIsRead(_ limit: Int) throws {
        let folder = try TemporaryFolder()
        var spooled = SpooledBytes(in: folder.path, limit: limit)
        var plain: [UInt8] = []
        for number in 0..<400 {
            let piece = (0..<(number % 23)).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) }
            try spooled.append(piece)
            plain += piece
        }
        // More than is held back for one write.
        let large = [UInt8](repeating: 7, count: 3 << 20)
        try spooled.append(large)
        plain += large
        try spooled.append([1, 2, 3])
        plain += [1, 2, 3]
        #expect(spooled.count == plain.count)
        for range in [0..<0, 0..<1, 3..<50, 90..<300, plain.count - 5..<plain.count, 0..<plain.count] {
            #expect(try spooled.bytes(range) == Array(plain[range]))
        }
        #expect(throws: Fault.self) { try spooled.bytes(plain.count..<plain.count + 1) }
        // The file has no name.
        #expect(try Paths.names(in: folder.path) == [])
    }

    @Test func withoutAFolderEverythingIsHeldInMemory() throws {
        var spooled = SpooledBytes(in: nil, limit: 4)
        try spooled.append(Array(repeating: 9, count: 1000))
        #expect(try spooled.bytes(0..<1000) == Array(repeating: 9, count: 1000))
    }

    @Test func aFolderThatIsNotThereIsAnError() throws {
        let folder = try TemporaryFolder()
        var spooled = SpooledBytes(in: folder.file("none"), limit: 4)
        #expect(throws: Fault.self) { try spooled.append(Array(repeating: 9, count: 10)) }
    }
}
