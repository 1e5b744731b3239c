internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform

/// What a file of an audit is, by its beginning.
enum AuditFileKind: Sendable {
    /// The profile of a party, which verifies against itself.
    case profile(PartyProfile)
    /// Another container: a package, a receipt, an envelope.
    case container
    /// A log export, with the profile in its first line.
    case export(PartyProfile?)
    /// A certificate of destruction.
    case destruction
    /// A checkpoint.
    case note
    /// A detached signature.
    case signature
    /// Something else.
    case other
    /// Nothing.
    case empty

    /// How much of a file is looked at: a certificate of destruction names its format after its party and its name.
    private static let beginning = 1 << 16

    /// What a file is.
    ///
    /// - Parameter time: the time at which profiles are judged.
    /// - Throws: `Fault` of kind `.inputOutput`.
    init(_ path: String, at time: Timestamp) throws(Fault) {
        let source = try File(path: path)
        let first = try source.bytes(0..<min(source.count, 4)).first
        switch first {
        case nil: self = .empty
        case UInt8(ascii: "P"): self = try Self.container(source, at: time)
        case 0x30: self = .signature
        case UInt8(ascii: "{"): self = try Self.document(source, at: time)
        case UInt8(ascii: "c"):
            let prefix = Array("corridor/".utf8)
            self = try source.bytes(0..<min(source.count, prefix.count)) == prefix ? .note : .other
        default: self = .other
        }
    }

    private static func container(_ source: File, at time: Timestamp) throws(Fault) -> AuditFileKind {
        do throws(Fault) {
            return .profile(try PartyProfile(reading: source, at: time))
        } catch {
            guard error.kind != .inputOutput else { throw error }
            return .container
        }
    }

    private static func document(_ source: File, at time: Timestamp) throws(Fault) -> AuditFileKind {
        let start = String(decoding: try source.bytes(0..<min(source.count, beginning)), as: UTF8.self)
        if start.contains("\"format\":\"corridor-destruction-certificate\"") { return .destruction }
        // The first line of an export has its profile, and is long.
        guard start.hasPrefix("{\"certificates\":[") || start.contains("\"format\":\"\(LogExportWriter.format)\"")
        else { return .other }
        return .export(try LogExportReader.profile(in: source, at: time))
    }
}

extension AuditFileKind {
    /// Whether it is a log export.
    var isExport: Bool {
        if case .export = self { return true }
        return false
    }

    /// Whether it is a detached signature.
    var isSignature: Bool {
        if case .signature = self { return true }
        return false
    }
}
