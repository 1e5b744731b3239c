import Diagnostics
import Digests
import Files
import Glibc
import TestSupport
import Testing
import Transports

/// Files put into a local folder by one party and fetched from it by another one.
@Suite struct LocalFolderTests {
    private let work: TemporaryFolder
    private let root: String
    private let folder: LocalFolder
    private let relation = RelationFolder(
        recipient: String(repeating: "b", count: 64), sender: String(repeating: "a", count: 64))

    init() throws {
        work = try TemporaryFolder()
        root = work.file("root")
        try Paths.makeFolder(root)
        folder = LocalFolder(root)
    }

    private var place: String { Paths.join(root, relation.path) }

    private func name(_ text: String = "message.asice") throws -> ExchangeFileName {
        try #require(ExchangeFileName(text))
    }

    private func put(_ bytes: [UInt8], as name: ExchangeFileName) throws {
        let path = try work.write(bytes, "source")
        try folder.put(path, as: name, digest: Digest.sha256(bytes).hex, into: relation)
    }

    @Test func aFileThatWasPutIsListedAndFetched() throws {
        let bytes = [UInt8](repeating: 7, count: 3_000_000)
        try put(bytes, as: name())
        let listing = try folder.list(relation, limits: .standard)
        #expect(listing.files == [ListedFile(try name(), size: bytes.count)])
        #expect(listing.findings.isEmpty)
        #expect(try folder.senders(to: relation.recipient) == [relation])
        try folder.fetch(listing.files[0], from: relation, into: work.file("copy"))
        #expect(try File.bytes(at: work.file("copy")) == bytes)
        #expect(try Paths.names(in: place) == ["message.asice"])
        try folder.remove(name(), from: relation)
        #expect(try folder.list(relation, limits: .standard).files.isEmpty)
        try folder.remove(name(), from: relation)
    }

    @Test func aRelationWithoutAFolderHasNoFiles() throws {
        #expect(try folder.list(relation, limits: .standard) == FolderListing())
        #expect(try folder.senders(to: relation.recipient).isEmpty)
    }

