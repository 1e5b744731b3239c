internal import ASiC
package import Diagnostics
internal import Digests
package import Files
internal import X509
internal import ZipArchive

/// Reads a file: detects its kind, and verifies it accordingly.
package enum PackageReader {
    /// The largest manifest or routing slip, in bytes.
    static let manifestLimit = 4 << 20

    /// The judgement on a file, by its kind.
    package enum Judgement: Sendable {
        /// A package.
        case package(PackageJudgement)
        /// An envelope.
        case envelope(EnvelopeJudgement)
        /// A container of another program: only its signatures and references were judged.
        case foreign(Authenticity)
        /// A part of a package.
        case disclosure(DisclosureJudgement)
        /// A signature over another file.
        case detached(Authenticity)
        /// No container that can be read.
        case unreadable(Authenticity)

        /// The verdict, whatever it is.
        package var authenticity: Authenticity {
            switch self {
            case .package(let judgement): judgement.authenticity
            case .envelope(let judgement): judgement.authenticity
            case .disclosure(let judgement): judgement.authenticity
            case .foreign(let authenticity), .detached(let authenticity), .unreadable(let authenticity): authenticity
            }
        }
    }

    /// Judges a file.
    ///
    /// - Parameters:
    ///   - content: the content that a detached signature signs.
    ///   - deferringPayload: whether the digests of an envelope's segments are left to `VerifiedEnvelope.decrypt`,
    ///     which compares each before it is decrypted, so that large files are read once.
    ///   - copies: takes large contents of a package while they are read.
    /// - Throws: `Fault` of kind `.inputOutput`, and `signed-content-missing`; everything about the content is in the
    ///   verdict.
    package static func judge(
        _ source: any ByteSource, _ context: VerificationContext, content: (any ByteSource)? = nil,
        deferringPayload: Bool = false, copies: ContentCollector? = nil
    ) throws(Fault) -> Judgement {
        if try Disclosure.isLikely(source) {
            let bytes = try source.bytes(limit: Disclosure.limit)
            return .disclosure(DisclosureVerifier(context: context).judge(bytes))
        }
        if try DetachedSignature.isLikely(source) {
            guard let content else { throw Fault(.signedContentMissing, kind: .usage) }
            return .detached(try DetachedSignature.judge(source, over: content, context))
        }
        let container: ASiCContainer
        do throws(Fault) {
            container = try ASiCContainer.open(source, profile: .corridor)
        } catch {
            guard error.kind != .inputOutput else { throw error }
            return try judgeForeign(source, context: context, fault: error)
        }
        let entries = container.dataEntries
        if entries.first == PackageManifest.entryName {
            return .package(PackageVerifier(context).judge(container, copies: copies))
        }
        if entries.first == RoutingSlip.entryName {
            return .envelope(EnvelopeVerifier(context).judge(container, deferringPayload: deferringPayload))
        }
        return try judgeForeign(source, context: context, fault: Fault(.containerKindUnknown, kind: .badData))
    }

    /// A container that violates our profile is one of another program only when it does not claim to be ours.
    private static func judgeForeign(
        _ source: any ByteSource, context: VerificationContext, fault: Fault
    ) throws(Fault) -> Judgement {
        let container: ASiCContainer
        do throws(Fault) {
            container = try ASiCContainer.open(source, profile: .asicE)
        } catch {
            let said = try OtherFile.fault(source, or: isLimit(error) ? error : fault)
            let authenticity = Authenticity(unreadable: said, context)
            return said.code == .containerXAdES ? .foreign(authenticity) : .unreadable(authenticity)
        }
        guard !container.dataEntries.contains(PackageManifest.entryName),
            !container.dataEntries.contains(RoutingSlip.entryName)
        else { return .unreadable(Authenticity(unreadable: fault, context)) }
        let verdict = container.verify(trust: context.trust, roles: nil, at: context.judgingTime, knowing: context.now)
        return .foreign(Authenticity(verdict, findings: [], context: context))
    }

    /// Whether a container was refused because it exceeds a limit: that is reported rather than how it differs from
    /// ours.
    private static func isLimit(_ fault: Fault) -> Bool {
        [.signaturesTooMany, .signaturesTooLarge, .manifestsTooLarge, .referencesTooMany, .zipTooLarge].contains(
            fault.code)
    }

    /// Opens a container of ours.
    ///
    /// - Throws: `Fault` that identifies the file when it is none.
    static func container(_ source: any ByteSource) throws(Fault) -> ASiCContainer {
        do throws(Fault) {
            return try ASiCContainer.open(source, profile: .corridor)
        } catch {
            throw try OtherFile.fault(source, or: error)
        }
    }

    /// The bytes of an entry of a package without verification: to read its claims before it can be judged, or because
    /// it was verified when it was stored.
    package static func unverifiedBytes(
        of name: String, in source: any ByteSource, limit: Int
    ) throws(Fault) -> [UInt8] {
        try container(source).bytes(of: name, limit: limit)
    }
}