    @Test func aRootThatIsMissingIsNamed() throws {
        let gone = LocalFolder(work.file("gone"))
        let fault = #expect(throws: Fault.self) { try gone.list(relation, limits: .standard) }
        #expect(fault?.code == .exchangeFolderMissing)
        #expect(fault?.code.isTransient == true)
        let source = try work.write("x", "source")
        let other = #expect(throws: Fault.self) {
            try gone.put(source, as: try name(), digest: Digest.sha256(Array("x".utf8)).hex, into: relation)
        }
        #expect(other?.code == .exchangeFolderMissing)
    }

    @Test func theSameFileIsPutTwiceWithoutHarm() throws {
        try put([1, 2, 3], as: name())
        try put([1, 2, 3], as: name())
        #expect(try Paths.names(in: place) == ["message.asice"])
    }

    @Test(arguments: [[UInt8]([9, 9, 9]), [9]]) func anotherFileUnderTheNameIsKept(_ other: [UInt8]) throws {
        try put(other, as: name())
        let fault = #expect(throws: Fault.self) { try put([1, 2, 3], as: name()) }
        #expect(fault?.code == .exchangeFileOther)
        #expect(fault?.code.isTransient == false)
        #expect(try File.bytes(at: Paths.join(place, "message.asice")) == other)
    }

    @Test func aTransferThatWasCutGoesOn() throws {
        let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let digest = Digest.sha256(bytes).hex
        try Paths.makeFolder(place)
        let temporary = Paths.join(place, ".corridor-put-" + digest.prefix(32))
        try AtomicFile.write(Array(bytes.prefix(1_200_001)), to: temporary)
        try put(bytes, as: name())
        #expect(try File.bytes(at: Paths.join(place, "message.asice")) == bytes)
        #expect(try Paths.names(in: place) == ["message.asice"])
    }

    @Test func aDamagedRestOfATransferIsNotGoneOnWith() throws {
        let bytes = [UInt8](repeating: 1, count: 1000)
        let temporary = Paths.join(place, ".corridor-put-" + Digest.sha256(bytes).hex.prefix(32))
        try Paths.makeFolder(place)
        try AtomicFile.write([0, 0], to: temporary)
        let fault = #expect(throws: Fault.self) { try put(bytes, as: name()) }
        #expect(fault?.code == .exchangeTransferDamaged)
        #expect(try Paths.names(in: place).isEmpty)
        try put(bytes, as: name())
        #expect(try File.bytes(at: Paths.join(place, "message.asice")) == bytes)
    }

    @Test func aFetchThatWasCutGoesOn() throws {
        let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
        try put(bytes, as: name())
        let copy = try work.write(Array(bytes.prefix(77)), "copy")
        try folder.fetch(ListedFile(name(), size: bytes.count), from: relation, into: copy)
        #expect(try File.bytes(at: copy) == bytes)
        let longer = try work.write(bytes + [0], "longer")
        try folder.fetch(ListedFile(name(), size: bytes.count), from: relation, into: longer)
        #expect(try File.bytes(at: longer) == bytes)
    }

    @Test func aFileThatWasTakenOrChangedMeanwhileIsNamed() throws {
        let gone = #expect(throws: Fault.self) {
            try folder.fetch(ListedFile(try name(), size: 3), from: relation, into: work.file("copy"))
        }
        #expect(gone?.code == .exchangeFileGone)
        try put([1, 2, 3], as: name())
        let changed = #expect(throws: Fault.self) {
            try folder.fetch(ListedFile(try name(), size: 4), from: relation, into: work.file("copy"))
        }
        #expect(changed?.code == .exchangeFileChanged)
    }

    @Test func whatIsNotOursIsNamedAndNotOpened() throws {
        try put([1], as: name())
        try AtomicFile.write([1], to: Paths.join(place, "Invoice.pdf"))
        try AtomicFile.write([1], to: Paths.join(place, ".corridor-put-aa"))
        try AtomicFile.write([1], to: Paths.join(place, "line\nbreak.asice"))
        try Paths.link(Paths.join(place, "link.asice"), to: "/etc/passwd")
        try Paths.makeFolder(Paths.join(place, "folder.asice"))
        // Opening a pipe would block.
        #expect(mkfifo(Paths.join(place, "pipe.asice"), 0o600) == 0)
        let listing = try folder.list(relation, limits: .standard)
        #expect(listing.files.map(\.name.text) == ["message.asice"])
        let left = Dictionary(grouping: listing.findings, by: \.code).mapValues { $0.compactMap { $0.facts["name"] } }
        #expect(Set(left[.exchangeNameForeign] ?? []) == ["Invoice.pdf", "line\nbreak.asice"])
        #expect(Set(left[.exchangeEntrySpecial] ?? []) == ["link.asice", "folder.asice", "pipe.asice"])
        for other in ["link.asice", "pipe.asice"] {
            let fault = #expect(throws: Fault.self) {
                try folder.fetch(ListedFile(try name(other), size: 1), from: relation, into: work.file("copy"))
            }
            #expect(fault?.kind == .inputOutput)
        }
    }

    @Test func aLinkInThePlaceOfAFolderIsNotFollowed() throws {
        try Paths.makeFolder(work.file("elsewhere"))
        try Paths.link(Paths.join(root, relation.outerName), to: work.file("elsewhere"))
        #expect(#expect(throws: Fault.self) { try put([1], as: name()) }?.code == .exchangeFolderUnsafe)
        let fault = #expect(throws: Fault.self) { try folder.list(relation, limits: .standard) }
        #expect(fault?.code == .exchangeFolderUnsafe)
        #expect(try Paths.names(in: work.file("elsewhere")).isEmpty)
    }

    @Test func aLongListingIsCutAndSaysSo() throws {
        for number in 0..<12 { try put([UInt8(number)], as: name("m\(number).asice")) }
        let listing = try folder.list(relation, limits: FolderLimits(entries: 10))
        #expect(listing.files.count == 10)
        #expect(listing.findings.map(\.code) == [.exchangeListingCut])
        for number in (0..<30).reversed() { try AtomicFile.write([1], to: Paths.join(place, "X\(number)")) }
        let bounded = try folder.list(relation, limits: FolderLimits(findings: 3))
        #expect(bounded.files.count == 12)
        #expect(bounded.findings.count == 4)
        #expect(bounded.findings.map { $0.facts["name"] } == ["X0", "X1", "X10", nil], "in the order of the names")
        #expect(bounded.findings.last?.facts["count"] == "27")
        let small = try folder.list(relation, limits: FolderLimits(fileSize: 0))
        #expect(small.files.isEmpty)
    }

    @Test func aFolderWithoutPermissionIsNamed() throws {
        try put([1], as: name())
        let source = try work.write([1, 2], "source")
        try Paths.setPermissions(place, 0o555)
        defer { try? Paths.setPermissions(place, 0o700) }
        OrdinaryUser.act {
            let fault = #expect(throws: Fault.self) {
                try folder.put(source, as: name("other.asice"), digest: Digest.sha256([1, 2]).hex, into: relation)
            }
            #expect(fault?.code == .exchangeFolderReadOnly)
            #expect(throws: Fault.self) { try folder.remove(name(), from: relation) }
        }
    }
}
